#include "judge/model/forest.hpp"

#include <bit>
#include <cmath>

namespace cleancopy::model {
namespace {

// One lane for each block. The compiler makes of these what the processor has.
using Floats [[gnu::vector_size(kLanes * sizeof(float))]] = float;
using Sets [[gnu::vector_size(kLanes * sizeof(float))]] = std::int32_t;

[[gnu::always_inline]] inline void weigh(const Forest& forest, const CueRow* const* rows,
                                         float* sums) {
  const std::size_t trees = forest.leaves.size() / Forest::kMostLeaves;
  alignas(Sets) std::array<Sets, Forest::kMostTrees> left;
  for (std::size_t tree = 0; tree < trees; ++tree) left[tree] = ~Sets{};
  const Forest::Test* test = forest.tests.data();
  for (std::size_t cue = 0; cue < kCueCount; ++cue) {
    const Forest::Test* const end = forest.tests.data() + forest.ends[cue];
    if (test == end) continue;
    Floats values{};
    for (std::size_t lane = 0; lane < kLanes; ++lane) values[lane] = (*rows[lane])[cue];
    for (; test != end; ++test) {
      const Sets passed = values <= Floats{} + test->number;
      left[test->tree] &= passed | (Sets{} + static_cast<std::int32_t>(test->left_if_not));
    }
  }
  const float* leaves = forest.leaves.data();
  for (std::size_t tree = 0; tree < trees; ++tree, leaves += Forest::kMostLeaves)
    for (std::size_t lane = 0; lane < kLanes; ++lane)
      sums[lane] += leaves[std::countr_zero(static_cast<Forest::Leaves>(left[tree][lane]))];
}

void weigh_anywhere(const Forest& forest, const CueRow* const* rows, float* sums) {
  weigh(forest, rows, sums);
}

#if defined(__x86_64__) && defined(__GNUC__)
[[gnu::target("avx2,bmi")]] void weigh_by_avx2(const Forest& forest, const CueRow* const* rows,
                                               float* sums) {
  weigh(forest, rows, sums);
}
bool has_avx2() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"); }
#else
constexpr auto weigh_by_avx2 = weigh_anywhere;
constexpr bool has_avx2() { return false; }
#endif

}  // namespace

void probabilities_of(const Forest& forest, std::span<const CueRow* const> rows,
                      std::span<float> probabilities) {
  std::array<const CueRow*, kLanes> lanes;
  for (std::size_t lane = 0; lane < kLanes; ++lane)
    lanes[lane] = rows[lane < rows.size() ? lane : 0];
  std::array<float, kLanes> sums{};
  (has_avx2() ? weigh_by_avx2 : weigh_anywhere)(forest, lanes.data(), sums.data());
  for (std::size_t lane = 0; lane < rows.size(); ++lane)
    probabilities[lane] = 1.0F / (1.0F + std::exp(-(forest.bias + forest.slope * sums[lane])));
}

}  // namespace cleancopy::model
