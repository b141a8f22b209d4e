#pragma once
#include <string_view>

namespace cleancopy::html {

/// True where an inline style takes the element out of sight: display, visibility, a clip to
/// nothing, a box of one pixel, opacity stays (pages fade in). Not a CSS parser: declarations are
/// looked at one by one.
bool style_hides(std::string_view style);

/// True for the class words that style sheets everywhere use for text meant for screen readers
/// alone.
bool class_hides(std::string_view names);

/// True for the id of a part of the page that was sent late and hidden, for a script to move to its
/// place at once: "S:1a", as React's streamed pages have it.
bool is_streamed_part(std::string_view id);

}  // namespace cleancopy::html
