#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {

std::vector<CueRow> cue_rows(const CaseFile& file) {
  CueRow missing;
  missing.fill(kMissing);
  std::vector<CueRow> rows(file.size(), missing);
  fill_text_cues(file, rows);
  fill_position_cues(file, rows);
  if (file.document().kind == InputKind::html) fill_page_cues(file, rows);
  fill_witness_cues(file, rows);
  fill_neighbour_cues(file, rows);
  return rows;
}

}  // namespace cleancopy::model
