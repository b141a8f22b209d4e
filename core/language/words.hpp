#pragma once
#include <cstdint>
#include <string_view>

#include "language/fold.hpp"
#include "language/piece_hash.hpp"

namespace cleancopy {

/// The hash of a word as the function word table keeps it (32 bits, over folded characters; never
/// 0). Add the folded characters one by one.
class WordHash {
 public:
  void add(char32_t folded) {
    char bytes[4];
    const std::size_t count = encode(folded, bytes);
    hash_.add(eight_at({bytes, sizeof bytes}, 0, count), count);
  }
  [[nodiscard]] std::uint32_t value() const { return value_of(hash_.value()); }

  /// Of a plain word without digits, or of what its PieceHash has become.
  static std::uint32_t of_plain(std::string_view text, std::size_t begin, std::size_t end) {
    return value_of(hash_of_plain(text, begin, end));
  }
  static std::uint32_t value_of(std::uint64_t hash) {
    const auto low = static_cast<std::uint32_t>(hash);
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
