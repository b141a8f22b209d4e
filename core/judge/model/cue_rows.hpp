#pragma once
#include <vector>

#include "document/cue.hpp"
#include "judge/case_file.hpp"

namespace cleancopy::model {

/// The cues of every block as the learnt judge weighs them, after the rules have spoken.
std::vector<CueRow> cue_rows(const CaseFile& file);

/// Parts of the above, one file each.
void fill_text_cues(const CaseFile& file, std::vector<CueRow>& rows);
void fill_position_cues(const CaseFile& file, std::vector<CueRow>& rows);
void fill_page_cues(const CaseFile& file, std::vector<CueRow>& rows);  // HTML alone
void fill_witness_cues(const CaseFile& file, std::vector<CueRow>& rows);
void fill_neighbour_cues(const CaseFile& file, std::vector<CueRow>& rows);

inline float& at(CueRow& row, Cue cue) { return row[static_cast<std::size_t>(cue)]; }
inline float at(const CueRow& row, Cue cue) { return row[static_cast<std::size_t>(cue)]; }

/// Part of whole, 0 where there is no whole.
inline float share(double part, double whole) {
  return whole > 0 ? static_cast<float>(part / whole) : 0.0F;
}

}  // namespace cleancopy::model
