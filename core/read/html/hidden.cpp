#include "read/html/hidden.hpp"

#include <algorithm>
#include <array>

#include "read/html/ascii.hpp"

namespace cleancopy::html {
namespace {

/// The declaration without spaces and in lower case, as far as it matters.
struct Declaration {
  char text[40];
  std::size_t size = 0;

  explicit Declaration(std::string_view raw) {
    for (const char c : raw)
      if (!is_space(c) && size < sizeof text) text[size++] = lower(c);
  }
  [[nodiscard]] std::string_view view() const { return {text, size}; }
};

bool is_zero_or_one_pixel(std::string_view value) {
  return value == "0" || value == "0px" || value == "1px" || value.starts_with("0!") ||
         value.starts_with("0px!") || value.starts_with("1px!");
}

constexpr std::array<std::string_view, 9> kScreenReaderClasses{"sr-only",
                                                               "visually-hidden",
                                                               "visuallyhidden",
                                                               "screen-reader-text",
                                                               "screen-reader-only",
                                                               "screenreader",
                                                               "a11y-hidden",
                                                               "u-visually-hidden",
                                                               "sr-text"};

}  // namespace

bool style_hides(std::string_view style) {
  bool tiny_width = false;
  bool tiny_height = false;
  bool clips = false;
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const Declaration declaration(style.substr(0, end));
    style.remove_prefix(std::min(end + 1, style.size()));
    const std::string_view text = declaration.view();
    if (text.starts_with("display:none") || text.starts_with("visibility:hidden")) return true;
    if (text.starts_with("clip:rect(0") || text.starts_with("clip:rect(1px") ||
        text.starts_with("clip-path:inset(50%") || text.starts_with("clip-path:inset(100%"))
      return true;
    if (text.starts_with("width:")) tiny_width = is_zero_or_one_pixel(text.substr(6));
    if (text.starts_with("height:")) tiny_height = is_zero_or_one_pixel(text.substr(7));
    clips |= text.starts_with("overflow:hidden");
  }
  return tiny_width && tiny_height && clips;
}

bool class_hides(std::string_view names) {
  while (!names.empty()) {
    const std::size_t end =
        static_cast<std::size_t>(std::ranges::find_if(names, is_space) - names.begin());
    const std::string_view word = names.substr(0, end);
    if (std::ranges::any_of(kScreenReaderClasses,
                            [&](auto known) { return same_word(word, known); }))
      return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

bool is_streamed_part(std::string_view id) {
  return id.size() > 2 && id.size() < 12 && id.starts_with("S:") &&
         std::ranges::all_of(
             id.substr(2), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace cleancopy::html
