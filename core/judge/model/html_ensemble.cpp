#include "judge/model/ensemble.hpp"

namespace cleancopy::model {
namespace {
#include "judge/model/html.inc"
}  // namespace

const Ensemble& html_ensemble() {
  static constexpr Ensemble kEnsemble = {kNodes, kMeans, kTrees, kBias, kSlope};
  return kEnsemble;
}

}  // namespace cleancopy::model
