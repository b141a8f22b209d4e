#include "language/compiler/read_rows.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <fstream>

#include "language/compiler/bad_row.hpp"

namespace cleancopy::compiler {
namespace {

std::ifstream open(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw BadRow(path.string(), 1, "cannot be read");
  return in;
}

/// Texts are matched in NFC, so a table in any other form would never match.
bool is_nfc(const std::string& text) {
  utf8proc_uint8_t* composed =
      utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
  const bool same = composed != nullptr && text == reinterpret_cast<const char*>(composed);
  std::free(composed);
  return same;
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

}  // namespace

std::vector<Row> read_rows(const std::filesystem::path& path,
                           const std::vector<std::string>& columns) {
  std::ifstream in = open(path);
  std::vector<Row> rows;
  std::string text;
  bool named = false;
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    if (text.empty() || text.starts_with("## ")) continue;
    if (!is_nfc(text)) throw BadRow(path.string(), line, "is not UTF-8 in NFC");
    Row row{path.string(), line, split(text)};
    if (!named) {
      if (row.cells != columns) throw BadRow(row.file, line, "the first row must name the columns");
      named = true;
      continue;
    }
    if (row.cells.size() != columns.size()) {
      throw BadRow(row.file, line,
                   "has " + std::to_string(row.cells.size()) + " columns and should have " +
                       std::to_string(columns.size()));
    }
    rows.push_back(std::move(row));
  }
  if (!named) throw BadRow(path.string(), 1, "has no rows");
  return rows;
}

std::vector<Row> read_words(const std::filesystem::path& path) {
  std::ifstream in = open(path);
  std::vector<Row> rows;
  std::string text;
  for (std::size_t line = 1; std::getline(in, text); ++line) {
    if (!is_nfc(text)) throw BadRow(path.string(), line, "is not UTF-8 in NFC");
    std::string word;
    for (const char c : text + " ") {
      if (c == '#') break;
      if (c != ' ' && c != '\t' && c != '\r') {
        word += c;
      } else if (!word.empty()) {
        rows.push_back({path.string(), line, {word}});
        word.clear();
      }
    }
  }
  return rows;
}

}  // namespace cleancopy::compiler
