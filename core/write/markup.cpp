#include "write/markup.hpp"

namespace cleancopy {

bool MarkupBody::open(const TagName& tag) {
  if (tag.name.empty()) return false;
  xml_.open(tag.name);
  if (!tag.attribute.empty()) xml_.attribute(tag.attribute, tag.value);
  return true;
}

bool MarkupBody::open_line(const TagName& tag) {
  if (tag.name.empty()) return false;
  xml_.line();
  return open(tag);
}

void MarkupBody::close(const TagName& tag) {
  if (!tag.name.empty()) xml_.close();
}

void MarkupBody::leaf(const TagName& tag, const Block& block, Role usual) {
  if (open_line(tag)) block_attributes(block, usual);
  inline_of(block);
  close(tag);
}

void MarkupBody::paragraph(const Block& block) { leaf(names_.paragraph, block, Role::paragraph); }

void MarkupBody::crosshead(const Block& block, unsigned level) {
  leaf(names_.crosshead[level - 1], block, Role::crosshead);
}

void MarkupBody::preformatted(const Block& block) {
  leaf(names_.preformatted, block, Role::paragraph);
}

void MarkupBody::open_quote() { open_line(names_.quote); }
void MarkupBody::quote(const Block& block) { leaf(names_.quote_block, block, Role::quote); }
void MarkupBody::close_quote() {
  if (!names_.quote.name.empty()) xml_.close_line();
}

void MarkupBody::open_list(ListKind kind, unsigned depth) {
  // A new line inside an item would be white space in its text.
  const TagName& tag = names_.list[static_cast<std::size_t>(kind)];
  if (depth == 0)
    open_line(tag);
  else
    open(tag);
}

void MarkupBody::open_item(const Block& block, unsigned /*depth*/) {
  if (open_line(names_.item)) block_attributes(block, Role::list_item);
  open(names_.item_text);
  inline_of(block);
  close(names_.item_text);
}

void MarkupBody::close_item() { close(names_.item); }
void MarkupBody::close_list(unsigned /*depth*/) { xml_.close_line(); }

void MarkupBody::open_table() { open_line(names_.table); }
void MarkupBody::close_table() {
  if (!names_.table.name.empty()) xml_.close_line();
}

void MarkupBody::row(const Block& block) {
  if (open_line(names_.row)) block_attributes(block, Role::table_row);
  cell_ = block.header_row ? &names_.header_cell : &names_.cell;
  open(*cell_);
  walk_inline(document_, block, true, *this);
  close(*cell_);
  close(names_.row);
}

void MarkupBody::next_cell() {
  close(*cell_);
  open(*cell_);
}

void MarkupBody::open_mark(MarkKind kind, std::string_view href) {
  if (open(names_.marks[static_cast<std::size_t>(kind)]) && kind == MarkKind::link)
    xml_.attribute(names_.link_attribute, href);
}

void MarkupBody::close_mark(MarkKind kind, std::string_view /*href*/) {
  close(names_.marks[static_cast<std::size_t>(kind)]);
}

void MarkupBody::line_break() {
  const TagName& tag = names_.marks[static_cast<std::size_t>(MarkKind::br)];
  if (!tag.name.empty()) xml_.empty(tag.name);
}

}  // namespace cleancopy
