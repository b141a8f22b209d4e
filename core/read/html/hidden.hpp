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

}  // namespace cleancopy::html
