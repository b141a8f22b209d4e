#include <algorithm>
#include <iterator>

#include "document/utf8.hpp"
#include "repair/classes.hpp"
#include "repair/leftovers.hpp"

namespace cleancopy {
namespace {

struct Entity {
  std::string_view name;
  char32_t c;
};

// HTML 4's characters that news has, sorted. Newer names are so rare in text that a host is better
// off seeing them.
constexpr Entity kEntities[] = {
    {"AElig", 0xC6},    {"Aacute", 0xC1},   {"Acirc", 0xC2},    {"Agrave", 0xC0},
    {"Aring", 0xC5},    {"Atilde", 0xC3},   {"Auml", 0xC4},     {"Ccedil", 0xC7},
    {"Dagger", 0x2021}, {"ETH", 0xD0},      {"Eacute", 0xC9},   {"Ecirc", 0xCA},
    {"Egrave", 0xC8},   {"Euml", 0xCB},     {"Iacute", 0xCD},   {"Icirc", 0xCE},
    {"Igrave", 0xCC},   {"Iuml", 0xCF},     {"Ntilde", 0xD1},   {"OElig", 0x152},
    {"Oacute", 0xD3},   {"Ocirc", 0xD4},    {"Ograve", 0xD2},   {"Oslash", 0xD8},
    {"Otilde", 0xD5},   {"Ouml", 0xD6},     {"Prime", 0x2033},  {"Scaron", 0x160},
    {"THORN", 0xDE},    {"Uacute", 0xDA},   {"Ucirc", 0xDB},    {"Ugrave", 0xD9},
    {"Uuml", 0xDC},     {"Yacute", 0xDD},   {"Yuml", 0x178},    {"aacute", 0xE1},
    {"acirc", 0xE2},    {"acute", 0xB4},    {"aelig", 0xE6},    {"agrave", 0xE0},
    {"amp", '&'},       {"apos", '\''},     {"aring", 0xE5},    {"atilde", 0xE3},
    {"auml", 0xE4},     {"bdquo", 0x201E},  {"brvbar", 0xA6},   {"bull", 0x2022},
    {"ccedil", 0xE7},   {"cedil", 0xB8},    {"cent", 0xA2},     {"copy", 0xA9},
    {"curren", 0xA4},   {"dagger", 0x2020}, {"darr", 0x2193},   {"deg", 0xB0},
    {"divide", 0xF7},   {"eacute", 0xE9},   {"ecirc", 0xEA},    {"egrave", 0xE8},
    {"emsp", 0x2003},   {"ensp", 0x2002},   {"eth", 0xF0},      {"euml", 0xEB},
    {"euro", 0x20AC},   {"frac12", 0xBD},   {"frac14", 0xBC},   {"frac34", 0xBE},
    {"gt", '>'},        {"hellip", 0x2026}, {"iacute", 0xED},   {"icirc", 0xEE},
    {"iexcl", 0xA1},    {"igrave", 0xEC},   {"iquest", 0xBF},   {"iuml", 0xEF},
    {"laquo", 0xAB},    {"larr", 0x2190},   {"ldquo", 0x201C},  {"lrm", 0x200E},
    {"lsaquo", 0x2039}, {"lsquo", 0x2018},  {"lt", '<'},        {"macr", 0xAF},
    {"mdash", 0x2014},  {"micro", 0xB5},    {"middot", 0xB7},   {"minus", 0x2212},
    {"nbsp", 0xA0},     {"ndash", 0x2013},  {"not", 0xAC},      {"ntilde", 0xF1},
    {"oacute", 0xF3},   {"ocirc", 0xF4},    {"oelig", 0x153},   {"ograve", 0xF2},
    {"ordf", 0xAA},     {"ordm", 0xBA},     {"oslash", 0xF8},   {"otilde", 0xF5},
    {"ouml", 0xF6},     {"para", 0xB6},     {"permil", 0x2030}, {"plusmn", 0xB1},
    {"pound", 0xA3},    {"prime", 0x2032},  {"quot", '"'},      {"raquo", 0xBB},
    {"rarr", 0x2192},   {"rdquo", 0x201D},  {"reg", 0xAE},      {"rlm", 0x200F},
    {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sbquo", 0x201A},  {"scaron", 0x161},
    {"sect", 0xA7},     {"shy", 0xAD},      {"sup1", 0xB9},     {"sup2", 0xB2},
    {"sup3", 0xB3},     {"szlig", 0xDF},    {"thinsp", 0x2009}, {"thorn", 0xFE},
    {"times", 0xD7},    {"trade", 0x2122},  {"uacute", 0xFA},   {"uarr", 0x2191},
    {"ucirc", 0xFB},    {"ugrave", 0xF9},   {"uml", 0xA8},      {"uuml", 0xFC},
    {"yacute", 0xFD},   {"yen", 0xA5},      {"yuml", 0xFF},     {"zwj", 0x200D},
    {"zwnj", 0x200C}};

constexpr std::size_t kLongestReference = 12;

struct Reference {
  char32_t c = 0;  // 0: none
  std::size_t end = 0;
};

// What stands between "&" and ";".
char32_t named(std::string_view name) {
  const auto at = std::lower_bound(
      std::begin(kEntities), std::end(kEntities), name,
      [](const Entity& entity, std::string_view wanted) { return entity.name < wanted; });
  return at != std::end(kEntities) && at->name == name ? at->c : 0;
}

char32_t numbered(std::string_view digits) {
  const bool hex = !digits.empty() && (digits[0] | 0x20) == 'x';
  if (hex) digits.remove_prefix(1);
  if (digits.empty()) return 0;
  char32_t c = 0;
  for (const char digit : digits) {
    unsigned value = 0;
    if (digit >= '0' && digit <= '9') {
      value = static_cast<unsigned>(digit - '0');
    } else if (hex && (digit | 0x20) >= 'a' && (digit | 0x20) <= 'f') {
      value = static_cast<unsigned>((digit | 0x20) - 'a' + 10);
    } else {
      return 0;
    }
    c = c * (hex ? 16 : 10) + value;
    if (c > 0x10FFFF) return 0;
  }
  if (c >= 0x80 && c <= 0x9F) return mojibake_character(0, c);  // as the HTML standard has it
  return c < 0x20 || (c >= 0xD800 && c <= 0xDFFF) ? 0 : c;
}

// The reference at an "&", through any number of layers of "&amp;".
Reference reference_at(std::string_view text, std::size_t at) {
  std::size_t name = at + 1;
  while (text.substr(name, 4) == "amp;") name += 4;
  const std::size_t end = text.substr(name, kLongestReference).find(';');
  if (end != std::string_view::npos && end > 0) {
    const std::string_view inner = text.substr(name, end);
    const char32_t c = inner[0] == '#' ? numbered(inner.substr(1)) : named(inner);
    if (c != 0) return {c, name + end + 1};
  }
  if (name > at + 1) return {'&', name};
  return {};
}

}  // namespace

void repair_entities(RepairContext& context) {
  if (context.form == Form::preformatted) return;
  const std::string_view text = context.editor.text();
  for (std::size_t at = text.find('&'); at != std::string_view::npos;) {
    const Reference reference = reference_at(text, at);
    if (reference.c == 0) {
      at = text.find('&', at + 1);
      continue;
    }
    // In HTML, "&lt;p&gt;" that is left says what the story says of tags; its characters stay as
    // they are written.
    const bool markup = reference.c == '<' || reference.c == '>';
    if (!(context.kind == InputKind::html && markup)) {
      char bytes[4];
      const std::uint32_t size = utf8::encode(reference.c, bytes);
      context.replace(RepairKind::entity, at, reference.end, {bytes, size});
    }
    at = text.find('&', reference.end);
  }
  context.editor.finish();
}

bool may_be_leftover(std::string_view text, std::size_t at, InputKind kind) {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  switch (text[at]) {
    case '&':
      return reference_at(text, at).c != 0;
    case '<':
      return kind == InputKind::text && (is_letter(next) || next == '/' || next == '!');
    case '\\':
      return kind == InputKind::text && next == 'u';
    case '=':
    case '%':
      return kind == InputKind::text &&
             ((next >= '0' && next <= '9') || (next >= 'A' && next <= 'F') ||
              (next >= 'a' && next <= 'f'));
    default:
      return false;
  }
}

}  // namespace cleancopy
