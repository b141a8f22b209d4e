// What says again what the block before it said. A repeat from further away may be a refrain or a
// pull quote: the model weighs it.
#include <vector>

#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

constexpr std::size_t kFewestParagraphs = 3;  // in the same order again: no refrain is of prose

/// The blocks of prose in order, and each one's place among them.
struct Prose {
  std::vector<std::uint32_t> blocks;
  std::vector<std::uint32_t> place;  // per block; kNone for what is no prose

  explicit Prose(const CaseFile& file) : place(file.size(), kNone) {
    for (std::uint32_t i = 0; i < file.size(); ++i) {
      if (!is_prose(file.shape(i))) continue;
      place[i] = static_cast<std::uint32_t>(blocks.size());
      blocks.push_back(i);
    }
  }
  /// The place of the earlier paragraph that says the same.
  [[nodiscard]] std::uint32_t earlier(const CaseFile& file, std::size_t k) const {
    const std::uint32_t before = file.cues(blocks[k]).same_before;
    return before == kNone ? kNone : place[before];
  }
};

}  // namespace

void story_given_twice(CaseFile& file) {
  const Prose prose(file);
  for (std::size_t first = 0; first < prose.blocks.size();) {
    const std::uint32_t earlier = prose.earlier(file, first);
    std::size_t end = first + 1;
    while (earlier != kNone && end < prose.blocks.size() &&
           prose.earlier(file, end) == earlier + (end - first))
      ++end;
    if (earlier != kNone && end - first >= kFewestParagraphs)
      for (std::uint32_t i = prose.blocks[first]; i <= prose.blocks[end - 1]; ++i)
        if (!file.is_junk(i) && file.cues(i).same_before != kNone)
          file.decide(i, Role::duplicate, Reason::repeated_block, 0.95F);
    first = end;
  }
}

void repeats(CaseFile& file) {
  std::uint32_t last_kept = kNone;  // what stands before once the junk between has gone
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (file.is_junk(i)) continue;
    const std::uint32_t previous = last_kept;
    last_kept = i;
    const std::uint32_t before = file.cues(i).same_before;
    if (!file.is_open(i) || before == kNone) continue;
    if (file.block(i).form == Form::preformatted || file.block(i).form == Form::table_row) continue;
    if (!file.is_open(before) && file.role(before) == Role::caption)
      continue;  // the story may say what a caption says
    const bool beside =
        previous != kNone && file.shape(previous).fingerprint == file.shape(i).fingerprint;
    if (beside && file.shape(i).words >= 2)
      file.decide(i, Role::duplicate, Reason::repeated_block, 0.95F);
    if (file.is_junk(i)) last_kept = previous;
  }
}

}  // namespace cleancopy::rules
