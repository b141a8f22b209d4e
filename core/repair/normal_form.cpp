#include <utf8proc.h>

#include <algorithm>

#include "document/utf8.hpp"
#include "repair/classes.hpp"
#include "repair/context.hpp"

namespace cleancopy {
namespace {

int combining_class(utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; }

// Brings one segment to its normal form: from a starter that nothing before can change to the next.
class Segment {
 public:
  explicit Segment(bool compatible)
      : options_(static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE |
                                                (compatible ? UTF8PROC_COMPAT : 0))) {}

  std::string_view normalised(std::string_view text) {
    points_.clear();
    for (std::size_t at = 0; at < text.size();) {
      const utf8::Decoded c = utf8::decode(text, at);
      utf8proc_int32_t parts[32];
      int last = UTF8PROC_BOUNDCLASS_START;
      const auto size = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c.value), parts, 32,
                                                options_, &last);
      points_.insert(points_.end(), parts, parts + size);
      at += c.length;
    }
    order_marks();
    const auto size = utf8proc_normalize_utf32(
        points_.data(), static_cast<utf8proc_ssize_t>(points_.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    text_.clear();
    for (utf8proc_ssize_t i = 0; i < size; ++i)
      utf8::append(text_, static_cast<char32_t>(points_[static_cast<std::size_t>(i)]));
    return text_;
  }

 private:
  // Canonical ordering. utf8proc's own is quadratic in the length of a run of marks.
  void order_marks() {
    const auto by_class = [](auto a, auto b) { return combining_class(a) < combining_class(b); };
    for (auto at = points_.begin(); at != points_.end();) {
      if (combining_class(*at) == 0) {
        ++at;
        continue;
      }
      const auto end =
          std::find_if(at, points_.end(), [](auto c) { return combining_class(c) == 0; });
      if (!std::is_sorted(at, end, by_class)) std::stable_sort(at, end, by_class);
      at = end;
    }
  }

  utf8proc_option_t options_;
  std::vector<utf8proc_int32_t> points_;
  std::string text_;
};

}  // namespace

void repair_normal_form(RepairContext& context) {
  const bool compatible = context.settings->normal_form == NormalForm::nfkc;
  const std::uint32_t changes = kChanges | (compatible ? kCompatible : 0);
  const std::string_view text = context.editor.text();
  Segment segment(compatible);
  std::size_t begin = 0;  // of the segment
  bool open = false;      // the segment has something to normalise
  std::uint32_t before = 0;
  const auto close = [&](std::size_t end) {
    const std::string_view was = text.substr(begin, end - begin);
    const std::string_view is = segment.normalised(was);
    if (is != was) context.replace(RepairKind::normal_form, begin, end, is);
  };
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {  // a starter that changes nothing before it
      if (open) close(at);
      open = false;
      at = utf8::skip_ascii(text, at);
      begin = at - 1;
      before = kFirst;
      continue;
    }
    const utf8::Decoded c = utf8::decode_well_formed(text, at);
    const std::uint32_t is = classes_of(c.value);
    const bool disordered = (is & kMark) != 0 && (is & kRankMask) < (before & kRankMask);
    if ((is & (kMark | kSecond | changes)) == 0) {  // a starter that ends what came before
      if (open) close(at);
      open = false;
      begin = at;
    } else if (disordered || (is & (kSecond | changes)) != 0) {
      open = true;
    }
    before = is;
    at += c.length;
  }
  if (open) close(text.size());
  context.editor.finish();
}

}  // namespace cleancopy
