#pragma once
#include <array>
#include <string_view>

#include "write/body_walker.hpp"
#include "write/inline_walker.hpp"
#include "write/xml_writer.hpp"

namespace cleancopy {

/// A start tag that is the same every time: a name and at most one attribute. An empty name stands
/// for no tag at all: what is inside is written without it.
struct TagName {
  std::string_view name;
  std::string_view attribute = {};
  std::string_view value = {};
};

/// What a vocabulary calls the parts of a body.
struct MarkupNames {
  TagName paragraph;
  std::array<TagName, 6> crosshead;  // by level
  TagName preformatted;
  TagName quote;                // around a quote's paragraphs
  TagName quote_block;          // one of them
  std::array<TagName, 3> list;  // by ListKind
  TagName item;
  TagName item_text;  // around an item's own text, before the lists in it
  TagName table;
  TagName row;
  TagName cell;
  TagName header_cell;
  std::array<TagName, 7> marks;  // by MarkKind; a br is an empty element
  std::string_view link_attribute;
};

/// Writes a body in any vocabulary that MarkupNames can say. Formats that put more on an element
/// override the hooks, which are called while its start tag is open.
class MarkupBody : public BodyVisitor, public InlineVisitor {
 public:
  MarkupBody(XmlWriter& xml, const MarkupNames& names, const Article& article)
      : xml_(xml), names_(names), document_(*article.document) {}

  void paragraph(const Block& block) override;
  void crosshead(const Block& block, unsigned level) override;
  void preformatted(const Block& block) override;
  void open_quote() override;
  void quote(const Block& block) override;
  void close_quote() override;
  void open_list(ListKind kind, unsigned depth) override;
  void open_item(const Block& block, unsigned depth) override;
  void close_item() override;
  void close_list(unsigned depth) override;
  void open_table() override;
  void row(const Block& block) override;
  void close_table() override;

  void text(std::string_view text) override { xml_.text(text); }
  void open_mark(MarkKind kind, std::string_view href) override;
  void close_mark(MarkKind kind, std::string_view href) override;
  void line_break() override;
  void next_cell() override;

  /// A block's text with its marks, without an element around it.
  void inline_of(const Block& block) { walk_inline(document_, block, false, *this); }

 protected:
  /// `usual` is the role that the element stands for when nothing else is said.
  virtual void block_attributes(const Block& /*block*/, Role /*usual*/) {}

  XmlWriter& xml_;

 private:
  bool open(const TagName& tag);
  bool open_line(const TagName& tag);
  void close(const TagName& tag);
  void leaf(const TagName& tag, const Block& block, Role usual);

  const MarkupNames& names_;
  const Document& document_;
  const TagName* cell_ = nullptr;
};

}  // namespace cleancopy
