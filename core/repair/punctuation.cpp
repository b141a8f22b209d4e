#include <algorithm>
#include <iterator>

#include "document/utf8.hpp"
#include "repair/context.hpp"

namespace cleancopy {
namespace {

struct Plain {
  char32_t c;
  std::string_view plain;
};

// Sorted; what a typewriter has for it.
constexpr Plain kPlain[] = {{0xAB, "\""},   {0xBB, "\""},   {0x2018, "'"},   {0x2019, "'"},
                            {0x201A, "'"},  {0x201B, "'"},  {0x201C, "\""},  {0x201D, "\""},
                            {0x201E, "\""}, {0x201F, "\""}, {0x2026, "..."}, {0x2039, "'"},
                            {0x203A, "'"}};

void straighten(RepairContext& context) {
  const std::string_view text = context.editor.text();
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    if (c.value == 0x2013 || c.value == 0x2014) {  // a dash between words, a hyphen in a range
      const bool spaced = at > 0 && text[at - 1] == ' ';
      context.replace(RepairKind::punctuation, at, at + c.length,
                      c.value == 0x2014 && !spaced ? "--" : "-");
    } else if (c.value >= 0x80) {
      const auto* const plain =
          std::lower_bound(std::begin(kPlain), std::end(kPlain), c.value,
                           [](const Plain& p, char32_t wanted) { return p.c < wanted; });
      if (plain != std::end(kPlain) && plain->c == c.value)
        context.replace(RepairKind::punctuation, at, at + c.length, plain->plain);
    }
    at += c.length;
  }
  context.editor.finish();
}

/// How a language sets its quotes. Source: Unicode CLDR 42, delimiters; the narrow no-break spaces
/// inside French quotes are the typesetter's.
struct Quotes {
  std::string_view language;
  std::string_view open, close, inner_open, inner_close;
};
constexpr Quotes kQuotes[] = {
    {"bg", "„", "“", "‘", "’"}, {"cs", "„", "“", "‚", "‘"},
    {"da", "“", "”", "‘", "’"}, {"de", "„", "“", "‚", "‘"},
    {"el", "«", "»", "“", "”"}, {"es", "«", "»", "“", "”"},
    {"et", "„", "“", "‚", "‘"}, {"fi", "”", "”", "’", "’"},
    {"fr", "«", "»", "“", "”"}, {"hr", "„", "“", "‚", "‘"},
    {"hu", "„", "”", "»", "«"}, {"is", "„", "“", "‚", "‘"},
    {"it", "«", "»", "“", "”"}, {"lt", "„", "“", "‚", "‘"},
    {"nb", "«", "»", "‘", "’"}, {"no", "«", "»", "‘", "’"},
    {"pl", "„", "”", "«", "»"}, {"ro", "„", "”", "«", "»"},
    {"ru", "«", "»", "„", "“"}, {"sk", "„", "“", "‚", "‘"},
    {"sl", "„", "“", "‚", "‘"}, {"sv", "”", "”", "’", "’"},
    {"uk", "«", "»", "„", "“"}, {"", "“", "”", "‘", "’"},  // English and everybody else
};

const Quotes& quotes_of(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  return *std::find_if(std::begin(kQuotes), std::prev(std::end(kQuotes)),
                       [&](const Quotes& quotes) { return quotes.language == primary; });
}

// More in a row are not looked through.
constexpr int kMostQuotes = 8;

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ||
         c == 0x2039 || c == 0x203A;
}

// Letters and digits, and whatever else is no quote or dash beyond ASCII.
bool is_word(char32_t c) {
  if (c >= 0x80)
    return !is_quote(c) && !(c >= 0x2000 && c <= 0x206F) && c != 0xA0 && c != utf8::kIllFormed;
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

char32_t before(std::string_view text, std::size_t at) {
  return at == 0 ? ' ' : utf8::decode_before(text, at).value;
}
char32_t after(std::string_view text, std::size_t at) {
  return at >= text.size() ? ' ' : utf8::decode(text, at).value;
}

// True where a straight quote opens: behind a space, a bracket, a dash or the edge, and before
// something. Other quotes between are looked through, set or not, so that setting a text again
// changes nothing.
bool opens(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at + 1] == ' ') return false;
  std::size_t left = at;
  for (int i = 0; i < kMostQuotes && left > 0 && is_quote(before(text, left)); ++i)
    left -= utf8::decode_before(text, left).length;
  const char32_t c = before(text, left);
  return c == ' ' || c == '\n' || c == '(' || c == '[' || c == '-' || c == 0x2013 || c == 0x2014;
}

// Where the straight quote closes that opens before `from`; npos where it is an apostrophe
// ("'90s"). What stands inside words is none ("'it's so'").
std::size_t partner_of(std::string_view text, std::size_t from) {
  constexpr std::size_t kFarthest = 1024;
  const std::string_view near = text.substr(0, std::min(text.size(), from + kFarthest));
  for (std::size_t at = near.find('\'', from); at != std::string_view::npos;
       at = near.find('\'', at + 1))
    if (!is_word(after(text, at + 1)) && text[at - 1] != ' ') return at;
  return std::string_view::npos;
}

void set(RepairContext& context) {
  const Quotes& quotes = quotes_of(context.language);
  std::size_t partner = std::string_view::npos;  // of the inner quote that is open
  const std::string_view text = context.editor.text();
  for (std::size_t at = text.find_first_of("\"'.-"); at != std::string_view::npos;
       at = text.find_first_of("\"'.-", at)) {
    std::size_t end = at + 1;
    std::string_view with;
    const bool digit_before = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
    if (text[at] == '"') {
      if (!digit_before || opens(text, at))
        with = opens(text, at) ? quotes.open : quotes.close;  // 5" are inches
      if (digit_before && end < text.size() &&
          std::string_view(".,;:!?)").find(text[end]) != std::string_view::npos)
        with = quotes.close;
    } else if (at == partner) {
      with = quotes.inner_close;
    } else if (text[at] == '\'') {
      const bool is_inside = partner != std::string_view::npos && at < partner;
      const bool in_word = is_word(before(text, at)) && !digit_before;
      if (in_word || (is_inside && opens(text, at))) {
        with = "’";
      } else if (opens(text, at)) {
        partner = partner_of(text, end);
        with = partner != std::string_view::npos ? quotes.inner_open : std::string_view("’");
      }
    } else if (text.substr(at, 3) == "..." && (at + 3 == text.size() || text[at + 3] != '.') &&
               (at == 0 || text[at - 1] != '.')) {
      end = at + 3;
      with = "…";
    } else if (text.substr(at, 2) == "--" && (at == 0 || text[at - 1] != '-') &&
               (at + 2 >= text.size() || text[at + 2] != '-')) {
      end = at + 2;
      with = at > 0 && text[at - 1] == ' ' ? "–" : "—";
    }
    if (!with.empty()) context.replace(RepairKind::punctuation, at, end, with);
    at = end;
  }
  context.editor.finish();
}

}  // namespace

void repair_punctuation(RepairContext& context) {
  if (context.form == Form::preformatted) return;
  if (context.settings->punctuation == Punctuation::straight) straighten(context);
  if (context.settings->punctuation == Punctuation::typographic) set(context);
}

}  // namespace cleancopy
