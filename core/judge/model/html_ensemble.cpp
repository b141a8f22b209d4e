#include "judge/model/ensemble.hpp"
#include "judge/model/forest.hpp"

namespace cleancopy::model {
namespace {
#include "judge/model/html.inc"
constexpr ForestTables kForestTables(kNodes, kTrees);
}  // namespace

const Ensemble& html_ensemble() {
  static constexpr Ensemble kEnsemble = {kNodes, kMeans, kTrees, kBias, kSlope};
  return kEnsemble;
}

const Forest& html_forest() {
  static constexpr Forest kForest = kForestTables.forest(kBias, kSlope);
  return kForest;
}

}  // namespace cleancopy::model
