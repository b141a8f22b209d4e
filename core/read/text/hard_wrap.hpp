#pragma once
#include <cstdint>
#include <span>

#include "read/text/lines.hpp"

namespace cleancopy {

/// The width at which a text's paragraphs were wrapped into lines, if they were.
class HardWrap {
 public:
  HardWrap() = default;
  explicit HardWrap(std::uint32_t width) : width_(width) {}

  /// True where `next` continues the paragraph of `line`: the line is full, its next word did not
  /// fit in.
  [[nodiscard]] bool joins(const Line& line, const Line& next) const;
  [[nodiscard]] std::uint32_t width() const { return width_; }  // 0: not wrapped

 private:
  std::uint32_t width_ = 0;
};

/// A text was wrapped at W when nearly every line that has a next one is at most W wide, but would
/// be wider with the next line's first word. One width must explain most of the text's neighbouring
/// lines.
HardWrap find_hard_wrap(std::span<const Line> lines);

/// False between two characters of scripts that part no words by spaces.
bool needs_space_between(std::string_view left, std::string_view right);

}  // namespace cleancopy
