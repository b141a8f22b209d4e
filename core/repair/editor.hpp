#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cleancopy {

/// Carries a text through passes that each replace some of it, and moves positions in it along.
/// A pass that replaces nothing copies nothing; the buffers are kept from text to text.
class Editor {
 public:
  /// Begins with a text, which must live as long as nothing was replaced in it.
  void load(std::string_view text);
  /// Offsets into the text, ascending, that follow it through all passes. What stood inside a
  /// replaced range moves to where its replacement begins.
  [[nodiscard]] std::vector<std::uint32_t>& positions() { return positions_; }

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] bool changed() const { return passes_ > 0; }
  /// How many passes replaced something; the text of the one before last is gone.
  [[nodiscard]] std::size_t passes() const { return passes_; }

  // One pass: replace ranges in ascending order, then finish.
  void replace(std::size_t from, std::size_t to, std::string_view with);
  /// Ends the pass; true if it replaced anything. text() is then the new text.
  bool finish();

 private:
  std::string_view text_;
  std::string buffers_[2];
  unsigned next_ = 0;      // the buffer that this pass writes
  std::size_t done_ = 0;   // the pass has copied text_ up to here
  std::size_t moved_ = 0;  // positions before this index are moved
  bool replaced_ = false;  // in this pass
  std::size_t passes_ = 0;
  std::vector<std::uint32_t> positions_;
};

}  // namespace cleancopy
