#pragma once
#include <vector>

#include "document/watch.hpp"
#include "judge/case_file.hpp"
#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {

/// What the learnt trees think of a document.
struct Opinion {
  CueTable table;
  std::vector<float> thresholds;  // per block: less likely than this, it is not the story's
};

/// Tells the case file how likely each block is the story's. Decides nothing yet.
Opinion weigh(CaseFile& file, Watch& watch);

/// Removes of the blocks that are still open those that do not look like the story, with the cues
/// that weighed most.
void remove(const Opinion& opinion, CaseFile& file);

}  // namespace cleancopy::model
