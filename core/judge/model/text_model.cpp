#include "judge/model/model.hpp"

namespace cleancopy::model {
namespace {
#include "judge/model/text.inc"
constexpr ForestTables kFirst(first::kNodes, first::kTrees);
constexpr ForestTables kSecond(second::kNodes, second::kTrees);
}  // namespace

const Model& text_model() {
  static constexpr Model kModel = {
      {{first::kNodes, first::kMeans, first::kTrees, first::kBias, first::kSlope},
       kFirst.forest(first::kBias, first::kSlope)},
      {{second::kNodes, second::kMeans, second::kTrees, second::kBias, second::kSlope},
       kSecond.forest(second::kBias, second::kSlope)}};
  return kModel;
}

}  // namespace cleancopy::model
