#pragma once
#include "judge/model/ensemble.hpp"
#include "judge/model/forest.hpp"

namespace cleancopy::model {

/// The same trees twice: to explain by, and to ask.
struct Stage {
  Ensemble ensemble;
  Forest forest;
};

/// Stacked (Wolpert 1992): the first trees see a block and what the rules said around it, the
/// second ones also what the first say of all the others.
struct Model {
  Stage first;
  Stage second;
};

const Model& text_model();
const Model& html_model();

}  // namespace cleancopy::model
