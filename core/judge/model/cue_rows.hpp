#pragma once
#include <vector>

#include "document/cue.hpp"
#include "judge/case_file.hpp"

namespace cleancopy::model {

/// What the page has around a block: elements, and a block that stands for all that are set alike.
struct Surroundings {
  std::uint32_t parent = kNone;       // the nearest element that holds more than the block
  std::uint32_t grandparent = kNone;  // the nearest one that holds more than that
  std::uint32_t article = kNone;      // the nearest article element
  std::uint32_t alike = kNone;        // the first block with the same tags and names from the root
};

/// The cues of every block as the learnt judge weighs them.
struct CueTable {
  std::vector<CueRow> rows;
  std::vector<Surroundings> around;  // HTML alone
};

/// After the rules have spoken; without the cues of the sequence.
CueTable cue_table(const CaseFile& file);

/// The cues from kFirstSequenceCue on: what the first trees, whose word the file has, say of the
/// blocks around each.
void fill_sequence_cues(const CaseFile& file, CueTable& table);

/// Parts of the above, one file each.
void fill_text_cues(const CaseFile& file, std::vector<CueRow>& rows);
void fill_position_cues(const CaseFile& file, std::vector<CueRow>& rows);
void fill_page_cues(const CaseFile& file, CueTable& table);  // HTML alone
void fill_witness_cues(const CaseFile& file, std::vector<CueRow>& rows);
void fill_neighbour_cues(const CaseFile& file, std::vector<CueRow>& rows);
void fill_story_cues(const CaseFile& file, std::vector<CueRow>& rows);  // of the sequence; text

inline float& at(CueRow& row, Cue cue) { return row[static_cast<std::size_t>(cue)]; }
inline float at(const CueRow& row, Cue cue) { return row[static_cast<std::size_t>(cue)]; }

/// Part of whole, 0 where there is no whole.
inline float share(double part, double whole) {
  return whole > 0 ? static_cast<float>(part / whole) : 0.0F;
}

}  // namespace cleancopy::model
