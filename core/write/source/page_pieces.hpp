#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/span.hpp"

namespace cleancopy::source {

/// A tag, a comment, or the text between them.
struct Piece {
  enum class Kind : std::uint8_t {
    text,
    open,    // a start tag that may have an end; WordPress's block comments count as tags, too
    close,   // an end tag
    lone,    // a tag that never has an end
    opaque,  // an element whose inside is no markup (script, style, textarea), all of it
    comment  // a comment or declaration that says nothing to us
  };
  Kind kind = Kind::text;
  std::string_view name;  // of a tag, as the page writes it; "wp:paragraph" of a block comment
  Span span;              // in the page
  std::uint32_t end =
      0;  // open: the piece after its element's last one; 0 where it has no clear end
  bool has_partner = false;  // close: its start tag was found
};

/// Cuts a page into pieces that follow each other without gaps, and finds where each element ends,
/// by its end tag or by what HTML lets end it. Linear in the page's size. Elements that overlap
/// have no clear end.
std::vector<Piece> pieces_of(std::string_view page);

/// Equal but for the case of ASCII letters; `lowered` is lower case already.
bool is_name(std::string_view name, std::string_view lowered);

}  // namespace cleancopy::source
