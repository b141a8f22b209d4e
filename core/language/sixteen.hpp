#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace cleancopy {

/// What up to sixteen bytes of a text are, a bit for each; bits past the text's end are 0.
struct Sixteen {
  std::uint32_t small = 0;    // a to z
  std::uint32_t capital = 0;  // A to Z
  std::uint32_t digit = 0;    // 0 to 9
  std::uint32_t beyond = 0;   // bytes of characters beyond ASCII
  std::uint32_t control = 0;  // below the space, and DEL
  std::uint32_t number_sign = 0;
  std::uint32_t size = 0;  // bytes looked at

  [[nodiscard]] std::uint32_t letter() const { return small | capital; }
  [[nodiscard]] std::uint32_t alphanumeric() const { return small | capital | digit; }
};

namespace sixteen_detail {

#ifdef __SSE2__
inline Sixteen look(const char* bytes) {
  const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  const auto all = [](char c) { return _mm_set1_epi8(c); };
  // The `count` bytes from `first` on become the lowest ones there are.
  const auto among = [&](char first, char count) {
    const __m128i moved = _mm_sub_epi8(here, all(static_cast<char>(first - 128)));
    return static_cast<std::uint32_t>(
        _mm_movemask_epi8(_mm_cmplt_epi8(moved, all(static_cast<char>(count - 128)))));
  };
  Sixteen is;
  is.small = among('a', 26);
  is.capital = among('A', 26);
  is.digit = among('0', 10);
  is.beyond = static_cast<std::uint32_t>(_mm_movemask_epi8(here));
  is.control =
      among(0, 32) | static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(here, all(0x7F))));
  is.number_sign = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(here, all('#'))));
  is.size = 16;
  return is;
}
#else
inline Sixteen look(const char* bytes) {
  Sixteen is;
  for (std::uint32_t i = 0; i < 16; ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    const std::uint32_t bit = 1u << i;
    if (c >= 'a' && c <= 'z') is.small |= bit;
    if (c >= 'A' && c <= 'Z') is.capital |= bit;
    if (c >= '0' && c <= '9') is.digit |= bit;
    if (c >= 0x80) is.beyond |= bit;
    if (c < 0x20 || c == 0x7F) is.control |= bit;
    if (c == '#') is.number_sign |= bit;
  }
  is.size = 16;
  return is;
}
#endif

}  // namespace sixteen_detail

/// Looks at the bytes from `at` on, at most sixteen.
inline Sixteen sixteen_at(std::string_view text, std::size_t at) {
  const std::size_t left = text.size() - at;
  if (left >= 16) return sixteen_detail::look(text.data() + at);
  Sixteen is;
  if (text.size() >= 16) {  // what stands before is shifted out
    is = sixteen_detail::look(text.data() + text.size() - 16);
    const std::size_t before = 16 - left;
    is.small >>= before, is.capital >>= before, is.digit >>= before;
    is.beyond >>= before, is.control >>= before, is.number_sign >>= before;
  } else {
    char bytes[16];
    std::memset(bytes, ' ', sizeof bytes);
    std::memcpy(bytes, text.data() + at, left);
    is = sixteen_detail::look(bytes);
  }
  is.size = static_cast<std::uint32_t>(left);
  return is;
}

/// `count` <= 8 bytes of the text from `at` on, the first in the lowest bits.
inline std::uint64_t eight_at(std::string_view text, std::size_t at, std::size_t count) {
  std::uint64_t bytes = 0;
  if constexpr (std::endian::native == std::endian::little) {
    if (text.size() >= 8) {
      const std::size_t from = at + 8 <= text.size() ? at : text.size() - 8;
      std::memcpy(&bytes, text.data() + from, 8);
      bytes >>= 8 * (at - from);
      return count == 8 ? bytes : bytes & ((std::uint64_t{1} << 8 * count) - 1);
    }
  }
  for (std::size_t i = 0; i < count; ++i)
    bytes |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << 8 * i;
  return bytes;
}

/// A hash of text that comes in pieces; how it is cut into pieces makes no difference.
class PieceHash {
 public:
  /// Up to eight bytes, the first in the lowest bits, none above them.
  void add(std::uint64_t bytes, std::size_t count) {
    const std::size_t bits = 8 * count;
    pending_ |= bytes << held_;
    if (held_ + bits < 64) {
      held_ += bits;
      return;
    }
    mix();
    const std::size_t taken = 64 - held_;
    pending_ = taken == 64 ? 0 : bytes >> taken;
    held_ = bits - taken;
  }
  /// A to Z, a to z, 0 to 9 from `at` on, capitals as small letters.
  void add_folded(std::string_view text, std::size_t at, std::size_t count) {
    constexpr std::uint64_t kSmall = 0x2020202020202020u;
    for (; count >= 8; at += 8, count -= 8) add(eight_at(text, at, 8) | kSmall, 8);
    if (count > 0)
      add(eight_at(text, at, count) | (kSmall & ((std::uint64_t{1} << 8 * count) - 1)), count);
  }
  [[nodiscard]] std::uint64_t value() const {
    PieceHash end = *this;
    end.mix();
    return end.hash_ ^ end.hash_ >> 29;
  }

 private:
  void mix() {
    hash_ = (hash_ ^ pending_) * 0x9E3779B97F4A7C15u;
    hash_ ^= hash_ >> 32;
  }
  std::uint64_t hash_ = 0x243F6A8885A308D3u;
  std::uint64_t pending_ = 0;
  std::size_t held_ = 0;  // bits of it
};

}  // namespace cleancopy
