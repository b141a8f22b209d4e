#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "judge/model/ensemble.hpp"

namespace cleancopy::model {

/// The trees of an ensemble turned inside out, for many blocks at a time (QuickScorer: Lucchese et
/// al. 2015). Instead of walking down each tree, every inner node is asked in the order of its cue;
/// where a block fails its test, the leaves under its left child are struck from that tree's set.
/// The leftmost one left is where the walk would have ended. No branch depends on the block.
struct Forest {
  using Leaves = std::uint32_t;  // a set of one tree's leaves, the leftmost in the lowest bit
  static constexpr std::size_t kMostLeaves = 32;
  static constexpr std::size_t kMostTrees = 512;

  struct Test {
    float number;        // passed by a cue of at most that
    Leaves left_if_not;  // the leaves that stay where it fails
    std::uint16_t tree;
  };
  std::span<const Test> tests;          // grouped by cue
  std::span<const std::uint16_t> ends;  // per cue: where its tests end
  std::span<const float> leaves;        // kMostLeaves for each tree
  float bias;
  float slope;
};

/// The tables of a forest, made by the compiler out of the ensemble's.
template <std::size_t nodes, std::size_t trees>
struct ForestTables {
  static_assert(trees <= Forest::kMostTrees);
  std::array<Forest::Test, (nodes - trees) / 2> tests{};  // a tree has one leaf more than tests
  std::array<std::uint16_t, kCueCount> ends{};
  std::array<float, trees * Forest::kMostLeaves> leaves{};

  constexpr ForestTables(const Node (&node)[nodes], const std::uint32_t (&roots)[trees]) {
    std::array<std::uint16_t, kCueCount> next{};
    for (const Node& n : node)
      if (n.cue != Node::kLeaf) ++ends[n.cue];
    for (std::size_t cue = 1; cue < kCueCount; ++cue) {
      next[cue] = ends[cue - 1];
      ends[cue] = static_cast<std::uint16_t>(ends[cue] + ends[cue - 1]);
    }
    std::array<std::uint8_t, nodes + 1> leaves_before{};  // in the node's own tree
    for (std::size_t tree = 0; tree < trees; ++tree) {
      const std::size_t end = tree + 1 < trees ? roots[tree + 1] : nodes;
      std::uint8_t count = 0;
      for (std::size_t i = roots[tree]; i < end; ++i) {
        leaves_before[i] = count;
        if (node[i].cue != Node::kLeaf) continue;
        leaves.at(tree * Forest::kMostLeaves + count++) = node[i].number;
      }
      for (std::size_t i = roots[tree]; i < end; ++i) {
        if (node[i].cue == Node::kLeaf) continue;
        const auto below = [](unsigned leaf) { return (std::uint64_t{1} << leaf) - 1; };
        const std::uint64_t left =
            below(leaves_before[i + node[i].right]) & ~below(leaves_before[i]);
        tests.at(next[node[i].cue]++) = {node[i].number, static_cast<Forest::Leaves>(~left),
                                         static_cast<std::uint16_t>(tree)};
      }
    }
  }

  [[nodiscard]] constexpr Forest forest(float bias, float slope) const {
    return {tests, ends, leaves, bias, slope};
  }
};

/// How many blocks are weighed together.
inline constexpr std::size_t kLanes = 8;

/// probability_of() the same ensemble for up to kLanes rows.
void probabilities_of(const Forest& forest, std::span<const CueRow* const> rows,
                      std::span<float> probabilities);

}  // namespace cleancopy::model
