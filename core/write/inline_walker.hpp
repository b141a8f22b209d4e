#pragma once
#include <string>
#include <string_view>

#include "document/document.hpp"

namespace cleancopy {

/// Told of a block's text and marks in order. Marks nest properly, each kind at most once at a
/// time.
class InlineVisitor {
 public:
  virtual ~InlineVisitor() = default;
  virtual void text(std::string_view text) = 0;
  /// `href` is a checked link for MarkKind::link, else empty; gone after the call.
  virtual void open_mark(MarkKind kind, std::string_view href) = 0;
  virtual void close_mark(MarkKind kind, std::string_view href) = 0;
  virtual void line_break() = 0;
  /// Between two cells of a table row; no mark is open.
  virtual void next_cell() {}
};

/// Walks one block. Links that no format may carry lose their mark and keep their text; marks
/// inside a mark of the same kind are left out, so that nesting is never deeper than there are
/// kinds; marks that cross are cut at the outer one's end. In a table row (`cells`) U+0009 parts
/// cells and the marks that span it are closed and opened again. Linear in text and marks.
void walk_inline(const Document& document, const Block& block, bool cells, InlineVisitor& visitor);

}  // namespace cleancopy
