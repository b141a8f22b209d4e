#include "read/html/table.hpp"

#include <algorithm>
#include <cstring>

namespace cleancopy::html {
namespace {

/// A cell with more text than this is prose, so the table is layout.
constexpr std::size_t kLongestCell = 300;

std::uint32_t size_of(const auto& vector) { return static_cast<std::uint32_t>(vector.size()); }

}  // namespace

void Tables::open_table(bool presentation) {
  if (!tables_.empty()) tables_.back().layout = true;
  tables_.push_back({size_of(document_.blocks), size_of(document_.elements), size_of(cells_)});
  tables_.back().layout = presentation;
}

void Tables::open_row() {
  if (!tables_.empty()) ++tables_.back().rows;
}

void Tables::open_cell(bool header) {
  if (tables_.empty()) return;
  close_cell();
  Table& table = tables_.back();
  table.cell_open = true;
  cells_.push_back({table.rows, size_of(document_.blocks), size_of(document_.blocks), header});
}

void Tables::close_cell() {
  if (tables_.empty() || !tables_.back().cell_open) return;
  tables_.back().cell_open = false;
  cells_.back().end_block = size_of(document_.blocks);
}

bool Tables::close_table() {
  if (tables_.empty()) return false;
  close_cell();
  const Table table = tables_.back();
  tables_.pop_back();
  const bool data = holds_data(table);
  if (data) join_rows(table);
  cells_.resize(table.first_cell);
  return data;
}

bool Tables::holds_data(const Table& table) const {
  if (table.layout) return false;
  std::uint32_t filled = 0;
  std::uint32_t last_row = kNone;
  bool wide = false;
  for (std::size_t i = table.first_cell; i < cells_.size(); ++i) {
    const Cell& cell = cells_[i];
    if (cell.end_block - cell.first_block > 1) return false;
    wide |= cell.row == last_row;
    last_row = cell.row;
    if (cell.end_block == cell.first_block) continue;
    ++filled;
    const Block& block = document_.blocks[cell.first_block];
    if (block.text.size() > kLongestCell || block.form == Form::heading ||
        block.form == Form::preformatted)
      return false;
  }
  return wide && filled > 1 && table.rows > 1;
}

/// The element that holds the whole row, from the element of one of its cells' blocks.
std::uint32_t Tables::row_element(std::uint32_t element) const {
  while (document_.elements[element].tag != Tag::td && document_.elements[element].tag != Tag::th)
    element = document_.elements[element].parent;
  return document_.elements[element].parent;
}

Block Tables::join_row(const Cell* first, const Cell* end, std::vector<Mark>& marks) {
  std::size_t size = static_cast<std::size_t>(end - first) - 1;
  for (const Cell* cell = first; cell != end; ++cell)
    if (cell->end_block > cell->first_block)
      size += document_.blocks[cell->first_block].text.size();
  char* room = document_.arena.allocate(size);
  char* out = room;
  Block row;
  row.form = Form::table_row;
  row.first_mark = size_of(marks);
  row.header_row = true;
  bool begun = false;
  for (const Cell* cell = first; cell != end; ++cell) {
    if (cell != first) *out++ = '\t';
    row.header_row &= cell->header;
    if (cell->end_block == cell->first_block) continue;
    const Block& block = document_.blocks[cell->first_block];
    const auto shift = static_cast<std::uint32_t>(out - room);
    for (Mark mark : marks_of(document_, block)) {
      mark.begin += shift;
      mark.end += shift;
      marks.push_back(mark);
    }
    std::memcpy(out, block.text.data(), block.text.size());
    out += block.text.size();
    if (!begun) {
      row.span.begin = block.span.begin;
      row.element = row_element(block.element);
    }
    begun = true;
    row.span.end = block.span.end;
  }
  row.text = {room, size};
  row.mark_count = size_of(marks) - row.first_mark;
  return row;
}

void Tables::join_rows(const Table& table) {
  // Blocks of the table outside its cells (the caption) stay as they are.
  std::vector<Block> joined;
  std::vector<Mark> marks;
  std::vector<std::uint32_t> new_index;  // by old block index, from the table's first
  std::vector<Block>& blocks = document_.blocks;
  if (table.first_block == blocks.size()) return;
  const std::uint32_t first_mark = blocks[table.first_block].first_mark;
  const auto keep_until = [&](std::uint32_t& at, std::uint32_t end) {
    for (; at < end; ++at) {
      new_index.push_back(table.first_block + size_of(joined));
      Block block = blocks[at];
      const auto own = marks_of(document_, block);
      block.first_mark = size_of(marks);
      marks.insert(marks.end(), own.begin(), own.end());
      joined.push_back(block);
    }
  };
  std::uint32_t at = table.first_block;
  bool first_row = true;
  for (std::size_t cell = table.first_cell; cell < cells_.size();) {
    std::size_t end = cell + 1;
    while (end < cells_.size() && cells_[end].row == cells_[cell].row) ++end;
    const std::uint32_t row_begin = cells_[cell].first_block;
    const std::uint32_t row_end = cells_[end - 1].end_block;
    std::uint32_t in_cells = 0;
    for (std::size_t i = cell; i < end; ++i)
      in_cells += cells_[i].end_block - cells_[i].first_block;
    keep_until(at, row_begin);
    // A row with text between its cells stays as it is: joined, that text would be lost.
    if (row_end > row_begin && in_cells == row_end - row_begin) {
      Block row = join_row(&cells_[cell], &cells_[cell] + (end - cell), marks);
      row.starts_group = first_row;
      first_row = false;
      for (; at < row_end; ++at) new_index.push_back(table.first_block + size_of(joined));
      joined.push_back(row);
    }
    cell = end;
  }
  keep_until(at, size_of(blocks));
  new_index.push_back(table.first_block + size_of(joined));
  for (std::size_t i = table.first_element; i < document_.elements.size(); ++i) {
    Element& element = document_.elements[i];
    // An element whose only block became part of a row's block shares that block with its
    // neighbours.
    const std::uint32_t last =
        new_index[std::max(element.end_block, element.first_block + 1) - 1 - table.first_block];
    element.first_block = new_index[element.first_block - table.first_block];
    element.end_block = last + 1;
  }
  for (Block& block : joined) block.first_mark += first_mark;
  document_.marks.resize(first_mark);
  document_.marks.insert(document_.marks.end(), marks.begin(), marks.end());
  blocks.resize(table.first_block);
  blocks.insert(blocks.end(), joined.begin(), joined.end());
}

}  // namespace cleancopy::html
