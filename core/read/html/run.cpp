#include "read/html/run.hpp"

#include <algorithm>

#include "read/html/ascii.hpp"

namespace cleancopy::html {

void Run::open_mark(MarkKind kind, std::string_view href) { open_.push_back({kind, href, kNone}); }

void Run::close_mark() {
  const OpenMark& mark = open_.back();
  if (mark.index != kNone) marks_[mark.index].end = static_cast<std::uint32_t>(text_.size());
  open_.pop_back();
  unbegun_ = std::min(unbegun_, open_.size());
}

void Run::begin_word(std::uint64_t at) {
  if (text_.empty()) {
    span_.begin = at;
  } else if (space_ || line_break_) {
    text_.push_back(' ');
    const auto here = static_cast<std::uint32_t>(text_.size());
    if (line_break_) marks_.push_back({MarkKind::br, here, here, {}});
  }
  space_ = line_break_ = false;
  for (; unbegun_ < open_.size(); ++unbegun_) {
    open_[unbegun_].index = static_cast<std::uint32_t>(marks_.size());
    const auto here = static_cast<std::uint32_t>(text_.size());
    marks_.push_back({open_[unbegun_].kind, here, here, open_[unbegun_].href});
  }
}

bool Run::add(std::string_view text, Span span, bool preformatted) {
  // A chunk without entities is as long as its span, so every character's place is known.
  const bool exact = span.end - span.begin == text.size();
  bool any = false;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t word = at;
    while (word < text.size() && is_space(text[word])) ++word;
    if (word == text.size() && !(preformatted && !text_.empty())) {
      space_ |= word > at;
      break;
    }
    if (preformatted && !text_.empty())
      text_.append(text.substr(at, word - at));
    else
      space_ |= word > at;
    std::size_t end = word;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (end > word) {
      begin_word(exact ? span.begin + word : span.begin);
      text_.append(text.substr(word, end - word));
      span_.end = exact ? span.begin + end : span.end;
      any = true;
    }
    at = end;
  }
  return any;
}

bool Run::add_line_break(bool preformatted) {
  if (preformatted) {
    if (!text_.empty()) text_.push_back('\n');
    return false;
  }
  if (text_.empty()) return false;
  if (line_break_) return true;
  line_break_ = true;
  return false;
}

void Run::take_marks(std::vector<Mark>& marks) {
  for (OpenMark& mark : open_) {
    if (mark.index != kNone) marks_[mark.index].end = static_cast<std::uint32_t>(text_.size());
    mark.index = kNone;
  }
  unbegun_ = 0;
  std::ranges::copy_if(marks_, std::back_inserter(marks), [](const Mark& mark) {
    return mark.kind == MarkKind::br || mark.end > mark.begin;
  });
  marks_.clear();
  text_.clear();
  span_ = {};
  space_ = line_break_ = false;
}

}  // namespace cleancopy::html
