#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "document/block.hpp"
#include "document/element.hpp"

namespace cleancopy::html {

/// What an element does to the run of text around it.
enum class Flow : std::uint8_t {
  inlined,  // neither parts words nor blocks
  block,    // starts and ends a block
  loose,    // a custom element: a block unless it stands inside a paragraph
  breaker,  // void, ends the block before it (hr)
  line,     // br
  empty,    // void or without text of its own (img, input, meta)
  unseen,   // its content is no text of the page (script, title, video's fallback)
};

/// An element's name and what the reader must know of it.
struct Name {
  std::string_view text;
  Flow flow = Flow::inlined;
  Tag tag = Tag::other;
  std::uint8_t heading = 0;  // 1 to 6
  bool has_mark = false;     // then `mark` is the inline mark it gives
  MarkKind mark = MarkKind::em;
  bool control = false;  // counts as Element::controls
  bool image = false;    // counts as Element::images
};

/// What is known of the element of that lower-case name; names that HTML does not know are inline,
/// and custom elements (with a hyphen) loose. Source: HTML Living Standard, section 15.3
/// (rendering).
const Name& lookup(std::string_view name);

/// All that `lookup` knows.
std::span<const Name> known_names();

/// True for elements without content or end tag.
bool is_void(std::string_view name);

}  // namespace cleancopy::html
