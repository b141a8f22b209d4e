#include "judge/model/ensemble.hpp"

#include <algorithm>
#include <cmath>

namespace cleancopy::model {
namespace {

constexpr std::size_t kTreesThatExplain = 32;

const Node* next(const Node* node, const CueRow& row) {
  return node + (row[node->cue] <= node->number ? 1 : node->right);
}

}  // namespace

float probability_of(const Ensemble& ensemble, const CueRow& row) {
  float sum = 0;
  for (const std::uint32_t root : ensemble.trees) {
    const Node* node = &ensemble.nodes[root];
    while (node->cue != Node::kLeaf) node = next(node, row);
    sum += node->number;
  }
  return 1.0F / (1.0F + std::exp(-(ensemble.bias + ensemble.slope * sum)));
}

void weigh_cues(const Ensemble& ensemble, const CueRow& row, CueRow& weights) {
  const Node* first = ensemble.nodes.data();
  for (const std::uint32_t root :
       ensemble.trees.first(std::min(kTreesThatExplain, ensemble.trees.size())))
    for (const Node* node = first + root; node->cue != Node::kLeaf;) {
      const Node* child = next(node, row);
      weights[node->cue] += ensemble.means[static_cast<std::size_t>(child - first)] -
                            ensemble.means[static_cast<std::size_t>(node - first)];
      node = child;
    }
}

}  // namespace cleancopy::model
