#include "profile/line_key.hpp"

#include "language/fold.hpp"

namespace cleancopy {

LineKey line_key(std::string_view text) {
  constexpr std::uint64_t kStart = 0xCBF29CE484222325u;  // FNV-1a
  constexpr std::uint64_t kPrime = 0x100000001B3u;
  LineKey key{kStart, 0};
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    at += next.bytes;
    if (!is_word_char(next.code)) continue;
    const char32_t folded = fold_char(next.code);
    if (folded == 0) continue;
    // A digit folds to "#", but route 6 is not route 7.
    key.hash = (key.hash ^ (folded == U'#' ? next.code : folded)) * kPrime;
    ++key.letters;
  }
  if (key.letters == 0) key.hash = 0;
  return key;
}

}  // namespace cleancopy
