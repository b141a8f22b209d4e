#include "write/inline_walker.hpp"

#include <algorithm>
#include <array>

#include "write/link.hpp"

namespace cleancopy {
namespace {

constexpr std::size_t kMarkKinds = 7;

class InlineWalk {
 public:
  InlineWalk(const Block& block, bool cells, InlineVisitor& visitor)
      : text_(block.text), cells_(cells), visitor_(visitor) {}

  void run(std::span<const Mark> marks) {
    for (const Mark& mark : marks) {
      advance(std::min<std::size_t>(mark.begin, text_.size()));
      if (mark.kind == MarkKind::br)
        visitor_.line_break();
      else if (mark.end > at_)
        open(mark);
    }
    advance(text_.size());
    while (depth_ > 0) close_last();
  }

 private:
  struct OpenMark {
    MarkKind kind;
    std::size_t end;
  };

  std::string_view href_of(MarkKind kind) const {
    return kind == MarkKind::link ? std::string_view(href_) : std::string_view{};
  }

  void open(const Mark& mark) {
    const bool is_open =
        std::any_of(open_.begin(), open_.begin() + depth_,
                    [&](const OpenMark& other) { return other.kind == mark.kind; });
    if (is_open || (mark.kind == MarkKind::link && !make_link(mark.href, href_))) return;
    std::size_t end = std::min<std::size_t>(mark.end, text_.size());
    if (depth_ > 0) end = std::min(end, open_[depth_ - 1].end);
    if (end <= at_) return;
    open_[depth_++] = {mark.kind, end};
    visitor_.open_mark(mark.kind, href_of(mark.kind));
  }

  void close_last() {
    const MarkKind kind = open_[--depth_].kind;
    visitor_.close_mark(kind, href_of(kind));
  }

  /// Tells the text up to `to`, ending the marks that end on the way.
  void advance(std::size_t to) {
    while (depth_ > 0 && open_[depth_ - 1].end <= to) {
      tell(open_[depth_ - 1].end);
      close_last();
    }
    tell(to);
  }

  void tell(std::size_t to) {
    while (cells_ && at_ < to) {
      const std::size_t tab = text_.substr(at_, to - at_).find('\t');
      if (tab == std::string_view::npos) break;
      if (tab > 0) visitor_.text(text_.substr(at_, tab));
      at_ += tab + 1;
      for (std::size_t i = depth_; i > 0; --i)
        visitor_.close_mark(open_[i - 1].kind, href_of(open_[i - 1].kind));
      visitor_.next_cell();
      for (std::size_t i = 0; i < depth_; ++i)
        visitor_.open_mark(open_[i].kind, href_of(open_[i].kind));
    }
    if (to > at_) visitor_.text(text_.substr(at_, to - at_));
    at_ = std::max(at_, to);
  }

  std::string_view text_;
  bool cells_;
  InlineVisitor& visitor_;
  std::array<OpenMark, kMarkKinds> open_{};
  std::uint32_t depth_ = 0;
  std::size_t at_ = 0;
  std::string href_;  // of the one link that may be open
};

}  // namespace

void walk_inline(const Document& document, const Block& block, bool cells, InlineVisitor& visitor) {
  InlineWalk(block, cells, visitor).run(marks_of(document, block));
}

}  // namespace cleancopy
