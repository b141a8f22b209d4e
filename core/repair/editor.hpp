#pragma once
#include <cstdint>
#include <cstring>
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

  // One pass: replace ranges in ascending order, then finish or abandon.
  void replace(std::size_t from, std::size_t to, std::string_view with) {
    char* const end = keep(from, to, with.size());
    for (std::size_t i = 0; i < with.size(); ++i) end[i] = with[i];  // few mostly
    size_ += with.size();
  }
  /// The same with up to four bytes, the first in the lowest bits: for the step that replaces
  /// nearly all there is.
  void replace(std::size_t from, std::size_t to, std::uint32_t bytes, unsigned length) {
    char* const end = keep(from, to, 4);
    for (unsigned i = 0; i < 4; ++i) end[i] = static_cast<char>(bytes >> 8 * i);
    size_ += length;
  }
  /// Ends the pass; true if it replaced anything. text() is then the new text.
  bool finish();
  /// Ends the pass as if it had never begun.
  void abandon();

 private:
  // Takes over what stands before a replaced range; returns where `room` bytes can be written.
  char* keep(std::size_t from, std::size_t to, std::size_t room) {
    const std::size_t kept = from - done_;
    if (!replaced_ || room_ - size_ < kept + room) grow(kept + room);
    char* const end = out_ + size_;
    if (kept > 0) std::memcpy(end, text_.data() + done_, kept);
    size_ += kept;
    if (next_position_ <= to) move_positions(from, to);
    done_ = to;
    replaced_ = true;
    return end + kept;
  }
  void grow(std::size_t by);
  void move_positions(std::size_t from, std::size_t to);

  std::string_view text_;
  std::string buffers_[2];  // longer than what is in them
  unsigned next_ = 0;       // the buffer that this pass writes
  char* out_ = nullptr;     // where that begins
  std::size_t room_ = 0;    // and its size
  std::size_t size_ = 0;    // of what the pass has written
  std::size_t done_ = 0;    // the pass has copied text_ up to here
  bool replaced_ = false;   // in this pass
  std::size_t passes_ = 0;
  std::vector<std::uint32_t> positions_;
  std::vector<std::uint32_t> moved_;  // the first of them, as they are after this pass
  std::size_t next_position_ = 0;     // the first that has not moved yet
};

}  // namespace cleancopy
