#pragma once
#include <cstdint>
#include <string_view>

#include "language/fold.hpp"

namespace cleancopy {

/// The hash of a word as the function word table keeps it (FNV-1a, 32 bits, over folded characters;
/// never 0). Add the folded characters one by one.
class WordHash {
 public:
  constexpr void add(char32_t folded) { value_ = (value_ ^ folded) * 16777619u; }
  [[nodiscard]] constexpr std::uint32_t value() const { return value_ == 0 ? 1 : value_; }

 private:
  std::uint32_t value_ = 2166136261u;
};

inline std::uint32_t hash_of_word(std::string_view word) {
  WordHash hash;
  FoldReader reader(word, 0);
  while (const char32_t folded = reader.next()) hash.add(folded);
  return hash.value();
}

}  // namespace cleancopy
