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
    std::array<char, 4> bytes{};
    const unsigned lead = next_byte();
    if (lead < 0xC2 || lead > 0xF4) return false;
    bytes[0] = static_cast<char>(lead);
    const unsigned length = length_by_lead(lead);
    for (unsigned i = 1; i < length; ++i) {
      if (at_ == text_.size()) return false;
      const unsigned byte = next_byte();
      if ((byte & 0xC0) != 0x80) return false;
      bytes[i] = static_cast<char>(byte);
    }
    if (length > 2 && utf8::decode({bytes.data(), length}, 0).length != length) return false;
    editor_.replace(begin, at_, bytes, length);
    return true;
  }

  unsigned next_byte() {
    const utf8::Decoded c = utf8::decode_well_formed(text_, at_);
    at_ += c.length;
    const MojibakeRow& row = mojibake_row(classes_of(c.value));
    if constexpr (kHasRivals) {
      rivals_ &= static_cast<unsigned>(row.leads | row.continues);
      kin_ &= row.same[charset_];
    }
    return row.bytes[charset_];
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
