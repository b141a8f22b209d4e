#include "repair/editor.hpp"

namespace cleancopy {

void Editor::load(std::string_view text) {
  text_ = text;
  positions_.clear();
  done_ = moved_ = 0;
  replaced_ = false;
  passes_ = 0;
}

void Editor::replace(std::size_t from, std::size_t to, std::string_view with) {
  std::string& out = buffers_[next_];
  if (!replaced_) {
    out.clear();
    out.reserve(text_.size() + with.size());
    replaced_ = true;
  }
  out.append(text_, done_, from - done_);
  // Wraps where the text has become shorter, and wraps back when added.
  const auto shift = static_cast<std::uint32_t>(out.size() - from);
  for (; moved_ < positions_.size() && positions_[moved_] <= from; ++moved_)
    positions_[moved_] += shift;
  for (; moved_ < positions_.size() && positions_[moved_] < to; ++moved_)
    positions_[moved_] = static_cast<std::uint32_t>(out.size());
  out.append(with);
  done_ = to;
}

bool Editor::finish() {
  if (!replaced_) return false;
  std::string& out = buffers_[next_];
  out.append(text_, done_, text_.size() - done_);
  const auto shift = static_cast<std::uint32_t>(out.size() - text_.size());
  for (; moved_ < positions_.size(); ++moved_) positions_[moved_] += shift;
  text_ = out;
  next_ ^= 1;
  done_ = moved_ = 0;
  replaced_ = false;
  ++passes_;
  return true;
}

}  // namespace cleancopy
