#include <utf8proc.h>

#include <cstring>

#include "document/utf8.hpp"
#include "repair/classes.hpp"
#include "repair/context.hpp"
#include "repair/scripts.hpp"

namespace cleancopy {
namespace {

constexpr char32_t kNothing = 0;  // before the first and after the last character

// What stands around the character in question; `before` is what is kept of the text.
struct Neighbours {
  char32_t before;
  char32_t after;
  bool right_to_left;  // the text has letters that run so
  unsigned& isolates;  // open ones
};

bool is_space(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool is_non_character(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

// Isolates and marks order mixed text; embeddings and overrides can show a text other than the one
// that is stored, so they go (Unicode Technical Report 36, section 2.5.1).
bool keeps_direction(char32_t c, const Neighbours& by) {
  if (!by.right_to_left) return false;
  if (c == 0x200E || c == 0x200F || c == 0x061C) return true;
  if (c >= 0x2066 && c <= 0x2068) {
    ++by.isolates;
    return true;
  }
  if (c == 0x2069 && by.isolates > 0) {
    --by.isolates;
    return true;
  }
  return false;
}

bool keeps_invisible(char32_t c, const Neighbours& by) {
  switch (c) {
    case 0x200B:
      return is_script_without_spaces(by.before) && is_script_without_spaces(by.after);
    case 0x200C:
      return is_joining_script(by.before);
    case 0x200D:
      return is_joining_script(by.before) || (is_joining_script(by.after) && by.before != 0x200D) ||
             (is_emoji_part(by.before) && is_emoji_part(by.after));
    case 0x180E:
      return by.before >= 0x1800 && by.before < 0x18B0;
    default:
      break;
  }
  if ((c >= 0x200E && c <= 0x202E) || c == 0x061C || (c >= 0x2066 && c <= 0x2069))
    return keeps_direction(c, by);
  if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF))  // variation selectors
    return by.before != kNothing && by.before != '\n' && !is_space(by.before);
  if (c >= 0xE0020 && c <= 0xE007F)  // the letters of a subdivision's flag
    return by.before == 0x1F3F4 || (by.before >= 0xE0020 && by.before < 0xE007F);
  return false;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

// Ligatures and positional forms of letters; not the signs that are one word (U+FDFA) or have no
// letters.
bool is_presentation_form(char32_t c) {
  return (c >= 0xFB00 && c <= 0xFBFF) || (c >= 0xFC00 && c <= 0xFD3D) ||
         (c >= 0xFD50 && c <= 0xFDC7) || (c >= 0xFE70 && c <= 0xFEFC);
}

// The letters that a presentation form stands for, or nothing where it stands for none.
std::string unfolded(char32_t c) {
  utf8proc_int32_t letters[32];
  int last = UTF8PROC_BOUNDCLASS_START;
  const auto size = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(c), letters, 32,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last);
  std::string text;
  if (size < 1 || letters[0] == ' ' || letters[0] == static_cast<utf8proc_int32_t>(c)) return text;
  for (int i = 0; i < size; ++i) utf8::append(text, static_cast<char32_t>(letters[i]));
  return text;
}

// Where typography wants that a line does not end: inside numbers, before a unit, a sign or French
// punctuation, inside French quotes, after a word of one letter or an abbreviation.
bool binds(char32_t before, char32_t after) {
  const auto is_digit = [](char32_t c) { return c >= '0' && c <= '9'; };
  if (before <= ' ' || after <= ' ' || is_space(before) || is_space(after)) return false;
  switch (after) {
    case ':':
    case ';':
    case '!':
    case '?':
    case '%':
    case 0xBB:
    case 0x203A:
    case 0x20AC:
    case 0x2013:
    case 0x2014:
      return true;
    default:
      break;
  }
  return is_digit(before) || is_digit(after) || before == 0xAB || before == 0x2039 ||
         before == '.' || before == 0xA7 || before == 0x2116;
}

class Characters {
 public:
  explicit Characters(RepairContext& context) : context_(context), text_(context.editor.text()) {}

  void run() {
    while (skip_plain(), at_ < text_.size()) {
      const utf8::Decoded c = utf8::decode_well_formed(text_, at_);
      if (!visit(c)) before_ = c.value;
      at_ += c.length;
    }
    context_.editor.finish();
  }

 private:
  // Goes over ASCII without controls, eight bytes at a time.
  void skip_plain() {
    constexpr std::uint64_t kOnes = 0x0101010101010101u, kHigh = 0x80 * kOnes;
    const std::size_t begin = at_;
    for (std::uint64_t eight = 0; at_ + 8 <= text_.size(); at_ += 8) {
      std::memcpy(&eight, text_.data() + at_, 8);
      // A byte that borrows below the space or carries beyond the tilde sets its high bit.
      if (((eight | (eight - 0x20 * kOnes) | (eight + kOnes)) & kHigh) != 0) break;
    }
    if (at_ > begin) before_ = static_cast<unsigned char>(text_[at_ - 1]);
  }
  // True if the character leaves no trace behind.
  bool visit(utf8::Decoded c) {
    if (c.value < 0x20) return visit_control(c.value);
    if (c.value < 0x7F || (classes_of(c.value) & kLook) == 0) return false;
    if (c.value < 0xA0 || is_non_character(c.value)) return drop(RepairKind::control, c.length);
    if (c.value == 0x2028 || c.value == 0x2029) return put(RepairKind::line_break, c.length, "\n");
    if (is_space(c.value)) return visit_space(c);
    if (is_invisible(c.value)) {
      if (!right_to_left_known_) {
        right_to_left_ = has_right_to_left(text_);
        right_to_left_known_ = true;
      }
      if (keeps_invisible(c.value, {before_, after(c.length), right_to_left_, isolates_}))
        return false;
      return drop(RepairKind::invisible, c.length);
    }
    if (is_presentation_form(c.value)) {
      const std::string letters = unfolded(c.value);
      if (letters.empty()) return false;
      context_.replace(RepairKind::presentation, at_, at_ + c.length, letters);
      before_ = letters.empty() ? before_ : c.value;
      return false;
    }
    return false;
  }

  bool visit_control(char32_t c) {
    if (c == '\n' || c == '\t') return false;
    if (c == '\r') {
      if (at_ + 1 < text_.size() && text_[at_ + 1] == '\n') return drop(RepairKind::line_break, 1);
      return put(RepairKind::line_break, 1, "\n");
    }
    if (c == 0x0B || c == 0x0C) return put(RepairKind::line_break, 1, "\n");
    return drop(RepairKind::control, 1);
  }

  bool visit_space(utf8::Decoded c) {
    // The ideographic space is the space of Chinese and Japanese.
    if (c.value == 0x3000 && (is_east_asian(before_) || is_east_asian(after(c.length))) &&
        before_ != 0x3000)
      return false;
    if (context_.settings->keep_no_break_spaces && (c.value == 0xA0 || c.value == 0x202F) &&
        binds(before_, after(c.length)))
      return false;
    return put(RepairKind::space, c.length, " ");
  }

  [[nodiscard]] char32_t after(std::size_t length) const {
    return at_ + length < text_.size() ? utf8::decode(text_, at_ + length).value : kNothing;
  }
  bool drop(RepairKind kind, std::size_t length) {
    context_.replace(kind, at_, at_ + length, {});
    return true;
  }
  bool put(RepairKind kind, std::size_t length, std::string_view with) {
    context_.replace(kind, at_, at_ + length, with);
    before_ = static_cast<unsigned char>(with[0]);
    return true;
  }

  RepairContext& context_;
  std::string_view text_;
  std::size_t at_ = 0;
  char32_t before_ = kNothing;
  unsigned isolates_ = 0;
  bool right_to_left_ = false;
  bool right_to_left_known_ = false;
};

}  // namespace

void repair_characters(RepairContext& context) { Characters(context).run(); }

}  // namespace cleancopy
