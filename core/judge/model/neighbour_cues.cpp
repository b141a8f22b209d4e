// What the rules said, and the cues of the blocks around.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {
namespace {

constexpr int kWindow = 5;

/// A neighbour's value; `outside` beyond the first and last block.
template <typename Value>
float neighbour(std::uint32_t size, std::uint32_t i, int step, float outside, Value value) {
  const std::int64_t at = static_cast<std::int64_t>(i) + step;
  return at < 0 || at >= size ? outside : value(static_cast<std::uint32_t>(at));
}

}  // namespace

void fill_neighbour_cues(const CaseFile& file, std::vector<CueRow>& rows) {
  const std::uint32_t size = file.size();
  const auto words = [&](std::uint32_t i) { return at(rows[i], Cue::words); };
  const auto sentence = [&](std::uint32_t i) { return at(rows[i], Cue::ends_sentence); };
  const auto junk = [&](std::uint32_t i) { return file.is_junk(i) ? 1.0F : 0.0F; };
  const auto links = [&](std::uint32_t i) { return at(rows[i], Cue::link_share); };

  for (std::uint32_t i = 0; i < size; ++i) {
    CueRow& row = rows[i];
    at(row, Cue::rule_junk) = file.is_open(i)   ? 0.0F
                              : file.is_junk(i) ? file.block(i).judgement.confidence
                                                : -1.0F;
    at(row, Cue::rule_role) = file.is_open(i) ? -1.0F : static_cast<float>(file.role(i));

    constexpr struct {
      Cue cue;
      int step;
    } kWords[] = {{Cue::words_3_before, -3}, {Cue::words_2_before, -2}, {Cue::words_1_before, -1},
                  {Cue::words_1_after, 1},   {Cue::words_2_after, 2},   {Cue::words_3_after, 3}};
    for (const auto& [cue, step] : kWords) at(row, cue) = neighbour(size, i, step, -1, words);
    at(row, Cue::sentence_1_before) = neighbour(size, i, -1, -1, sentence);
    at(row, Cue::sentence_1_after) = neighbour(size, i, 1, -1, sentence);
    at(row, Cue::junk_1_before) = neighbour(size, i, -1, -1, junk);
    at(row, Cue::junk_1_after) = neighbour(size, i, 1, -1, junk);
    if (file.document().kind == InputKind::html) {
      at(row, Cue::link_share_before) = neighbour(size, i, -1, -1, links);
      at(row, Cue::link_share_after) = neighbour(size, i, 1, -1, links);
    }

    float weight = 0;
    float length = 0;
    float junk_near = 0;
    float topic = 0;
    float topics = 0;
    for (int step = -kWindow; step <= kWindow; ++step) {
      const std::int64_t other = static_cast<std::int64_t>(i) + step;
      if (step == 0 || other < 0 || other >= size) continue;
      const auto k = static_cast<std::uint32_t>(other);
      const float closeness = 1.0F / static_cast<float>(std::abs(step));
      weight += closeness;
      length += closeness * words(k);
      junk_near += closeness * junk(k);
      if (at(rows[k], Cue::topic) < 0) continue;
      topic += closeness * at(rows[k], Cue::topic);
      topics += closeness;
    }
    at(row, Cue::words_near) = weight > 0 ? length / weight : -1.0F;
    at(row, Cue::junk_near) = weight > 0 ? junk_near / weight : 0.0F;
    at(row, Cue::topic_near) = topics > 0 ? topic / topics : -1.0F;
  }
}

}  // namespace cleancopy::model
