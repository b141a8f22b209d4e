#include "decode/weigh.hpp"

#include <algorithm>
#include <iterator>

#include "decode/decoders.hpp"

namespace cleancopy {
namespace {

enum class Script : std::uint8_t {
  none,
  latin,
  greek,
  cyrillic,
  hebrew,
  arabic,
  thai,
  han,
  kana,
  hangul
};

struct Range {
  char32_t first, last;
  Script script;
};
constexpr Range kScripts[] = {{0x41, 0x5A, Script::latin},      {0x61, 0x7A, Script::latin},
                              {0xC0, 0xD6, Script::latin},      {0xD8, 0xF6, Script::latin},
                              {0xF8, 0x24F, Script::latin},     {0x386, 0x386, Script::greek},
                              {0x388, 0x3FF, Script::greek},    {0x400, 0x52F, Script::cyrillic},
                              {0x591, 0x5F4, Script::hebrew},   {0x620, 0x6FF, Script::arabic},
                              {0xE01, 0xE5B, Script::thai},     {0x1E00, 0x1EFF, Script::latin},
                              {0x3041, 0x30FF, Script::kana},   {0x3400, 0x9FFF, Script::han},
                              {0xAC00, 0xD7A3, Script::hangul}, {0xF900, 0xFAFF, Script::han}};

Script script_of(char32_t c) {
  const auto* const after =
      std::upper_bound(std::begin(kScripts), std::end(kScripts), c,
                       [](char32_t wanted, const Range& range) { return wanted < range.first; });
  if (after == std::begin(kScripts)) return Script::none;
  const Range& range = *std::prev(after);
  return c <= range.last ? range.script : Script::none;
}

bool has_cases(Script script) {
  return script == Script::latin || script == Script::greek || script == Script::cyrillic;
}

// Of the three scripts with cases, as far as the charsets have them.
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c < 0x100) return c >= 0xC0 && c <= 0xDE;
  if (c == 0x130 || c == 0x178) return true;
  if (c == 0x131 || c == 0x138 || c == 0x149) return false;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1;
  if (c < 0x250) return c % 2 == 0;
  if (c < 0x400) return c == 0x386 || (c >= 0x388 && c <= 0x3AB && c != 0x390);
  if (c < 0x460) return c < 0x430;
  return c % 2 == 0;
}

char32_t lower(char32_t c) {
  if (!is_upper(c)) return c;
  if (c == 0x130) return c;
  return c == 0x178 ? 0xFF : c < 0x100 ? c + 32 : c + 1;
}

// Letters beyond ASCII that living languages use often; the charsets differ in which they have
// where.
constexpr std::u32string_view kFrequent =
    U"ðþàáâãäåæçèéêëíîïñóôõöøúûüýßœăâîșțąćęłńśźżčďěňřšťůžőűğışāēģīķļņūėįųàòùìđơưİ";
constexpr std::u32string_view kRare = U"ÿ¤¦¨¬¯¸¹³²¢ƒˆ˜†‡‰šžŠŽ";

// The letters beyond ASCII of languages that share charsets: a text has those of one of them.
constexpr std::u32string_view kAlphabets[] = {
    U"äöüßéèàç",           // German
    U"éèêëàâçùûüîïôœæÿ",   // French
    U"áéíóúüñºª",          // Spanish
    U"áâãàçéêíóôõúü",      // Portuguese
    U"àèéìíòóùú",          // Italian
    U"åäöéüø",             // Swedish, Finnish
    U"æøåéóèäö",           // Danish, Norwegian
    U"áðéíóúýþæö",         // Icelandic
    U"çğıöşüâîİ",          // Turkish
    U"ąćęłńóśźżé",         // Polish
    U"áčďéěíňóřšťúůýž",    // Czech
    U"áäčďéíĺľňóôŕšťúýž",  // Slovak
    U"áéíóöőúüű",          // Hungarian
    U"čćđšž",              // Croatian, Slovenian, Serbian
    U"ăâîșțşţ",            // Romanian
    U"ąčęėįšųūž",          // Lithuanian
    U"āčēģīķļņšūž",        // Latvian
    U"äõöüšž",             // Estonian
    U"ëéïóöüèêç",          // Dutch, Albanian, Afrikaans
    U"àèéíïòóúüç·",        // Catalan
    U"âäêëéîïôöûüŵŷ",      // Welsh
    U"àâãáạảăằắẵặẳầấẫậẩđèêéẽẹẻềếễệểìíĩịỉòôõóọỏồốỗộổơờớỡợởùúũụủưừứữựửỳýỹỵỷ",  // Vietnamese
    U"ċġħżàèìòù",                                                            // Maltese
    U"ĉĝĥĵŝŭ",                                                               // Esperanto
};

enum class Place : std::uint8_t { edge, letter, digit, punctuation };
Place place_of(char32_t c) {
  if (c <= ' ' || c == 0xA0) return Place::edge;
  if (c >= '0' && c <= '9') return Place::digit;
  return script_of(c) != Script::none ? Place::letter : Place::punctuation;
}

int weigh_letter(char32_t c, Script script, char32_t before, char32_t after) {
  const Script left = script_of(before), right = script_of(after);
  if ((left != Script::none && left != script) || (right != Script::none && right != script))
    return -4;
  const bool upper = has_cases(script) && is_upper(c);
  if (left == script && has_cases(script)) {
    if (upper && !is_upper(before)) return -5;
    if (!upper && is_upper(before) && right == script && is_upper(after)) return -4;
    if (upper && right == script && !is_upper(after)) return -2;
  }
  if (script == Script::latin) {
    if (left != script && right != script)
      return kFrequent.substr(0, 40).find(c) != std::u32string_view::npos ? 0 : -2;
    if (kRare.find(c) != std::u32string_view::npos) return 0;
    return upper ? 1 : kFrequent.find(c) != std::u32string_view::npos ? 3 : 0;
  }
  // The words of one letter that Cyrillic languages have.
  if (left != script && right != script && has_cases(script))
    return std::u32string_view(U"авикосуяієАВИКОСУЯІοηὁΟΗ").find(c) != std::u32string_view::npos
               ? 1
               : -1;
  if (script == Script::cyrillic) return (c >= 0x410 && c <= 0x44F) ? (upper ? 2 : 3) : 1;
  return left == script || right == script ? 3 : 0;
}

int weigh_sign(char32_t c, char32_t before, char32_t after) {
  const Place left = place_of(before), right = place_of(after);
  const bool opens = left != Place::letter && left != Place::digit && right != Place::edge;
  const bool closes = left != Place::edge && right != Place::letter && right != Place::digit;
  switch (c) {
    case 0x201C:
      return opens || closes ? 3 : -2;
    case 0x2018:
    case 0x201A:
    case 0x201E:
    case 0x2039:
      return opens ? 3 : -2;
    case 0xAB:
    case 0xBB:
      return opens || closes ? 2 : -2;
    case 0x201D:
    case 0x203A:
      return closes ? 3 : opens ? 1 : -2;
    case 0x2019:
      return left == Place::letter || closes                   ? 3
             : right == Place::letter || right == Place::digit ? 1
                                                               : -1;
    case 0x2013:
    case 0x2014:
      return left == right ? 3 : left == Place::edge || right == Place::edge ? 2 : 1;
    case 0x2026:
      if (left == Place::letter && right == Place::letter) return 0;
      return left != Place::edge || right != Place::edge ? 3 : 1;
    case 0xA0:
      return left != Place::edge || right != Place::edge ? 2 : 0;
    case 0x20AC:
    case 0xA3:
      return left == Place::digit || right == Place::digit ? 3
             : left == Place::edge && right == Place::edge ? 1
                                                           : -2;
    case 0xB0:
      return left == Place::digit ? 3 : left == Place::edge && right == Place::letter ? 1 : -2;
    case 0xB7:
    case 0x2022:
      return left == Place::edge && right == Place::edge ? 3 : 0;
    case 0xA1:
    case 0xBF:
      return opens && right == Place::letter ? 3 : -3;
    case 0xA9:
    case 0xAE:
    case 0xA7:
    case 0x2122:
    case 0xB2:
    case 0xB3:
    case 0xBD:
    case 0x2116:
      return right == Place::letter && left == Place::letter ? -3 : 1;
    case 0xAA:
    case 0xBA:
      return left == Place::digit || left == Place::letter ? (right == Place::letter ? -3 : 1) : -2;
    default:
      break;
  }
  if (c >= 0x3001 && c <= 0x3011) return 4;  // punctuation of East Asia
  // Its full-width signs.
  if (c >= 0xFF01 && c <= 0xFF5E)
    return script_of(before) == Script::latin || script_of(after) == Script::latin ? -2 : 3;
  if (c >= 0xFF61 && c <= 0xFF9F)
    return -2;  // half-width katakana: single bytes, so chance finds them
  return left == Place::letter || right == Place::letter ? -4 : -1;
}

// Weighs each character when it knows the next.
class Weigher {
 public:
  explicit Weigher(Charset charset) : charset_(charset) {}

  void ascii(const unsigned char* text, std::size_t size) {
    settle(text[0]);
    before_ = text[size - 1];
  }
  void put(char32_t c, unsigned bytes) {
    settle(c);
    if (c < 0x80) {
      before_ = c;
    } else {
      pending_ = c;
      bytes_ = bytes;
    }
  }
  void skip(unsigned) {}
  void bad(unsigned bytes) {
    settle(0);
    before_ = 0;
    points_ -= 12L * bytes;
  }
  [[nodiscard]] long points() {
    settle(0);
    return points_ - 2 * strange_letters();
  }

  // Letters of Latin script that the language with the fewest such does not have.
  [[nodiscard]] long strange_letters() const {
    long total = 0;
    for (const std::uint32_t count : latin_) total += count;
    long most = 0;
    for (const std::u32string_view alphabet : kAlphabets) {
      long own = 0;
      for (const char32_t c : alphabet)
        if (c < std::size(latin_)) own += latin_[c];
      most = std::max(most, own);
    }
    return total - most;
  }

 private:
  void settle(char32_t after) {
    if (pending_ == 0) return;
    if (pending_ >= 0xC0 && pending_ < std::size(latin_) && pending_ != 0xD7 && pending_ != 0xF7)
      ++latin_[lower(pending_)];
    points_ += static_cast<long>(weigh(pending_, before_, after)) * static_cast<long>(bytes_);
    before_ = pending_;
    pending_ = 0;
  }

  [[nodiscard]] int weigh(char32_t c, char32_t before, char32_t after) const {
    if (c < 0xA0 || (c >= 0xE000 && c < 0xF900)) return -8;
    const Script script = script_of(c);
    if (script == Script::none) return weigh_sign(c, before, after);
    if (script < Script::han) return weigh_letter(c, script, before, after);
    const bool alone = script_of(before) < Script::han && script_of(after) < Script::han;
    if (alone)
      return script_of(before) == Script::latin || script_of(after) == Script::latin ? -5 : -1;
    return weigh_east_asian(c, script);
  }

  // Whose script it is, and for Chinese characters whether they are among the few thousand in use.
  [[nodiscard]] int weigh_east_asian(char32_t c, Script script) const {
    const bool japanese = charset_ == Charset::euc_jp || charset_ == Charset::shift_jis;
    const bool gb =
        charset_ == Charset::gb18030 || charset_ == Charset::gbk;  // holds all of Unicode
    if (script == Script::kana) return japanese ? 4 : gb ? 2 : -2;
    if (script == Script::hangul) return charset_ == Charset::euc_kr ? 4 : gb ? 2 : -2;
    if (charset_ == Charset::euc_kr) return -2;
    return is_common(c) ? 3 : -1;
  }
  // The Chinese characters at the front of the standards are sorted by use: first-level sets.
  [[nodiscard]] bool is_common(char32_t c) const;

  Charset charset_;
  char32_t before_ = 0;
  char32_t pending_ = 0;
  unsigned bytes_ = 0;
  long points_ = 0;
  std::uint32_t latin_[0x250] = {};  // how often each letter, in lower case
};

// One bit a character of U+3400 to U+9FFF.
struct FirstLevel {
  std::uint64_t bits[(0xA000 - 0x3400) / 64] = {};
  void add(char32_t c) {
    if (c >= 0x3400 && c < 0xA000)
      bits[(c - 0x3400) / 64] |= std::uint64_t{1} << ((c - 0x3400) % 64);
  }
  [[nodiscard]] bool has(char32_t c) const {
    return c >= 0x3400 && c < 0xA000 && (bits[(c - 0x3400) / 64] >> ((c - 0x3400) % 64) & 1) != 0;
  }
};

FirstLevel first_level_of_gb() {
  FirstLevel level;
  for (unsigned lead = 0xB0; lead <= 0xD7; ++lead)
    for (unsigned trail = 0xA1; trail <= 0xFE; ++trail) level.add(gbk_character(lead, trail));
  return level;
}
FirstLevel first_level_of_big5() {
  FirstLevel level;
  for (unsigned lead = 0xA4; lead <= 0xC6; ++lead)
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) level.add(big5_character(lead, trail));
  return level;
}
FirstLevel first_level_of_jis() {
  FirstLevel level;
  for (unsigned row = 16; row <= 47; ++row)
    for (unsigned cell = 1; cell <= 94; ++cell) level.add(jis_x_0208_character(row, cell));
  return level;
}

bool Weigher::is_common(char32_t c) const {
  static const FirstLevel gb = first_level_of_gb();
  static const FirstLevel big5 = first_level_of_big5();
  static const FirstLevel jis = first_level_of_jis();
  return (charset_ == Charset::big5                                  ? big5
          : charset_ == Charset::gbk || charset_ == Charset::gb18030 ? gb
                                                                     : jis)
      .has(c);
}

}  // namespace

long weigh_as(Charset charset, std::string_view bytes) {
  Weigher weigher(charset);
  decode_with(charset, bytes, weigher);
  return weigher.points();
}

}  // namespace cleancopy
