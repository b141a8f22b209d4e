#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace cleancopy {

/// Finds a word among `count` known ones without comparing it with more than one or two; made by
/// the compiler.
template <std::size_t count>
class WordIndex {
 public:
  static constexpr std::size_t kNone = count;

  template <class Rows, class WordOf>
  constexpr WordIndex(const Rows& rows, const WordOf& word_of) {
    slots_.fill(static_cast<std::uint16_t>(kNone));
    for (std::size_t row = 0; row < count; ++row) {
      words_[row] = word_of(rows[row]);
      std::size_t slot = slot_of(words_[row]);
      while (slots_[slot] != kNone) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(row);
    }
  }

  /// The word's row, the first of several; kNone where it is not known.
  [[nodiscard]] constexpr std::size_t find(std::string_view word) const {
    if (word.empty()) return kNone;
    for (std::size_t slot = slot_of(word); slots_[slot] != kNone; slot = (slot + 1) % kSlots)
      if (words_[slots_[slot]] == word) return slots_[slot];
    return kNone;
  }

 private:
  static constexpr std::size_t kSlots = std::bit_ceil(count * 4);
  static constexpr std::size_t slot_of(std::string_view word) {
    const auto byte = [word](std::size_t at) -> std::uint32_t {
      return static_cast<unsigned char>(word[at]);
    };
    const std::size_t size = word.size();
    const std::uint32_t some =
        byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16 | byte(size / 4) << 24;
    return (some * 0x9E3779B1u + static_cast<std::uint32_t>(size) * 0x85EBCA6Bu) >> 16 &
           (kSlots - 1);
  }

  std::array<std::string_view, count> words_{};
  std::array<std::uint16_t, kSlots> slots_{};
};

}  // namespace cleancopy
