#include "annotate/shape.hpp"

#include <utf8proc.h>

#include <array>

#include "document/utf8.hpp"
#include "language/piece_hash.hpp"

namespace cleancopy {
namespace {

/// What a character is to the scan.
enum Kind : std::uint8_t {
  kOther,
  kSpace,
  kSmall,
  kCapital,
  kCaseless,
  kDigit,
  kStop,
  kQuestion,
  kColon,
  kComma,
  kOpen,
  kClose,
  kQuote,
  kSeparator,
  kAt,
  kUnspaced,
  kMark,
};

constexpr std::array<Kind, 128> ascii_kinds() {
  std::array<Kind, 128> kinds{};
  for (char c : {' ', '\t', '\n', '\r'}) kinds[static_cast<unsigned char>(c)] = kSpace;
  for (char c = 'a'; c <= 'z'; ++c) kinds[static_cast<unsigned char>(c)] = kSmall;
  for (char c = 'A'; c <= 'Z'; ++c) kinds[static_cast<unsigned char>(c)] = kCapital;
  for (char c = '0'; c <= '9'; ++c) kinds[static_cast<unsigned char>(c)] = kDigit;
  kinds['.'] = kStop;
  kinds['!'] = kinds['?'] = kQuestion;
  kinds[':'] = kColon;
  kinds[','] = kinds[';'] = kComma;
  kinds['('] = kinds['['] = kOpen;
  kinds[')'] = kinds[']'] = kClose;
  kinds['"'] = kinds['\''] = kQuote;
  kinds['|'] = kinds['>'] = kinds['/'] = kSeparator;
  kinds['@'] = kAt;
  return kinds;
}
constexpr std::array<Kind, 128> kAscii = ascii_kinds();

Kind kind_of_wide(char32_t c) {
  switch (c) {
    case 0x3002:
    case 0xFF0E:
    case 0x0964:
    case 0x0965:
    case 0x06D4:
    case 0x2026:
    case 0xFF61:
    case 0x0589:
      return kStop;
    case 0xFF01:
    case 0xFF1F:
    case 0x061F:
    case 0x203C:
    case 0x2047:
      return kQuestion;
    case 0xFF0C:
    case 0x3001:
    case 0x060C:
    case 0xFF1B:
    case 0x061B:
      return kComma;
    case 0xFF1A:
      return kColon;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x00AB:
    case 0x2039:
    case 0x203A:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:
    case 0x301E:
      return kQuote;
    case 0x00BB:
      return kQuote;
    case 0x2022:
    case 0x00B7:
    case 0xFF5C:
    case 0x30FB:
    case 0xFF0F:
      return kSeparator;
    case 0x00A0:
    case 0x3000:
    case 0x2009:
    case 0x202F:
      return kSpace;
    case 0xFF08:
    case 0x3010:
    case 0x3008:
    case 0x300A:
      return kOpen;
    case 0xFF09:
    case 0x3011:
    case 0x3009:
    case 0x300B:
      return kClose;
    default:
      break;
  }
  if ((c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
      (c >= 0x0E00 && c <= 0x0E7F) || (c >= 0x20000 && c <= 0x3FFFF))
    return kUnspaced;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return kCapital;
    case UTF8PROC_CATEGORY_LL:
      return kSmall;
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_LM:
      return kCaseless;
    case UTF8PROC_CATEGORY_ND:
      return kDigit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
      return kMark;
    case UTF8PROC_CATEGORY_ZS:
      return kSpace;
    default:
      return kOther;
  }
}

bool is_letter(Kind kind) {
  return kind == kSmall || kind == kCapital || kind == kCaseless || kind == kUnspaced;
}

/// Reads one character of valid UTF-8 and moves `at` behind it.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0x80u;
  };
  const char32_t lead = byte(at);
  if (lead < 0xE0) {
    const char32_t c = (lead & 0x1Fu) << 6 | (byte(at + 1) & 0x3Fu);
    at += 2;
    return c;
  }
  if (lead < 0xF0) {
    const char32_t c = (lead & 0x0Fu) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
    at += 3;
    return c;
  }
  const char32_t c = (lead & 0x07u) << 18 | (byte(at + 1) & 0x3Fu) << 12 |
                     (byte(at + 2) & 0x3Fu) << 6 | (byte(at + 3) & 0x3Fu);
  at += 4;
  return c;
}

/// The scan's state between two characters.
class Scanner {
 public:
  explicit Scanner(Shape& shape) : shape_(shape) {}

  void see(char32_t c, Kind kind) {
    ++shape_.characters;
    count(kind);
    if (is_letter(kind) || kind == kDigit || kind == kMark) {
      add_to_hash(kind == kCapital ? fold(c) : c);
      seen_any_ = true;
    }
    follow_words(kind);
    follow_end(kind);
    if (c == '/' && before_ == '/' && before_that_ == ':') ++shape_.addresses;
    before_that_ = before_;
    before_ = c;
  }

  /// The same as see() for each of these, which are small ASCII letters: most of most texts.
  void see_small_letters(std::string_view text, std::size_t at, std::uint32_t size) {
    if (shape_.characters == 0) shape_.starts_small = true;
    shape_.characters += size;
    shape_.letters += size;
    shape_.small_letters += size;
    hash_.add_folded(text, at, size);
    if (!in_word_) {
      ++shape_.words;
      ++shape_.cased_words;
    }
    in_word_ = seen_any_ = true;
    was_space_ = false;
    shape_.ends_sentence = shape_.ends_question = shape_.ends_quoted = shape_.ends_colon = false;
    previous_ = kSmall;
    before_that_ = before_ = 'a';
  }

  void finish() {
    shape_.words += (unspaced_ + 1) / 2;
    if (shape_.ends_sentence && !was_space_ && unspaced_ == 0) ++shape_.sentence_ends;
    shape_.fingerprint = seen_any_ ? hash_.value() | 1 : 0;
  }

 private:
  void add_to_hash(char32_t folded) {
    char bytes[4];
    const std::uint32_t size = utf8::encode(folded, bytes);
    hash_.add(eight_at({bytes, sizeof bytes}, 0, size), size);
  }
  static char32_t fold(char32_t c) {
    return c < 0x80 ? c | 0x20u
                    : static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  }

  void count(Kind kind) {
    switch (kind) {
      case kSmall:
        ++shape_.letters, ++shape_.small_letters;
        break;
      case kCapital:
        ++shape_.letters, ++shape_.capitals;
        break;
      case kCaseless:
        ++shape_.letters;
        break;
      case kUnspaced:
        ++shape_.letters, ++unspaced_;
        break;
      case kDigit:
        ++shape_.digits;
        break;
      case kComma:
        ++shape_.commas;
        break;
      case kSeparator:
        ++shape_.separators;
        break;
      case kQuote:
        ++shape_.quotes;
        break;
      case kAt:
        ++shape_.addresses;
        break;
      default:
        break;
    }
    // A stop ends a sentence where white space, a quote or the end follows; scripts without spaces
    // need none.
    if (kind == kSpace && !was_space_ && (previous_ == kStop || previous_ == kQuestion))
      ++shape_.sentence_ends;
    was_space_ = kind == kSpace;
  }

  void follow_words(Kind kind) {
    if (shape_.characters == 1) {
      shape_.starts_small = kind == kSmall;
      shape_.starts_quoted = kind == kQuote;
    }
    const bool inside =
        kind == kSmall || kind == kCapital || kind == kCaseless || kind == kDigit || kind == kMark;
    if (inside && !in_word_) {
      ++shape_.words;
      if (kind == kSmall || kind == kCapital) ++shape_.cased_words;
      if (kind == kCapital) ++shape_.capital_words;
    }
    // An apostrophe inside a word does not end it.
    in_word_ = inside || (in_word_ && kind == kQuote);
  }

  void follow_end(Kind kind) {
    if (kind == kSpace) return;
    switch (kind) {
      case kStop:
      case kQuestion:
        if (unspaced_ > 0 && previous_ == kUnspaced) ++shape_.sentence_ends;
        shape_.ends_sentence = true;
        shape_.ends_question = kind == kQuestion;
        shape_.ends_quoted = shape_.ends_colon = false;
        break;
      case kQuote:
        shape_.ends_quoted = true;
        break;
      case kClose:
        break;
      default:
        shape_.ends_sentence = shape_.ends_question = shape_.ends_quoted = false;
        shape_.ends_colon = kind == kColon;
        break;
    }
    previous_ = kind;
  }

  Shape& shape_;
  Kind previous_ = kOther;  // the last that was no space
  bool was_space_ = false;
  bool in_word_ = false;
  bool seen_any_ = false;
  std::uint32_t unspaced_ = 0;
  PieceHash hash_;
  char32_t before_ = 0;
  char32_t before_that_ = 0;
};

}  // namespace

Shape shape_of(std::string_view text) {
  Shape shape;
  Scanner scanner(shape);
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 'a' && byte <= 'z') {
      const std::size_t first = at;
      while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
      scanner.see_small_letters(text, first, static_cast<std::uint32_t>(at - first));
    } else if (byte < 0x80) {
      ++at;
      scanner.see(byte, kAscii[byte]);
    } else {
      const char32_t c = next_character(text, at);
      scanner.see(c, kind_of_wide(c));
    }
  }
  scanner.finish();
  return shape;
}

}  // namespace cleancopy
