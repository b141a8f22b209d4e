#include "judge/model/name_weights.hpp"

#include <algorithm>
#include <iterator>

#include "document/name_words.hpp"
#include "document/word_index.hpp"

namespace cleancopy::model {
namespace {

struct NameWeight {
  std::string_view word;
  float weight;
};

constexpr NameWeight kNames[] = {
#include "judge/model/names.inc"
};

constexpr WordIndex<std::size(kNames)> kIndex(kNames,
                                              [](const NameWeight& name) { return name.word; });

float weight_of_word(std::string_view word) {
  const std::size_t row = kIndex.find(word);
  return row == decltype(kIndex)::kNone ? 0.0F : kNames[row].weight;
}

}  // namespace

float weight_of_names(std::string_view names) {
  float total = 0;
  for_each_name_word(names, [&](std::string_view word) { total += weight_of_word(word); });
  return std::clamp(total, -6.0F, 6.0F);
}

}  // namespace cleancopy::model
