#include "judge/model/name_weights.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

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

constexpr std::size_t kLongestWord = 24;
constexpr std::size_t kMostBytes =
    256;  // an element with more names than that is no better known by them

}  // namespace

float weight_of_names(std::string_view names) {
  std::array<char, kLongestWord> word{};
  std::size_t length = 0;
  float total = 0;
  const auto end_word = [&] {
    if (length > 1 && length <= kLongestWord) total += weight_of_word({word.data(), length});
    length = 0;
  };
  bool after_small = false;
  for (const char c : names.substr(0, kMostBytes)) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small = c >= 'a' && c <= 'z';
    if (!capital && !small) {
      end_word();
    } else {
      if (capital && after_small) end_word();
      if (length < kLongestWord) word[length] = static_cast<char>(c | 0x20);
      ++length;
    }
    after_small = small;
  }
  end_word();
  return std::clamp(total, -6.0F, 6.0F);
}

}  // namespace cleancopy::model
