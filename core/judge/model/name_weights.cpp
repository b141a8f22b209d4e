#include "judge/model/name_weights.hpp"

#include <algorithm>
#include <iterator>

#include "document/name_words.hpp"

namespace cleancopy::model {
namespace {

struct NameWeight {
  std::string_view word;
  float weight;
};

constexpr NameWeight kNames[] = {
#include "judge/model/names.inc"
};

static_assert(std::is_sorted(std::begin(kNames), std::end(kNames),
                             [](const NameWeight& a, const NameWeight& b) {
                               return a.word < b.word;
                             }),
              "names.inc is sorted by word");

float weight_of_word(std::string_view word) {
  const auto* found =
      std::lower_bound(std::begin(kNames), std::end(kNames), word,
                       [](const NameWeight& entry, std::string_view w) { return entry.word < w; });
  return found != std::end(kNames) && found->word == word ? found->weight : 0.0F;
}

}  // namespace

float weight_of_names(std::string_view names) {
  float total = 0;
  for_each_name_word(names, [&](std::string_view word) { total += weight_of_word(word); });
  return std::clamp(total, -6.0F, 6.0F);
}

}  // namespace cleancopy::model
