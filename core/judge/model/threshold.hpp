#pragma once
#include <vector>

#include "document/cue.hpp"
#include "judge/case_file.hpp"

namespace cleancopy::model {

/// Per block, below which probability it is not the story's: by the strictness, by how much of the
/// document looks like the story, and by the blocks around it. The file knows every block's
/// probability by now.
std::vector<float> thresholds_of(const CaseFile& file, const std::vector<CueRow>& rows);

}  // namespace cleancopy::model
