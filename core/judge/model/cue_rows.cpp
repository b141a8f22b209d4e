#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {

CueTable cue_table(const CaseFile& file) {
  CueRow missing;
  missing.fill(kMissing);
  CueTable table{std::vector<CueRow>(file.size(), missing), {}};
  std::vector<CueRow>& rows = table.rows;
  fill_text_cues(file, rows);
  fill_position_cues(file, rows);
  if (file.document().kind == InputKind::html) fill_page_cues(file, table);
  fill_witness_cues(file, rows);
  fill_neighbour_cues(file, rows);
  return table;
}

}  // namespace cleancopy::model
