// What the site profile knows: lines that repeat on the site's pages, and places that hold no
// story there.
#include "document/place.hpp"
#include "document/site_profile.hpp"
#include "judge/rules/rules.hpp"
#include "profile/line_key.hpp"

namespace cleancopy::rules {
namespace {

// Two articles of one story share paragraphs, and a writer of many has a name that repeats; what
// stands on a good part of a site's pages without being the story's is the site's.
constexpr std::uint32_t kFewestDocuments = 4;
constexpr double kPartOfPages = 0.2;
constexpr double kMostlyNoStory = 0.25;
// Even where the judge took it for the story's: half of a site's stories do not share a sentence.
constexpr std::uint32_t kManyDocuments = 8;
constexpr double kMostPages = 0.5;

constexpr double kNeverStory = 0.05;
constexpr float kLikelyProse = 0.5F;
constexpr float kLikelyLine = 0.8F;

/// How likely the next one is as the `right` of `all` before were, with Jeffreys' prior: where two
/// documents decided, 87 in a hundred lines were rightly removed, and this says 83.
float succession(std::uint32_t right, std::uint32_t all) {
  return (static_cast<float>(right) + 0.5F) / (static_cast<float>(all) + 1.0F);
}

bool is_sites(const ProfileEntry& line, std::size_t pages, bool prose, Strictness strictness) {
  const double part = static_cast<double>(line.documents) / static_cast<double>(pages);
  const bool on_most = line.documents >= kManyDocuments && part >= kMostPages;
  const bool seldom_story = line.story <= kMostlyNoStory * line.documents;
  if (!seldom_story) return on_most && strictness != Strictness::favour_keeping;
  return on_most || (!prose && line.documents >= kFewestDocuments && part >= kPartOfPages);
}

bool is_sites(const ProfileEntry& place) {
  return place.documents >= kFewestDocuments && place.story <= kNeverStory * place.documents;
}

bool is_likely(const CaseFile& file, std::uint32_t i) {
  const float enough = is_prose(file.shape(i)) ? kLikelyProse : kLikelyLine;
  return file.story_probability(i) >= enough;
}

}  // namespace

void profile_lines(CaseFile& file) {
  const SiteProfile* profile = file.settings().profile.get();
  if (profile == nullptr) return;
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (!file.is_open(i)) continue;
    const ProfileEntry* line = profile->line(line_key(file.block(i).text).hash);
    if (line != nullptr && is_sites(*line, profile->stories.size(), is_prose(file.shape(i)),
                                    file.settings().strictness))
      file.decide(i, Role::furniture, Reason::profile_line,
                  succession(line->documents, line->documents));
  }
}

void profile_places(CaseFile& file) {
  const SiteProfile* profile = file.settings().profile.get();
  if (profile == nullptr || file.document().elements.empty()) return;
  const std::vector<std::uint64_t> places = places_of(file.document());
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    const std::uint32_t element = file.block(i).element;
    if (!file.is_open(i) || element == kNone || is_likely(file, i)) continue;
    const ProfileEntry* place = profile->place(places[element]);
    if (place != nullptr && is_sites(*place))
      file.decide(i, Role::furniture, Reason::profile_place,
                  succession(place->documents - place->story, place->documents));
  }
}

}  // namespace cleancopy::rules
