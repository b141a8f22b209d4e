#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace cleancopy::metadata {

/// Whether `text` begins with one of the parts, each of two letters and more.
inline bool begins_with_one_of(std::string_view text, std::span<const std::string_view> parts) {
  return std::ranges::any_of(parts, [text](std::string_view part) {
    return part[0] == text[0] && part[1] == text[1] && text.starts_with(part);
  });
}

/// Parts of words, of which hardly any word of a page has one: its letters, two by two, tell most
/// of them.
class WordParts {
 public:
  constexpr explicit WordParts(std::span<const std::string_view> parts) : parts_(parts) {
    for (const std::string_view part : parts) pairs_[index(part[0])] |= 1U << index(part[1]);
  }

  [[nodiscard]] bool has_one_in(std::string_view word) const {
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
      if ((pairs_[index(word[at])] >> index(word[at + 1]) & 1U) == 0) continue;
      if (begins_with_one_of(word.substr(at), parts_)) return true;
    }
    return false;
  }

 private:
  static constexpr unsigned index(char c) { return static_cast<unsigned char>(c) & 31U; }
  std::span<const std::string_view> parts_;
  std::array<std::uint32_t, 32> pairs_{};  // by the first letter, a bit for each second one
};

}  // namespace cleancopy::metadata
