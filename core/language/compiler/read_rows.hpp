#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace cleancopy::compiler {

struct Row {
  std::string file;
  std::size_t line = 0;
  std::vector<std::string> cells;
};

/// The rows of a tab-separated table: lines that are empty or start with "## " are left out, the
/// first other line must name `columns`. Throws BadRow.
std::vector<Row> read_rows(const std::filesystem::path& path,
                           const std::vector<std::string>& columns);

/// The words of a list, one a line, "#" starts a comment.
std::vector<Row> read_words(const std::filesystem::path& path);

}  // namespace cleancopy::compiler
