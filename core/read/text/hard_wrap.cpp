#include "read/text/hard_wrap.hpp"

#include <array>

#include "read/text/bullet.hpp"

namespace cleancopy {
namespace {

// Narrower than a column or wider than any mail or printer, a line's length is chance.
constexpr std::uint32_t kNarrowest = 28;
constexpr std::uint32_t kWidest = 160;
constexpr std::uint32_t kFewestPairs = 3;
constexpr double kMostOfThem = 0.6;

bool are_neighbours(const Line& next) { return next.blank_before == 0 && !bullet_of(next.text); }

/// Decodes the first or last character of valid UTF-8.
char32_t code_point(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t value = lead & (0x3Fu >> more);
  for (int i = 1; i <= more && static_cast<std::size_t>(i) < text.size(); ++i)
    value = value << 6 | (static_cast<unsigned char>(text[static_cast<std::size_t>(i)]) & 0x3Fu);
  return value;
}

std::string_view last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u) --at;
  return text.substr(at);
}

bool is_written_without_spaces(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x0E00 && c <= 0x0E7F) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace

bool HardWrap::joins(const Line& line, const Line& next) const {
  return width_ > 0 && are_neighbours(next) && line.width <= width_ &&
         line.width + 1 + next.first_word > width_;
}

HardWrap find_hard_wrap(std::span<const Line> lines) {
  // Each pair of neighbours allows the widths [line, line + 1 + next word): count how many allow
  // each.
  std::array<std::int64_t, kWidest + 2> change{};
  std::uint64_t pairs = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!are_neighbours(lines[i + 1])) continue;
    ++pairs;
    const std::uint32_t from = lines[i].width;
    const std::uint32_t to = from + 1 + lines[i + 1].first_word;
    if (from < kNarrowest || from > kWidest) continue;
    ++change[from];
    --change[to > kWidest ? kWidest + 1 : to];
  }
  std::int64_t allowing = 0;
  std::int64_t most = 0;
  std::uint32_t best = 0;
  for (std::uint32_t width = 0; width <= kWidest; ++width) {
    allowing += change[width];
    if (allowing > most) most = allowing, best = width;
  }
  if (most < kFewestPairs || static_cast<double>(most) < kMostOfThem * static_cast<double>(pairs))
    return {};
  return HardWrap(best);
}

bool needs_space_between(std::string_view left, std::string_view right) {
  return !is_written_without_spaces(code_point(last_character(left))) ||
         !is_written_without_spaces(code_point(right));
}

}  // namespace cleancopy
