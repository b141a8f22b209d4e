#include "repair/scripts.hpp"

#include <utf8proc.h>

#include "document/utf8.hpp"

namespace cleancopy {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

template <std::size_t N>
bool in_any(const Range (&ranges)[N], char32_t c) {
  for (const Range& range : ranges)
    if (c >= range.first && c <= range.last) return true;
  return false;
}

// Blocks of Unicode 15.
constexpr Range kJoining[] = {
    {0x0600, 0x08FF},    // Arabic, Syriac, Thaana, N'Ko, Mandaic and their supplements
    {0x0900, 0x0DFF},    // Devanagari to Sinhala
    {0x1000, 0x109F},    // Myanmar
    {0x1780, 0x17FF},    // Khmer
    {0x1800, 0x18AF},    // Mongolian
    {0x1A20, 0x1AAF},    // Tai Tham
    {0x1B00, 0x1BFF},    // Balinese, Sundanese, Batak
    {0xA800, 0xA8FF},    // Syloti Nagri to Devanagari Extended
    {0xA980, 0xA9DF},    // Javanese
    {0xAA60, 0xAA7F},    // Myanmar Extended-A
    {0xABC0, 0xABFF},    // Meetei Mayek
    {0x10A00, 0x10A5F},  // Kharoshthi
    {0x11000, 0x11FFF},  // Brahmi and its descendants
    {0x1E900, 0x1E95F},  // Adlam
};
constexpr Range kWithoutSpaces[] = {
    {0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}, {0xAA60, 0xAA7F}};
constexpr Range kRightToLeft[] = {
    {0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};
constexpr Range kEastAsian[] = {{0x1100, 0x11FF},  {0x2E80, 0xA4CF}, {0xAC00, 0xD7FF},
                                {0xF900, 0xFAFF},  {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF},
                                {0x20000, 0x3FFFF}};

}  // namespace

bool is_joining_script(char32_t c) { return c >= 0x0600 && in_any(kJoining, c); }
bool is_script_without_spaces(char32_t c) { return c >= 0x0E00 && in_any(kWithoutSpaces, c); }
bool is_right_to_left(char32_t c) { return c >= 0x0590 && in_any(kRightToLeft, c); }
bool is_east_asian(char32_t c) { return c >= 0x1100 && in_any(kEastAsian, c); }

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = utf8::skip_ascii(text, 0); at < text.size();
       at = utf8::skip_ascii(text, at)) {
    const utf8::Decoded c = utf8::decode(text, at);
    if (c.value != utf8::kIllFormed && is_right_to_left(c.value)) return true;
    at += c.length;
  }
  return false;
}

bool is_emoji_part(char32_t c) {
  if (c == 0xFE0F || c == 0x20E3 || (c >= 0x1F3FB && c <= 0x1F3FF) ||
      (c >= 0xE0020 && c <= 0xE007F))
    return true;
  if (c < 0xA9) return false;
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->boundclass ==
         UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

}  // namespace cleancopy
