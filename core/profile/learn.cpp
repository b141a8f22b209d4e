#include "profile/learn.hpp"

#include <algorithm>

#include "document/place.hpp"
#include "profile/line_key.hpp"
#include "profile/merge.hpp"

namespace cleancopy {
namespace {

// Longer than that it is no line that a site puts on its pages, but a passage.
constexpr std::uint32_t kMostLetters = 500;
constexpr std::uint32_t kFewestLetters = 2;
constexpr float kClearly = 0.8F;

bool is_head(Role role) { return role <= Role::dateline; }

/// The story's without much doubt: its head, its headings, its running text; or the host said so.
bool is_clearly_story(const Judgement& judgement) {
  if (judgement.verdict == Verdict::remove || !is_story(judgement.role)) return false;
  return is_head(judgement.role) || judgement.role == Role::crosshead ||
         judgement.confidence >= kClearly;
}

bool is_of_profile(const Judgement& judgement) {
  return judgement.reason == Reason::profile_line || judgement.reason == Reason::profile_place;
}

/// One entry for each key: a document counts once, however often it has the line.
void unite(std::vector<ProfileEntry>& entries) {
  std::ranges::sort(entries, [](const ProfileEntry& a, const ProfileEntry& b) {
    return a.key != b.key ? a.key < b.key : a.story > b.story;
  });
  const auto same = [](const ProfileEntry& a, const ProfileEntry& b) { return a.key == b.key; };
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
}

class StoryName {
 public:
  void add(std::uint64_t line) {
    hash_ = (hash_ ^ line) * 0x9E3779B97F4A7C15u;
    hash_ ^= hash_ >> 29;
  }
  [[nodiscard]] std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0x243F6A8885A308D3u;
};

}  // namespace

SiteProfile profile_of(const Document& document) {
  SiteProfile profile;
  const std::vector<std::uint64_t> places = places_of(document);
  StoryName story;
  StoryName all;
  bool has_story = false;
  for (const Block& block : document.blocks) {
    const LineKey line = line_key(block.text);
    if (line.hash == 0) continue;
    const Judgement& judgement = block.judgement;
    const std::uint32_t is_storys = is_clearly_story(judgement) ? 1 : 0;
    all.add(line.hash);
    if (judgement.verdict == Verdict::keep) {
      story.add(line.hash);
      has_story = true;
    }
    if (line.letters >= kFewestLetters && line.letters <= kMostLetters)
      profile.lines.push_back({line.hash, 1, is_storys});
    if (block.element != kNone && !is_of_profile(judgement))
      profile.places.push_back({places[block.element], 1, is_storys});
  }
  if (profile.lines.empty() && profile.places.empty()) return profile;
  profile.stories.push_back(has_story ? story.value() : all.value());
  unite(profile.lines);
  unite(profile.places);
  keep_within_bounds(profile);
  return profile;
}

bool Learner::add(const Document& document) {
  const SiteProfile one = profile_of(document);
  if (one.stories.empty() || std::ranges::binary_search(profile_.stories, one.stories.front()))
    return false;
  profile_ = merge(profile_, one);
  return true;
}

}  // namespace cleancopy
