#pragma once
#include <stdexcept>
#include <string>

namespace cleancopy::compiler {

/// A row of a table that cannot be used. The text starts with "file:line: ".
class BadRow : public std::runtime_error {
 public:
  BadRow(const std::string& file, std::size_t line, const std::string& what)
      : std::runtime_error(file + ":" + std::to_string(line) + ": " + what) {}
};

}  // namespace cleancopy::compiler
