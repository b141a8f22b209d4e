#include "judge/model/threshold.hpp"

#include <algorithm>

#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {
namespace {

/// In a text of little but story only what is nearly impossible goes; the more of a text is junk,
/// the less is risked by taking more of it.
struct Thresholds {
  float in_clean_text;
  float in_junk;
  float in_page;
};

Thresholds thresholds_of(Strictness strictness) {
  switch (strictness) {
    case Strictness::favour_keeping:
      return {0.005F, 0.2F, 0.25F};
    case Strictness::balanced:
      return {0.02F, 0.55F, 0.5F};
    case Strictness::favour_cleaning:
      return {0.1F, 0.7F, 0.7F};
  }
  return {0, 0, 0};
}

// The share of a text's characters that look like the story, from which on it counts as mostly
// junk, or as clean.
constexpr double kJunkyText = 0.85;
constexpr double kCleanText = 0.99;
// A text of fewer blocks is no whole page, and the fewer, the less is known of it; so is HTML
// without a page's head.
constexpr double kBlocksOfPage = 100;

// Between two blocks as likely as this, the threshold is so much lower: a story is mostly one run.
constexpr float kLikely = 0.5F;
constexpr float kBetweenLikely = 0.3F;
// Lower still for a short run between two of them in which nothing tells of junk: a list, results,
// a short answer.
constexpr float kEnclosed = 0.05F;
// A page tells more of a block than a text does, so less is left to its neighbours.
constexpr float kEnclosedOnPage = 0.5F;
// A heading goes with what stands below it, unless it leads to another story.
constexpr float kHeading = 0.5F;
constexpr std::uint32_t kLongestRun = 8;
// What ends as a sentence does is seldom junk in a text that is no whole page.
constexpr float kSentence = 0.4F;
constexpr float kAnswer = 0.05F;  // "No.", the shorter the likelier an interview's
constexpr std::uint32_t kMostAnswerWords = 2;
constexpr float kNoLinks = 0.1F;

/// A post of a content system, a part of a page: nothing frames the story that the trees could
/// tell it from, and most of it is the story.
bool is_fragment(const Document& document) {
  return std::ranges::none_of(document.facts, [](const Fact& fact) {
    return fact.origin == Origin::json_ld || fact.origin == Origin::open_graph ||
           fact.origin == Origin::article_tag || fact.origin == Origin::meta ||
           fact.origin == Origin::title;
  });
}

float threshold_of(const CaseFile& file) {
  const Thresholds thresholds = thresholds_of(file.settings().strictness);
  const double by_size = 1 - file.size() / kBlocksOfPage;
  if (file.document().kind == InputKind::html) {
    const auto clean =
        is_fragment(file.document()) ? static_cast<float>(std::max(0.0, by_size)) : 0.0F;
    return thresholds.in_page + (thresholds.in_clean_text - thresholds.in_page) * clean;
  }
  double characters = 0;
  double story = 0;
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    characters += file.shape(i).characters;
    story += file.shape(i).characters * static_cast<double>(file.story_probability(i));
  }
  const double by_share = (share(story, characters) - kJunkyText) / (kCleanText - kJunkyText);
  const auto clean = static_cast<float>(std::clamp(std::max(by_share, by_size), 0.0, 1.0));
  return thresholds.in_junk + (thresholds.in_clean_text - thresholds.in_junk) * clean;
}

bool is_likely(const CaseFile& file, std::uint32_t i) {
  return file.story_probability(i) >= kLikely;
}

/// The blocks between two likely ones, those aside that a rule removes.
struct Run {
  std::vector<std::uint32_t> blocks;
  bool beside_junk = false;
  bool has_links = false;

  void clear() {
    blocks.clear();
    beside_junk = has_links = false;
  }

  [[nodiscard]] float part_of_threshold(bool on_page) const {
    const float enclosed = on_page ? kEnclosedOnPage : kEnclosed;
    const float between = on_page ? kEnclosedOnPage : kBetweenLikely;
    if (blocks.size() == 1) return has_links ? (beside_junk ? 1.0F : between) : enclosed;
    return blocks.size() <= kLongestRun && !beside_junk && !has_links ? enclosed : 1.0F;
  }
};

}  // namespace

std::vector<float> thresholds_of(const CaseFile& file, const std::vector<CueRow>& rows) {
  const float threshold = threshold_of(file);
  std::vector<float> thresholds(file.size(), threshold);
  if (file.document().kind == InputKind::text && file.size() >= kBlocksOfPage) {
    for (std::uint32_t i = 1; i + 1 < file.size(); ++i)
      if (is_likely(file, i - 1) && is_likely(file, i + 1)) thresholds[i] *= kBetweenLikely;
    return thresholds;
  }
  const bool on_page = file.document().kind == InputKind::html;
  Run run;
  bool after_likely = false;
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (file.is_junk(i)) {
      run.beside_junk = true;
    } else if (!is_likely(file, i)) {
      run.blocks.push_back(i);
      run.has_links = run.has_links || at(rows[i], Cue::link_share) >= kNoLinks;
    } else {
      const float part = after_likely ? run.part_of_threshold(on_page) : 1.0F;
      for (const std::uint32_t k : run.blocks) thresholds[k] *= part;
      run.clear();
      after_likely = true;
    }
  }
  if (on_page)
    for (std::uint32_t i = 0; i + 1 < file.size(); ++i)
      if (thresholds[i] == threshold && file.block(i).form == Form::heading &&
          is_likely(file, i + 1) && at(rows[i], Cue::link_share) < kNoLinks)
        thresholds[i] *= kHeading;
  if (file.document().kind == InputKind::text)
    for (std::uint32_t i = 0; i < file.size(); ++i)
      if (thresholds[i] == threshold && file.shape(i).ends_sentence)
        thresholds[i] *= file.shape(i).words <= kMostAnswerWords ? kAnswer : kSentence;
  return thresholds;
}

}  // namespace cleancopy::model
