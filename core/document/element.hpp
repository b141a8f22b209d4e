#pragma once
#include <cstdint>
#include <string_view>

#include "document/span.hpp"

namespace cleancopy {

/// The elements that tell something about a block's place; everything else is `other`.
enum class Tag : std::uint8_t {
  other,
  html,
  head,
  body,
  main,
  article,
  section,
  div,
  span,
  p,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  header,
  footer,
  nav,
  aside,
  ul,
  ol,
  li,
  dl,
  dt,
  dd,
  table,
  caption,
  thead,
  tbody,
  tr,
  td,
  th,
  blockquote,
  q,
  pre,
  figure,
  figcaption,
  form,
  fieldset,
  label,
  button,
  select,
  details,
  summary,
  dialog,
  address,
  time,
  a,
  em,
  strong,
  picture,
  img,
  video,
  audio,
  iframe,
  hr,
  br,
  center,
  font,
  noscript,
  amp,
};

/// An element of the page that holds at least one block, in document order: the reader's facts
/// about structure, from which `annotate` makes cues. A subtree is the block range [first_block,
/// end_block).
struct Element {
  std::uint32_t
      parent;  // index into Document::elements; kNone at the root; always below the own index
  Tag tag = Tag::other;
  std::uint16_t depth = 0;  // from the root, counting every element, also those without blocks
  std::uint32_t first_block = 0;
  std::uint32_t end_block = 0;
  std::string_view names;      // class and id words as the page has them, separated by spaces
  std::string_view role;       // role attribute
  std::string_view itemprop;   // itemprop, property or data-component value
  Span span;                   // from the opening "<" to after the closing ">"
  std::uint32_t controls = 0;  // inputs, buttons, selects and text areas directly or deeper inside
  std::uint32_t images = 0;    // img, picture, video, svg-free embeds inside
  bool hidden = false;  // the page hides it or what is around it (hidden, aria-hidden, style)
};

}  // namespace cleancopy
