// Cues of a block's place in the order of blocks.
#include <algorithm>
#include <cmath>

#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {
namespace {

constexpr std::uint32_t kFarthest = 30;

float log_count(std::uint64_t count) { return std::log1p(static_cast<float>(count)); }

/// For every block the number of blocks since the last prose, walking in one direction.
template <typename Order>
void fill_distance(const CaseFile& file, std::vector<CueRow>& rows, Cue cue, Order order) {
  std::uint32_t distance = kFarthest;
  for (std::uint32_t k = 0; k < file.size(); ++k) {
    const std::uint32_t i = order(k);
    at(rows[i], cue) = static_cast<float>(distance);
    distance = is_prose(file.shape(i)) ? 1 : std::min(distance + 1, kFarthest);
  }
}

/// The length of the run of blocks without prose that each block stands in.
void fill_short_runs(const CaseFile& file, std::vector<CueRow>& rows) {
  for (std::uint32_t first = 0; first < file.size();) {
    const bool prose = is_prose(file.shape(first));
    std::uint32_t end = first + 1;
    while (end < file.size() && is_prose(file.shape(end)) == prose) ++end;
    const float length = log_count(end - first);
    for (std::uint32_t i = first; i < end; ++i)
      at(rows[i], Cue::short_run) = prose ? -length : length;
    first = end;
  }
}

}  // namespace

void fill_position_cues(const CaseFile& file, std::vector<CueRow>& rows) {
  const std::uint32_t size = file.size();
  std::uint64_t words = 0;
  std::uint64_t prose_words = 0;
  std::uint32_t prose_blocks = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    words += file.shape(i).words;
    if (!is_prose(file.shape(i))) continue;
    prose_words += file.shape(i).words;
    ++prose_blocks;
  }
  std::uint64_t words_before = 0;
  std::uint32_t prose_before = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    CueRow& row = rows[i];
    const Shape& shape = file.shape(i);
    const bool prose = is_prose(shape);
    at(row, Cue::words_before) =
        share(static_cast<double>(words_before), static_cast<double>(words));
    words_before += shape.words;
    at(row, Cue::words_after) =
        share(static_cast<double>(words - words_before), static_cast<double>(words));
    at(row, Cue::blocks_from_start) = log_count(i);
    at(row, Cue::blocks_from_end) = log_count(size - 1 - i);
    at(row, Cue::prose_before) = log_count(prose_before);
    prose_before += prose ? 1 : 0;
    at(row, Cue::prose_after) = log_count(prose_blocks - prose_before);
    at(row, Cue::blank_before) =
        static_cast<float>(std::min<unsigned>(file.block(i).blank_before, 4));
    at(row, Cue::blank_after) =
        i + 1 < size ? static_cast<float>(std::min<unsigned>(file.block(i + 1).blank_before, 4))
                     : 4.0F;
    at(row, Cue::page_blocks) = log_count(size);
    at(row, Cue::page_words) = log_count(words);
    at(row, Cue::page_prose) = share(static_cast<double>(prose_words), static_cast<double>(words));
  }
  fill_distance(file, rows, Cue::to_prose_before, [](std::uint32_t k) { return k; });
  fill_distance(file, rows, Cue::to_prose_after, [size](std::uint32_t k) { return size - 1 - k; });
  fill_short_runs(file, rows);
}

}  // namespace cleancopy::model
