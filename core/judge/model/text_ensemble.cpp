#include "judge/model/ensemble.hpp"

namespace cleancopy::model {
namespace {
#include "judge/model/text.inc"
}  // namespace

const Ensemble& text_ensemble() {
  static constexpr Ensemble kEnsemble = {kNodes, kMeans, kTrees, kBias, kSlope};
  return kEnsemble;
}

}  // namespace cleancopy::model
