#include "read/text/lines.hpp"

#include <algorithm>
#include <string>

#include "document/bytes.hpp"
#include "document/failure.hpp"

namespace cleancopy {
namespace {

bool is_blank_byte(char c) {
  return c == ' ' || c == '\t' || c == '\0' || c == '\v' || c == '\f' || c == '\r' || c == '\n';
}

constexpr std::size_t kLongestLine = 1u << 17;
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";
constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";
constexpr std::string_view kBlanks[] = {kNoBreakSpace, kByteOrderMark, kZeroWidthSpace,
                                        kIdeographicSpace};

std::string_view trimmed(std::string_view text) {
  for (bool cut = true; cut && !text.empty();) {
    cut = false;
    while (!text.empty() && is_blank_byte(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank_byte(text.back())) text.remove_suffix(1);
    for (const std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) text.remove_prefix(blank.size()), cut = true;
      if (text.ends_with(blank)) text.remove_suffix(blank.size()), cut = true;
    }
  }
  return text;
}

void measure(Line& line) {
  const std::size_t first_word = find_any<' ', '\t'>(line.text, 0);
  line.first_word = static_cast<std::uint32_t>(count_characters(line.text.substr(0, first_word)));
  line.width =
      line.first_word + static_cast<std::uint32_t>(count_characters(line.text.substr(first_word)));
}

/// Bytes of the line end at `at`, 0 where there is none. U+2028 and U+2029 are E2 80 A8 and E2 80
/// A9.
std::size_t line_end_at(std::string_view source, std::size_t at) {
  if (source[at] == '\n') return 1;
  if (source[at] == '\r') return at + 1 < source.size() && source[at + 1] == '\n' ? 2 : 1;
  const std::string_view three = source.substr(at, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

/// The end of the line that begins at `from`. A line longer than any paragraph is cut at a space,
/// so that the host can be asked in between.
std::size_t find_line_end(std::string_view source, std::size_t from) {
  const std::size_t limit = std::min(source.size(), from + kLongestLine);
  const std::string_view part = source.substr(0, limit);
  std::size_t at = from;
  while ((at = find_any<'\n', '\r', '\xE2'>(part, at)) < limit && line_end_at(source, at) == 0)
    ++at;
  if (at < limit || limit == source.size()) return at;
  // Not further back: what has no space would be searched again and again.
  const std::string_view second_half = part.substr(from + kLongestLine / 2);
  const std::size_t space = second_half.rfind(' ');
  if (space != std::string_view::npos) return from + kLongestLine / 2 + space;
  while ((static_cast<unsigned char>(source[at]) & 0xC0u) == 0x80u && at > from + 1) --at;
  return at;
}

}  // namespace

std::vector<Line> split_lines(std::string_view source, std::uint64_t most, Watch& watch) {
  std::vector<Line> lines;
  lines.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(source.size() / 64 + 8, most)));
  unsigned blank = 0;
  for (std::size_t begin = 0; begin < source.size();) {
    const std::size_t end = find_line_end(source, begin);
    Line line;
    line.text = trimmed(source.substr(begin, end - begin));
    if (line.text.empty()) {
      ++blank;
    } else {
      if (lines.size() >= most)
        throw Failure(FailureKind::limit,
                      "the text has more than " + std::to_string(most) + " lines (max-blocks)");
      measure(line);
      line.blank_before = static_cast<std::uint8_t>(std::min(blank, 255u));
      blank = 0;
      lines.push_back(line);
    }
    watch.work(end - begin + 1);
    begin = end < source.size() ? end + line_end_at(source, end) : end;
  }
  return lines;
}

}  // namespace cleancopy
