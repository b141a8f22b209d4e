#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/watch.hpp"

namespace cleancopy {

/// A line of text that holds something visible.
struct Line {
  std::string_view text;          // without white space at its ends
  std::uint32_t width = 0;        // in characters
  std::uint32_t first_word = 0;   // characters of its first word
  std::uint8_t blank_before = 0;  // blank lines before it, up to 255
};

/// The lines of `source`, which may end in LF, CR, CR LF, or the Unicode line and paragraph
/// separators. Blank lines are only counted. Throws Failure{limit} for more than `most` lines.
std::vector<Line> split_lines(std::string_view source, std::uint64_t most, Watch& watch);

/// Where `at`, a pointer into `source`, stands in it.
inline std::uint64_t offset_of(std::string_view source, const char* at) {
  return static_cast<std::uint64_t>(at - source.data());
}

}  // namespace cleancopy
