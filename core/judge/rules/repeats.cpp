// What says again what the block before it said. A repeat from further away may be a refrain or a
// pull quote: the model weighs it.
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {

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
