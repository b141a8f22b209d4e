#include "repair/read_through.hpp"

#include "document/utf8.hpp"
#include "repair/classes.hpp"

namespace cleancopy {
namespace {

// kHasRivals: a charset could spell something else, so each character is looked at in all of them.
template <bool kHasRivals>
class ReadThrough {
 public:
  ReadThrough(Editor& editor, unsigned charset, unsigned rivals)
      : editor_(editor), text_(editor.text()), charset_(charset), rivals_(rivals) {}

  // The number of sequences, 0 where something is not one.
  std::uint64_t run() {
    std::uint64_t sequences = 0;
    while (at_ < text_.size()) {
      if (static_cast<unsigned char>(text_[at_]) < 0x80) {
        at_ = utf8::skip_ascii(text_, at_);
      } else if (sequence()) {
        ++sequences;
      } else {
        return 0;
      }
    }
    return !kHasRivals || (rivals_ & ~kin_) == 0 ? sequences : 0;
  }

 private:
  bool sequence() {
    const std::size_t begin = at_;
    const unsigned lead = next_byte(utf8::decode_well_formed(text_, at_));
    if (lead < 0xC2 || lead > 0xF4) return false;
    const unsigned length = length_by_lead(lead);
    std::uint32_t bytes = lead;
    for (unsigned i = 1; i < length; ++i) {
      if (at_ == text_.size()) return false;
      const unsigned byte = next_byte(following());
      if ((byte & 0xC0) != 0x80 || (i == 1 && length > 2 && !utf8::may_follow(lead, byte)))
        return false;
      bytes |= byte << 8 * i;
    }
    editor_.replace(begin, at_, bytes, length);
    return true;
  }

  // What the next character is in the charset.
  unsigned next_byte(utf8::Decoded c) {
    at_ += c.length;
    const MojibakeRow& row = mojibake_row(classes_of(c.value));
    if constexpr (kHasRivals) {
      rivals_ &= static_cast<unsigned>(row.leads | row.continues);
      kin_ &= row.same[charset_];
    }
    return row.bytes[charset_];
  }

  // decode_well_formed() without a branch between two and three bytes: while the first character of
  // a sequence is nearly always the same, nobody can predict those that follow.
  [[nodiscard]] utf8::Decoded following() const {
    const auto* const p = reinterpret_cast<const unsigned char*>(text_.data()) + at_;
    const unsigned lead = p[0];
    if (lead < 0x80 || lead >= 0xF0) return utf8::decode_well_formed(text_, at_);
    const unsigned three = lead >= 0xE0 ? 1 : 0;
    const char32_t head = (lead & 0x1Fu >> three) << 6 | (p[1] & 0x3Fu);
    return {head << 6 * three | (p[1 + three] & 0x3Fu * three), 2 + three};
  }

  Editor& editor_;
  std::string_view text_;
  unsigned charset_;
  unsigned rivals_;     // that have read everything so far
  unsigned kin_ = ~0u;  // that have read the same
  std::size_t at_ = 0;
};

}  // namespace

bool read_through(RepairContext& context, unsigned charset, unsigned rivals) {
  const std::uint64_t sequences = rivals == 1u << charset
                                      ? ReadThrough<false>(context.editor, charset, rivals).run()
                                      : ReadThrough<true>(context.editor, charset, rivals).run();
  if (sequences == 0) {
    context.editor.abandon();
    return false;
  }
  context.count(RepairKind::mojibake, sequences);
  return context.editor.finish();
}

}  // namespace cleancopy
