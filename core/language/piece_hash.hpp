#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace cleancopy {

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
    hash_ = mixed(hash_ ^ pending_);
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
    const std::uint64_t end = mixed(hash_ ^ pending_);
    return end ^ end >> 29;
  }

 private:
  static std::uint64_t mixed(std::uint64_t bits) {
    bits *= 0x9E3779B97F4A7C15u;
    return bits ^ bits >> 32;
  }
  std::uint64_t hash_ = 0x243F6A8885A308D3u;
  std::uint64_t pending_ = 0;
  std::size_t held_ = 0;  // bits of it
};

/// Of a word that is all letters and digits of ASCII.
inline std::uint64_t hash_of_plain(std::string_view text, std::size_t begin, std::size_t end) {
  PieceHash hash;
  hash.add_folded(text, begin, end - begin);
  return hash.value();
}

}  // namespace cleancopy
