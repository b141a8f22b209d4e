#pragma once
#include <cstdint>
#include <vector>

#include "document/document.hpp"

namespace cleancopy::html {

/// Follows the tables of a page and, at the end of each, turns the rows of a data table into one
/// block each. A table lays the page out, and its cells stay blocks, where it holds another table,
/// where a cell holds several blocks or long prose, or where it has one column only.
class Tables {
 public:
  explicit Tables(Document& document) : document_(document) {}

  /// `presentation`: the page says by its role that the table is layout.
  void open_table(bool presentation);
  void open_row();
  void open_cell(bool header);
  void close_cell();
  /// Ends the innermost table; joins its rows' blocks if it holds data. Returns whether it did.
  bool close_table();

  [[nodiscard]] bool inside() const { return !tables_.empty(); }

 private:
  struct Cell {
    std::uint32_t row;
    std::uint32_t first_block;
    std::uint32_t end_block;
    bool header;
  };
  struct Table {
    std::uint32_t first_block;
    std::uint32_t first_element;
    std::uint32_t first_cell;  // into cells_
    std::uint32_t rows = 0;
    bool layout = false;
    bool cell_open = false;
  };

  [[nodiscard]] bool holds_data(const Table& table) const;
  void join_rows(const Table& table);
  [[nodiscard]] std::uint32_t row_element(std::uint32_t element) const;
  Block join_row(const Cell* first, const Cell* end, std::vector<Mark>& marks);

  Document& document_;
  std::vector<Table> tables_;
  std::vector<Cell> cells_;
};

}  // namespace cleancopy::html
