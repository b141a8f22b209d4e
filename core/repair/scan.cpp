#include "repair/scan.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "document/utf8.hpp"
#include "repair/classes.hpp"
#include "repair/leftovers.hpp"
#include "repair/mojibake.hpp"

namespace cleancopy {
namespace {

class Scan {
 public:
  explicit Scan(const RepairContext& context)
      : text_(context.editor.text()),
        kind_(context.kind),
        repair_(context.settings->repair),
        leftovers_(repair_ && context.form != Form::preformatted),
        strict_space_(context.form != Form::preformatted),
        tabs_(!strict_space_ || context.form == Form::table_row),
        changes_(context.settings->normal_form == NormalForm::nfkc ? kChanges | kCompatible
                                                                   : kChanges) {}

  bool run() {
    bool space_before = strict_space_;
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte >= 0x80) {
        if (!skip_beyond_ascii()) return false;
        space_before = false;
        continue;
      }
      if (const std::size_t run = plain_ascii(); run > 0 && !(space_before && byte == ' ')) {
        at_ += run;
        before_ = kFirst;
        space_before = strict_space_ && text_[at_ - 1] == ' ';
        continue;
      }
      if (!is_sound_ascii(byte, space_before)) return false;
      space_before = strict_space_ && (byte == ' ' || byte == '\n' || byte == '\t');
      before_ = kFirst;
      ++at_;
    }
    return text_.empty() || !space_before;
  }

 private:
  // Bytes from here that nobody has to look at one by one.
  [[nodiscard]] std::size_t plain_ascii() const {
#ifdef __SSE2__
    std::size_t at = at_;
    // Bytes beyond ASCII are negative and so below the space, too. The space before is looked at
    // one by one.
    if (before_ != kFirst && text_[at] == ' ') return 0;
    const auto all = [](char c) { return _mm_set1_epi8(c); };
    for (; at + 17 <= text_.size(); at += 16) {
      const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text_.data() + at));
      const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text_.data() + at + 1));
      const __m128i spaces =
          _mm_and_si128(_mm_cmpeq_epi8(here, all(' ')), _mm_cmpeq_epi8(next, all(' ')));
      __m128i stop = _mm_or_si128(_mm_cmplt_epi8(here, all(' ')), spaces);
      stop = _mm_or_si128(stop, _mm_cmpeq_epi8(here, all(0x7F)));
      stop = _mm_or_si128(
          stop, _mm_or_si128(_mm_cmpeq_epi8(here, all('&')), _mm_cmpeq_epi8(here, all('<'))));
      stop = _mm_or_si128(
          stop, _mm_or_si128(_mm_cmpeq_epi8(here, all('\\')), _mm_cmpeq_epi8(here, all('%'))));
      stop = _mm_or_si128(stop, _mm_cmpeq_epi8(here, all('=')));
      if (const int mask = _mm_movemask_epi8(stop); mask != 0)
        return at + static_cast<unsigned>(__builtin_ctz(static_cast<unsigned>(mask))) - at_;
    }
    return at - at_;
#else
    return 0;
#endif
  }

  [[nodiscard]] bool is_sound_ascii(unsigned char byte, bool space_before) const {
    if (byte > ' ' && byte < 0x7F)
      return !leftovers_ ||
             !(byte == '&' || byte == '<' || byte == '\\' || byte == '%' || byte == '=') ||
             !may_be_leftover(text_, at_, kind_);
    if (byte == 0x7F ||
        (byte < ' ' && !(byte == '\n' && !strict_space_) && !(byte == '\t' && tabs_)))
      return false;
    if (strict_space_ && space_before && !(byte == '\t' && at_ > 0 && text_[at_ - 1] == '\t'))
      return false;
    // Mojibake's "à" that lost its second byte to a plain space.
    return !(repair_ && byte == ' ' && at_ >= 2 && text_[at_ - 2] == '\xC3' &&
             text_[at_ - 1] == '\x83');
  }

  // Goes over characters beyond ASCII; false where one of them needs a look.
  bool skip_beyond_ascii() {
    const auto* const text = reinterpret_cast<const unsigned char*>(text_.data());
    const std::size_t size = text_.size();
    const std::uint32_t stop = kLook | changes_ | kMark | kSecond;
    std::size_t at = at_;
    std::uint32_t before = before_;
    do {
      const unsigned lead = text[at];
      char32_t c;
      std::size_t length;
      if (lead >= 0xC2 && lead < 0xE0 && at + 1 < size && (text[at + 1] & 0xC0) == 0x80) {
        c = (lead & 0x1F) << 6 | (text[at + 1] & 0x3Fu);
        length = 2;
      } else if (lead > 0xE0 && lead < 0xED && at + 2 < size && (text[at + 1] & 0xC0) == 0x80 &&
                 (text[at + 2] & 0xC0) == 0x80) {
        c = (lead & 0x0F) << 12 | (text[at + 1] & 0x3Fu) << 6 | (text[at + 2] & 0x3Fu);
        length = 3;
      } else {
        const utf8::Decoded decoded = utf8::decode(text_, at);
        if (decoded.value == utf8::kIllFormed) return false;
        c = decoded.value;
        length = decoded.length;
      }
      const std::uint32_t is = classes_of(c);
      // kContinues is the bit above kLeads.
      if (((is & stop) | (before << 1 & is & kContinues)) != 0 && !is_sound(before, is, at))
        return false;
      before = is;
      at += length;
    } while (at < size && text[at] >= 0x80);
    at_ = at;
    before_ = before;
    return true;
  }

  [[nodiscard]] bool is_sound(std::uint32_t before, std::uint32_t is, std::size_t at) const {
    if ((is & (kLook | changes_)) != 0) return false;
    if ((is & kSecond) != 0 && ((before & (kFirst | kMark)) != 0 || (is & kMark) != 0))
      return false;
    if ((is & kMark) != 0 && (is & kRankMask) < (before & kRankMask)) return false;
    return !repair_ || (before & kLeads) == 0 || (is & kContinues) == 0 ||
           (mojibake_row(before).leads & mojibake_row(is).continues) == 0 ||
           is_chance(text_, at - utf8::decode_before(text_, at).length);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t before_ = 0;
  InputKind kind_;
  bool repair_;
  bool leftovers_;
  bool strict_space_;
  bool tabs_;
  std::uint32_t changes_;
};

static_assert(kContinues == kLeads << 1);

}  // namespace

bool is_sound(const RepairContext& context) { return Scan(context).run(); }

}  // namespace cleancopy
