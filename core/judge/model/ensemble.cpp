#include "judge/model/ensemble.hpp"

#include <cmath>

namespace cleancopy::model {
namespace {

/// Walks down one tree; `pass(node, child)` is told every step.
template <typename Pass>
const Node& walk(const Node* root, const CueRow& row, Pass pass) {
  const Node* node = root;
  while (node->cue != Node::kLeaf) {
    const Node* child = root + (row[node->cue] <= node->threshold ? node->left : node->right);
    pass(*node, *child);
    node = child;
  }
  return *node;
}

}  // namespace

float probability_of(const Ensemble& ensemble, const CueRow& row) {
  float sum = 0;
  for (const std::uint32_t root : ensemble.trees)
    sum += walk(&ensemble.nodes[root], row, [](const Node&, const Node&) {}).value;
  return 1.0F / (1.0F + std::exp(-(ensemble.bias + ensemble.slope * sum)));
}

void weigh_cues(const Ensemble& ensemble, const CueRow& row, CueRow& weights) {
  for (const std::uint32_t root : ensemble.trees)
    walk(&ensemble.nodes[root], row, [&](const Node& node, const Node& child) {
      weights[node.cue] += child.value - node.value;
    });
}

}  // namespace cleancopy::model
