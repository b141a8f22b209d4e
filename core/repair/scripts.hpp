#pragma once
#include <string_view>

namespace cleancopy {

/// Arabic, Indic and their like: zero-width joiners and non-joiners shape their words.
bool is_joining_script(char32_t c);
/// Thai, Lao, Burmese, Khmer: a zero-width space may mark where a word ends.
bool is_script_without_spaces(char32_t c);
/// Letters and signs that are written from right to left.
bool is_right_to_left(char32_t c);
bool has_right_to_left(std::string_view text);
/// Chinese characters, kana, Hangul and their full-width signs.
bool is_east_asian(char32_t c);
/// Part of an emoji that a zero-width joiner ties together.
bool is_emoji_part(char32_t c);

}  // namespace cleancopy
