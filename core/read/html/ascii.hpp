#pragma once
#include <algorithm>
#include <string_view>

namespace cleancopy::html {

constexpr bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Equal but for the case of ASCII letters; `lowered` is lower case already.
constexpr bool same_word(std::string_view text, std::string_view lowered) {
  return std::ranges::equal(text, lowered, [](char a, char b) { return lower(a) == b; });
}
constexpr bool starts_with_word(std::string_view text, std::string_view lowered) {
  return text.size() >= lowered.size() && same_word(text.substr(0, lowered.size()), lowered);
}
constexpr std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace cleancopy::html
