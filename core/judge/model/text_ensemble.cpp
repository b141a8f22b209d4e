#include "judge/model/ensemble.hpp"
#include "judge/model/forest.hpp"

namespace cleancopy::model {
namespace {
#include "judge/model/text.inc"
constexpr ForestTables kForestTables(kNodes, kTrees);
}  // namespace

const Ensemble& text_ensemble() {
  static constexpr Ensemble kEnsemble = {kNodes, kMeans, kTrees, kBias, kSlope};
  return kEnsemble;
}

const Forest& text_forest() {
  static constexpr Forest kForest = kForestTables.forest(kBias, kSlope);
  return kForest;
}

}  // namespace cleancopy::model
