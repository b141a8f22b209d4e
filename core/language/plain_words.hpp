#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace cleancopy {

/// What up to 64 bytes of a text are, a bit for each.
struct SixtyFour {
  std::uint64_t word = 0;   // letters and digits of ASCII
  std::uint64_t digit = 0;  // of these, the digits
  std::uint64_t other = 0;  // "#", control characters, and bytes of characters beyond ASCII
};

namespace plain_words_detail {

inline SixtyFour look(const char* bytes) {
  SixtyFour is;
#ifdef __SSE2__
  const auto all = [](int c) { return _mm_set1_epi8(static_cast<char>(c)); };
  const auto bits = [](__m128i mask) {
    return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(mask))};
  };
  for (unsigned i = 0; i < 64; i += 16) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    // Moved, so that what is wanted becomes the lowest of all signed bytes.
    const __m128i letter =
        _mm_cmplt_epi8(_mm_sub_epi8(_mm_or_si128(here, all(0x20)), all('a' - 128)), all(26 - 128));
    const __m128i digit = _mm_cmplt_epi8(_mm_sub_epi8(here, all('0' - 128)), all(10 - 128));
    const __m128i sign =
        _mm_or_si128(_mm_cmpeq_epi8(here, all('#')), _mm_cmpeq_epi8(here, all(0x7F)));
    is.word |= bits(_mm_or_si128(letter, digit)) << i;
    is.digit |= bits(digit) << i;
    is.other |= bits(_mm_or_si128(sign, _mm_cmplt_epi8(here, all(' ')))) << i;
  }
#else
  for (unsigned i = 0; i < 64; ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    const unsigned char low = c | 0x20u;
    const bool digit = c >= '0' && c <= '9';
    is.word |= std::uint64_t{digit || (low >= 'a' && low <= 'z')} << i;
    is.digit |= std::uint64_t{digit} << i;
    is.other |= std::uint64_t{c == '#' || c < ' ' || c >= 0x7F} << i;
  }
#endif
  return is;
}

inline SixtyFour look(std::string_view text, std::size_t at) {
  if (text.size() - at >= 64) return look(text.data() + at);
  char bytes[64];
  std::memset(bytes, ' ', sizeof bytes);
  std::memcpy(bytes, text.data() + at, text.size() - at);
  return look(bytes);
}

}  // namespace plain_words_detail

/// Cuts a text into plain words and the rest. A plain word is letters and digits of ASCII with
/// white space, punctuation or the text's ends around it: all scanners agree on what it is, and
/// read it by the word. `word(begin, end, has_digit)` is called for each of them, `rest(begin,
/// end)` for what has to be read character by character; it stands between the same signs. What
/// parts them is passed over.
template <class OnWord, class OnRest>
void each_plain_word(std::string_view text, const OnWord& word, const OnRest& rest) {
  using plain_words_detail::look;
  for (std::size_t pos = 0; pos < text.size();) {
    const SixtyFour is = look(text, pos);
    const std::size_t size = std::min<std::size_t>(64, text.size() - pos);
    const bool is_last = is.other == 0 && pos + size == text.size();
    const std::size_t end =
        is.other == 0 ? size : static_cast<std::size_t>(std::countr_zero(is.other));
    std::uint64_t left = end == 64 ? is.word : is.word & ((std::uint64_t{1} << end) - 1);
    std::size_t begin = end;  // of the word that may go on behind `end`
    while (left != 0) {
      const auto first = static_cast<std::size_t>(std::countr_zero(left));
      const auto past = first + static_cast<std::size_t>(std::countr_one(left >> first));
      if (past == end && !is_last) {
        begin = first;
        break;
      }
      const std::uint64_t own = past == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << past) - 1;
      word(pos + first, pos + past, (is.digit & left & own) != 0);
      left &= ~own;
    }
    if (is.other == 0 && begin > 0) {
      pos += begin;
      continue;
    }
    // Up to the next sign that surely parts words.
    std::size_t stop = pos + end;
    while (stop < text.size()) {
      const SixtyFour next = look(text, stop);
      const std::uint64_t inside = next.word | next.other;
      const auto run = static_cast<std::size_t>(std::countr_one(inside));
      stop = std::min(stop + run, text.size());
      if (run < 64) break;
    }
    rest(pos + begin, stop);
    pos = stop;
  }
}

}  // namespace cleancopy
