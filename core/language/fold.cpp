#include "language/fold.hpp"

#include <utf8proc.h>

namespace cleancopy {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

constexpr bool within(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

bool is_dropped(char32_t code) {
  return code == 0xAD || code == 0x307 || code == 0x640 || code == 0x670 || code == 0xFEFF ||
         within(code, 0x591, 0x5BD) || within(code, 0x5BF, 0x5C7) || within(code, 0x64B, 0x65F) ||
         within(code, 0x200B, 0x200F) || within(code, 0x202A, 0x202E) ||
         within(code, 0x2060, 0x2069) || within(code, 0xFE00, 0xFE0F);
}

char32_t fold_punctuation(char32_t code) {
  if (within(code, 0x2000, 0x200A)) return U' ';
  switch (code) {
    case 0xA0:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return U' ';
    case 0xB4:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2039:
    case 0x203A:
    case 0x5F3:
      return U'\'';
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x5F4:
      return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x5BE:
    case 0xFE58:
      return U'-';
    case 0x2026:
      return U'.';
    case 0x30FB:
      return 0xB7;
    default:
      return 0;
  }
}

char32_t fold_greek(char32_t lower) {
  switch (lower) {
    case 0x3AC:
      return 0x3B1;
    case 0x3AD:
      return 0x3B5;
    case 0x3AE:
      return 0x3B7;
    case 0x3AF:
    case 0x3CA:
    case 0x390:
      return 0x3B9;
    case 0x3CC:
      return 0x3BF;
    case 0x3CD:
    case 0x3CB:
    case 0x3B0:
      return 0x3C5;
    case 0x3CE:
      return 0x3C9;
    case 0x3C2:
      return 0x3C3;
    default:
      return lower;
  }
}

char32_t fold_arabic(char32_t code) {
  switch (code) {
    case 0x622:
    case 0x623:
    case 0x625:
      return 0x627;
    case 0x649:
    case 0x6CC:
      return 0x64A;
    case 0x6A9:
      return 0x643;
    case 0x6C1:
      return 0x647;
    default:
      return code;
  }
}

utf8proc_category_t category(char32_t code) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

}  // namespace

namespace fold_detail {

Decoded decode_beyond_ascii(std::string_view text, std::size_t pos) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(pos);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || pos + length > text.size()) return {kReplacement, 1};
  char32_t code = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(byte(pos + i))) return {kReplacement, 1};
    code = code << 6 | (byte(pos + i) & 0x3Fu);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code < kSmallest[length] || code > 0x10FFFF || within(code, 0xD800, 0xDFFF)) {
    return {kReplacement, 1};
  }
  return {code, length};
}

Decoded decode_beyond_ascii_before(std::string_view text, std::size_t pos) {
  std::size_t start = pos - 1;
  while (start > 0 && pos - start < 4 && is_continuation(static_cast<unsigned char>(text[start]))) {
    --start;
  }
  const Decoded d = decode_at(text.substr(0, pos), start);
  return start + d.bytes == pos ? d : Decoded{kReplacement, 1};
}

char32_t fold_beyond_ascii(char32_t code) {
  if (code < 0xC0 || within(code, 0x2000, 0x2212) || within(code, 0x591, 0x670)) {
    if (is_dropped(code)) return 0;
  } else if (code == 0x307 || code >= 0xFE00) {
    if (is_dropped(code)) return 0;
    if (within(code, 0xFF01, 0xFF5E)) return fold_char(code - 0xFEE0);
  }
  if (const char32_t punctuation = fold_punctuation(code)) return punctuation;
  if (within(code, 0x3400, 0x9FFF) || within(code, 0xAC00, 0xD7A3)) return code;
  if (within(code, 0x620, 0x6D3)) {
    if (!within(code, 0x660, 0x669)) return fold_arabic(code);
    return U'#';
  }
  if (code == 0x130 || code == 0x131) return U'i';
  if (code == 0x401 || code == 0x451) return 0x435;  // Russian writes ё and е alike
  if (category(code) == UTF8PROC_CATEGORY_ND) return U'#';
  const auto lower = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)));
  return within(lower, 0x370, 0x3FF) ? fold_greek(lower) : lower;
}

bool is_word_beyond_ascii(char32_t code) {
  if (within(code, 0x2000, 0x2BFF) || code == kReplacement) return false;
  const utf8proc_category_t kind = category(code);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_NO && !is_dropped(code);
}

}  // namespace fold_detail

std::size_t encode(char32_t code, char* out) {
  if (code < 0x80) {
    *out = static_cast<char>(code);
    return 1;
  }
  const std::size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (std::size_t i = length - 1; i > 0; --i, code >>= 6) {
    out[i] = static_cast<char>(0x80 | (code & 0x3F));
  }
  constexpr unsigned kLead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  out[0] = static_cast<char>(kLead[length] | code);
  return length;
}

char32_t FoldReader::next_of_any() {
  while (!at_end()) {
    Decoded d = peek();
    pass(d);
    const char32_t fold = fold_char(d.code);
    if (fold == 0) continue;
    if (folds_runs(fold)) {
      while (!at_end()) {
        d = peek();
        const char32_t more = fold_char(d.code);
        if (more != 0 && more != fold) break;
        pass(d);
      }
    }
    return fold;
  }
  return 0;
}

std::string_view without_edges(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const Decoded d = decode_at(text, begin);
    if (is_word_char(d.code)) break;
    begin += d.bytes;
  }
  text.remove_prefix(begin);
  while (!text.empty()) {
    const Decoded d = decode_before(text, text.size());
    if (is_word_char(d.code)) break;
    text.remove_suffix(d.bytes);
  }
  return text;
}

char32_t first_word_char(std::string_view text) {
  FoldReader reader(text, 0);
  char32_t fold = reader.next();
  while (fold != 0 && !is_word_char(fold)) fold = reader.next();
  return fold;
}

std::string folded(std::string_view text) {
  std::string out;
  char bytes[4];
  FoldReader reader(text, 0);
  while (const char32_t fold = reader.next()) out.append(bytes, encode(fold, bytes));
  if (!out.empty() && out.front() == ' ') out.erase(0, 1);
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace cleancopy
