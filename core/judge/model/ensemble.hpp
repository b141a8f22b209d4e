#pragma once
#include <cstdint>
#include <span>

#include "document/cue.hpp"

namespace cleancopy::model {

/// A node of a decision tree, small, so that all trees stay in the processor's first cache. An
/// inner node sends a block to the next node when its cue is at most the number, and else `right`
/// nodes on.
struct Node {
  static constexpr std::uint8_t kLeaf = 0xFF;
  std::uint8_t cue;    // index into CueRow, or kLeaf
  std::uint8_t right;  // nodes to skip
  float number;        // inner node: the threshold; leaf: what it adds to the log-odds
};
static_assert(kCueCount < Node::kLeaf, "a node names its cue in one byte");
static_assert(sizeof(Node) == 8);

/// Gradient-boosted trees (Friedman 2001) that say how likely a block is the story's. The numbers
/// are made by core/judge/training; they are constants, so an ensemble costs nothing to load.
struct Ensemble {
  std::span<const Node> nodes;           // all trees' nodes, every tree in preorder
  std::span<const float> means;          // per node: what the leaves below it add on average
  std::span<const std::uint32_t> trees;  // where each tree's root stands in `nodes`
  float bias;                            // added to the trees' sum ...
  float slope;  // ... which is scaled before: Platt's calibration (Platt 1999)
};

/// The probability that the block is the story's, calibrated.
float probability_of(const Ensemble& ensemble, const CueRow& row);

/// How much each cue moved the log-odds on the way down the trees (Saabas 2014), added to
/// `weights`.
void weigh_cues(const Ensemble& ensemble, const CueRow& row, CueRow& weights);

}  // namespace cleancopy::model
