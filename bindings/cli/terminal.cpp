#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include <cstdlib>

namespace cli {
namespace {

constexpr std::size_t kDefaultColumns = 100;
constexpr std::string_view kEllipsis = "…";

struct Character {
  utf8proc_int32_t code = 0;
  std::size_t size = 1;
  std::size_t columns = 0;
  bool control = false;
};

/// The first character of a text that is not empty; bytes that are no UTF-8 take a column each.
Character first_of(std::string_view text) {
  Character first;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t size =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &first.code);
  if (size <= 0) return {' ', 1, 1, true};
  first.size = static_cast<std::size_t>(size);
  // Bidirectional overrides are format characters; they would reorder the rest of the line.
  const bool reorders = (first.code >= 0x202A && first.code <= 0x202E) ||
                        (first.code >= 0x2066 && first.code <= 0x2069);
  const utf8proc_category_t category = utf8proc_category(first.code);
  first.control = reorders || category == UTF8PROC_CATEGORY_CC ||
                  category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
  first.columns = first.control ? 1 : static_cast<std::size_t>(utf8proc_charwidth(first.code));
  return first;
}

}  // namespace

std::size_t terminal_columns(int descriptor) {
  winsize size = {};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return kDefaultColumns;
}

bool terminal_has_colour() {
  const char* refused = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  const bool dumb = kind == nullptr || std::string_view(kind) == "dumb";
  return ::isatty(STDOUT_FILENO) == 1 && !dumb && (refused == nullptr || *refused == '\0');
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const Character next = first_of(text);
    columns += next.columns;
    text.remove_prefix(next.size);
  }
  return columns;
}

std::string fit(std::string_view text, std::size_t columns) {
  std::string line;
  std::size_t used = 0;
  std::size_t cut_here = 0;  // the longest part of the line that leaves room for the ellipsis
  while (!text.empty()) {
    const Character next = first_of(text);
    if (used + next.columns > columns) {
      line.resize(cut_here);
      return columns == 0 ? std::string() : line.append(kEllipsis);
    }
    if (next.control)
      line.push_back(' ');
    else
      line.append(text.substr(0, next.size));
    used += next.columns;
    if (used < columns) cut_here = line.size();
    text.remove_prefix(next.size);
  }
  return line;
}

std::string fit_column(std::string_view text, std::size_t columns) {
  std::string line = fit(text, columns);
  line.append(columns - columns_of(line), ' ');
  return line;
}

}  // namespace cli
