#pragma once
#include <cstdint>
#include <string_view>

namespace cleancopy::metadata {

/// What the class and id words of an element say about a line under a headline.
enum class LineName : std::uint8_t {
  none,
  beside,   // a caption, a credit, a drop cap: whatever else the words say, it is no subheadline
  perhaps,  // a summary, an introduction, a description: of the story, or of something near it
  lead,     // the paragraph, or paragraphs, that open the story in larger type
  second,   // the headline's second line
};

/// The surest of what `names`, words separated by spaces, say.
LineName line_named(std::string_view names);

}  // namespace cleancopy::metadata
