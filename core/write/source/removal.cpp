#include "write/source/removal.hpp"

#include <algorithm>

#include "write/source/shortcode.hpp"

namespace cleancopy::source {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool ends_line(char c) { return c == '\n' || c == '\r'; }

/// After the line's end that begins at `at`: LF, CR or CR LF.
std::size_t after_line_end(std::string_view text, std::size_t at) {
  if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') return at + 2;
  return at + 1;
}

/// The beginning of the line that `at` stands in.
std::size_t line_begin(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at;
}

bool is_blank_line_before(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t end = at - 1;  // of the line before
  if (text[end] == '\n' && end > 0 && text[end - 1] == '\r') --end;
  const std::size_t begin = line_begin(text, end);
  return begin == 0 || ends_line(text[begin - 1]);
}

}  // namespace

void Ranges::settle() {
  std::sort(list_.begin(), list_.end(), [](const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  std::size_t used = 0;
  for (const Span& range : list_) {
    if (used > 0 && range.begin <= list_[used - 1].end)
      list_[used - 1].end = std::max(list_[used - 1].end, range.end);
    else
      list_[used++] = range;
  }
  list_.resize(used);
}

std::vector<Span> difference(const std::vector<Span>& removed, const std::vector<Span>& kept) {
  std::vector<Span> left;
  std::size_t next = 0;
  for (Span range : removed) {
    while (next < kept.size() && kept[next].end <= range.begin) ++next;
    for (std::size_t i = next; i < kept.size() && kept[i].begin < range.end; ++i) {
      if (kept[i].begin > range.begin) left.push_back({range.begin, kept[i].begin});
      range.begin = std::min(range.end, std::max(range.begin, kept[i].end));
    }
    if (range.begin < range.end) left.push_back(range);
  }
  return left;
}

Span widened_to_lines(std::string_view source, Span cut) {
  const std::size_t begin = line_begin(source, cut.begin);
  if (begin > 0 && !ends_line(source[begin - 1])) return cut;
  std::size_t end = cut.end;
  while (end < source.size() && is_blank(source[end])) ++end;
  if (end < source.size() && !ends_line(source[end])) return cut;
  if (end < source.size()) end = after_line_end(source, end);
  if (is_blank_line_before(source, begin))
    for (std::size_t line = end; line < source.size();) {
      while (line < source.size() && is_blank(source[line])) ++line;
      if (line < source.size() && !ends_line(source[line])) break;
      end = line = line < source.size() ? after_line_end(source, line) : line;
    }
  return {begin, end};
}

std::vector<Span> cuts_of_text(std::string_view text, const std::vector<Span>& gone) {
  std::vector<Span> cuts;
  for (const Span& range : gone) {
    // Shortcodes stay.
    for (std::size_t at = range.begin; at < range.end;) {
      const std::size_t shortcode = next_shortcode(text.substr(0, range.end), at);
      if (shortcode > at) cuts.push_back(widened_to_lines(text, {at, shortcode}));
      at = shortcode < range.end ? shortcode_end(text.substr(0, range.end), shortcode) : range.end;
    }
  }
  return cuts;
}

}  // namespace cleancopy::source
