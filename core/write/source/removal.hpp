#pragma once
#include <string_view>
#include <vector>

#include "document/span.hpp"

namespace cleancopy::source {

/// Blocks of one verdict as ranges of the source, in order; those that touch or overlap are one.
class Ranges {
 public:
  /// Ranges may come in any order.
  void add(Span range) {
    if (range.end > range.begin) list_.push_back(range);
  }
  void settle();
  [[nodiscard]] const std::vector<Span>& list() const { return list_; }

 private:
  std::vector<Span> list_;
};

/// What of `removed` no range of `kept` touches.
std::vector<Span> difference(const std::vector<Span>& removed, const std::vector<Span>& kept);

/// A cut that is all that stands on its lines takes the lines; between blank lines, also those
/// after it, so that no gap is left where it was.
Span widened_to_lines(std::string_view source, Span cut);

/// The cuts of a text document.
std::vector<Span> cuts_of_text(std::string_view text, const std::vector<Span>& gone);
/// The cuts of a page: whole elements where they hold nothing else, else the text alone.
std::vector<Span> cuts_of_page(std::string_view page, const std::vector<Span>& gone);

}  // namespace cleancopy::source
