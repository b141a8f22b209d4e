// The forest asks all trees of several blocks at a time, and must say to the last bit what walking
// down each tree says.
#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <vector>

#include "judge/model/model.hpp"

namespace cleancopy::model {
namespace {

/// Rows of numbers from around the thresholds, the thresholds themselves, and none at all.
std::vector<CueRow> rows_for(const Ensemble& ensemble, std::size_t count) {
  std::mt19937 random(7);
  const auto draw = [&random](std::size_t below) { return random() % below; };
  std::vector<CueRow> rows(count);
  for (CueRow& row : rows) {
    for (float& cue : row) cue = static_cast<float>(draw(4000)) / 1000.0F - 1.0F;
    for (int i = 0; i < 40; ++i) {
      const Node& node = ensemble.nodes[draw(ensemble.nodes.size())];
      if (node.cue != Node::kLeaf) row[node.cue] = node.number;
    }
    row[draw(kCueCount)] = std::numeric_limits<float>::quiet_NaN();
    row[draw(kCueCount)] = std::numeric_limits<float>::infinity();
  }
  return rows;
}

TEST(Forest, SaysWhatTheTreesSay) {
  for (const Stage* stage :
       {&text_model().first, &text_model().second, &html_model().first, &html_model().second}) {
    const std::vector<CueRow> rows = rows_for(stage->ensemble, 400);
    for (std::size_t first = 0, count = 1; first < rows.size();
         first += count, count = count % kLanes + 1) {
      count = std::min(count, rows.size() - first);
      std::vector<const CueRow*> some;
      for (std::size_t i = 0; i < count; ++i) some.push_back(&rows[first + i]);
      std::vector<float> said(count);
      probabilities_of(stage->forest, some, said);
      for (std::size_t i = 0; i < count; ++i)
        EXPECT_EQ(said[i], probability_of(stage->ensemble, rows[first + i])) << first + i;
    }
  }
}

}  // namespace
}  // namespace cleancopy::model
