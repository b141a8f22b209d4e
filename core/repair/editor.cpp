#include "repair/editor.hpp"

#include <algorithm>
#include <utility>

namespace cleancopy {

void Editor::load(std::string_view text) {
  text_ = text;
  positions_.clear();
  passes_ = 0;
  abandon();
}

void Editor::abandon() {
  moved_.clear();
  size_ = done_ = 0;
  replaced_ = false;
}

void Editor::grow(std::size_t by) {
  std::string& out = buffers_[next_];
  if (out.size() - size_ < by)
    out.resize(std::max(size_ + by + text_.size() - done_, out.size() + out.size() / 2));
  out_ = out.data();
  room_ = out.size();
  if (!replaced_) next_position_ = positions_.empty() ? text_.size() + 1 : positions_.front();
}

void Editor::move_positions(std::size_t from, std::size_t to) {
  // Wraps where the text has become shorter, and wraps back when added.
  const auto shift = static_cast<std::uint32_t>(size_ - from);
  std::size_t i = moved_.size();
  for (; i < positions_.size() && positions_[i] <= from; ++i)
    moved_.push_back(positions_[i] + shift);
  for (; i < positions_.size() && positions_[i] < to; ++i)
    moved_.push_back(static_cast<std::uint32_t>(size_));
  next_position_ = i < positions_.size() ? positions_[i] : text_.size() + 1;
}

bool Editor::finish() {
  if (!replaced_) return false;
  const std::size_t end = text_.size();
  replace(end, end, {});  // what stands behind the last
  text_ = {buffers_[next_].data(), size_};
  next_ ^= 1;
  moved_.resize(positions_.size(), static_cast<std::uint32_t>(size_));
  positions_.swap(moved_);
  ++passes_;
  abandon();
  return true;
}

}  // namespace cleancopy
