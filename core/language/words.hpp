#pragma once
#include <cstdint>
#include <string_view>

#include "language/fold.hpp"
#include "language/sixteen.hpp"

namespace cleancopy {

/// The hash of a word as the function word table keeps it (32 bits, over folded characters; never
/// 0). Add the folded characters one by one, or letters of ASCII by the run.
class WordHash {
 public:
  void add(char32_t folded) {
    char bytes[4];
    const std::size_t count = encode(folded, bytes);
    hash_.add(eight_at({bytes, sizeof bytes}, 0, count), count);
  }
  void add_letters(std::string_view text, std::size_t at, std::size_t count) {
    hash_.add_folded(text, at, count);
  }
  [[nodiscard]] std::uint32_t value() const {
    const auto low = static_cast<std::uint32_t>(hash_.value());
    return low == 0 ? 1 : low;
  }

 private:
  PieceHash hash_;
};

inline std::uint32_t hash_of_word(std::string_view word) {
  WordHash hash;
  FoldReader reader(word, 0);
  while (const char32_t folded = reader.next()) hash.add(folded);
  return hash.value();
}

}  // namespace cleancopy
