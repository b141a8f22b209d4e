#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/block.hpp"
#include "document/span.hpp"

namespace cleancopy::html {

/// The run of inline text that becomes the next block: its text with white space collapsed, its
/// span and its marks. Reused from block to block, so it allocates only while it grows.
class Run {
 public:
  /// A mark that is open, whether or not the run has text yet. Its address must live until the run
  /// is taken.
  void open_mark(MarkKind kind, std::string_view href);
  [[nodiscard]] std::size_t open_marks() const { return open_.size(); }
  void close_mark();

  /// Adds text that stands at `span` of the source; in preformatted text white space is kept.
  /// Returns whether it held anything but white space.
  bool add(std::string_view text, Span span, bool preformatted);

  /// A line break: a space and a br mark; a line feed in preformatted text. Returns true where it
  /// is the second in a row, which parts blocks.
  bool add_line_break(bool preformatted);

  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] Span span() const { return span_; }

  /// Appends the run's marks to `marks` and starts the next run; marks still open go on in it.
  void take_marks(std::vector<Mark>& marks);

 private:
  struct OpenMark {
    MarkKind kind;
    std::string_view href;
    std::uint32_t index;  // into marks_, kNone until the first character
  };

  void begin_word(std::uint64_t at);

  std::string text_;
  Span span_{};
  std::vector<Mark> marks_;
  std::vector<OpenMark> open_;
  std::size_t unbegun_ = 0;  // open marks from here on have no character yet
  bool space_ = false;       // white space seen since the last character
  bool line_break_ = false;  // a br since the last character
};

}  // namespace cleancopy::html
