#include "document/utf8.hpp"
#include "repair/leftovers.hpp"

namespace cleancopy {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// The number that `digits` hexadecimal digits at `at` are, or -1.
int hex_number(std::string_view text, std::size_t at, unsigned digits) {
  if (text.size() < at + digits) return -1;
  int number = 0;
  for (unsigned i = 0; i < digits; ++i) {
    const int digit = hex_digit(text[at + i]);
    if (digit < 0) return -1;
    number = number * 16 + digit;
  }
  return number;
}

struct Escape {
  char32_t c = 0;  // 0: none
  std::size_t end = 0;
};

// JSON's and JavaScript's \u2019; a pair of them beyond U+FFFF. ASCII and controls are left: code
// may mean them.
Escape backslash_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\\u") return {};
  const int unit = hex_number(text, at + 2, 4);
  if (unit < 0xA0 || (unit >= 0xDC00 && unit <= 0xDFFF)) return {};
  if (unit < 0xD800 || unit > 0xDFFF) return {static_cast<char32_t>(unit), at + 6};
  const int low = text.substr(at + 6, 2) == "\\u" ? hex_number(text, at + 8, 4) : -1;
  if (low < 0xDC00 || low > 0xDFFF) return {};
  return {static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)), at + 12};
}

// Quoted-printable's =E2=80=99 and a URL's %E2%80%99: a whole character of UTF-8 beyond ASCII is no
// chance.
Escape bytes_at(std::string_view text, std::size_t at, char sign) {
  char bytes[4];
  unsigned size = 0;
  std::size_t end = at;
  while (size < 4 && end < text.size() && text[end] == sign) {
    const int byte = hex_number(text, end + 1, 2);
    if (byte < 0x80) break;
    bytes[size++] = static_cast<char>(byte);
    end += 3;
  }
  if (size < 2) return {};
  const utf8::Decoded c = utf8::decode({bytes, size}, 0);
  if (c.value == utf8::kIllFormed || c.value < 0xA0) return {};
  return {c.value, at + std::size_t{3} * c.length};
}

bool is_word(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

// In an address %20 and its like are what they should be.
bool in_address(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 512 && text[begin - 1] != ' ' && text[begin - 1] != '\n')
    --begin;
  const std::string_view word = text.substr(begin, at - begin);
  return word.find("://") != std::string_view::npos ||
         word.find("www.") != std::string_view::npos || word.find('/') != std::string_view::npos ||
         word.find('=') != std::string_view::npos || word.find('?') != std::string_view::npos;
}

// "word%20word": certain only between letters and outside an address.
Escape space_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 3) != "%20" || at == 0 || at + 3 >= text.size()) return {};
  const auto is_letter = [](char c) { return is_word(c) && !(c >= '0' && c <= '9'); };
  if (!is_letter(text[at - 1]) || !is_letter(text[at + 3])) return {};
  return {' ', at + 3};
}

// Faster than find_first_of, which searches its set anew for every character.
std::size_t next_sign(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at)
    if (text[at] == '\\' || text[at] == '=' || text[at] == '%') return at;
  return std::string_view::npos;
}

}  // namespace

void repair_escapes(RepairContext& context) {
  if (context.kind != InputKind::text || context.form == Form::preformatted) return;
  const std::string_view text = context.editor.text();
  if (text.find('\\') == std::string_view::npos && text.find('=') == std::string_view::npos &&
      text.find('%') == std::string_view::npos)
    return;
  for (std::size_t at = next_sign(text, 0); at != std::string_view::npos;) {
    Escape escape = text[at] == '\\' ? backslash_at(text, at) : bytes_at(text, at, text[at]);
    if (escape.c == 0 && text[at] == '%') escape = space_at(text, at);
    if (escape.c != 0 && text[at] == '%' && in_address(text, at)) escape.c = 0;
    if (escape.c != 0) {
      char bytes[4];
      const std::uint32_t size = utf8::encode(escape.c, bytes);
      context.replace(RepairKind::escape, at, escape.end, {bytes, size});
    }
    at = next_sign(text, escape.c != 0 ? escape.end : at + 1);
  }
  context.editor.finish();
}

}  // namespace cleancopy
