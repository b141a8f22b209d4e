#pragma once
#include <cstdint>

#include "document/article.hpp"

namespace cleancopy {

/// How a list's items are marked. `numbered` items carry their numbers in their own text.
enum class ListKind : std::uint8_t { unordered, ordered, numbered };

/// Told of the body as a tree: lists hold items, an item may hold one text and then lists; quotes
/// and tables hold blocks and rows; everything else stands alone.
class BodyVisitor {
 public:
  virtual ~BodyVisitor() = default;
  virtual void paragraph(const Block& block) = 0;
  virtual void crosshead(const Block& block, unsigned level) = 0;  // level 1 to 6
  virtual void preformatted(const Block& block) = 0;
  virtual void open_quote() = 0;
  virtual void quote(const Block& block) = 0;
  virtual void close_quote() = 0;
  /// `depth` is 0 for a list in the body, 1 for one in an item, and so on.
  virtual void open_list(ListKind kind, unsigned depth) = 0;
  virtual void open_item(const Block& block, unsigned depth) = 0;
  virtual void close_item() = 0;
  virtual void close_list(unsigned depth) = 0;
  virtual void open_table() = 0;
  virtual void row(const Block& block) = 0;
  virtual void close_table() = 0;
};

/// Lists are never deeper than this; XML readers refuse documents that nest without end.
inline constexpr unsigned kDeepestList = 12;

/// Walks the body's blocks in order. Blocks whose text is empty are left out. The page's form of a
/// block decides what it is in the tree, except that crossheads are what the judge says.
void walk_body(const Article& article, BodyVisitor& visitor);

}  // namespace cleancopy
