#include "repair/plausibility.hpp"

#include "repair/classes.hpp"

namespace cleancopy {
namespace {

using Kind = CharacterKind;

bool is_letter(Kind kind) {
  return kind == Kind::lower || kind == Kind::upper || kind == Kind::letter;
}

// Letters that news in living languages has; the rest of their blocks is rare.
bool is_common_letter(char32_t c) {
  const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (c == 0x017F) return false;
  return in(0xC0, 0x017E) || in(0x1EA0, 0x1EF9) || in(0x0218, 0x021B) || in(0x01A0, 0x01A1) ||
         in(0x01AF, 0x01B0) || c == 0x0259 || c == 0x018F || in(0x0386, 0x03CE) ||
         in(0x0400, 0x045F) || in(0x0490, 0x0491) || in(0x0531, 0x0586) || in(0x05D0, 0x05EA) ||
         in(0x0620, 0x064A) || in(0x0679, 0x06D3) || c >= 0x0900;
}

bool is_one_letter_word(char32_t c) {
  switch (c) {
    case 0xC0:
    case 0xC9:
    case 0xD3:
    case 0xDA:
    case 0xE0:
    case 0xE1:
    case 0xE4:
    case 0xE5:
    case 0xE8:
    case 0xE9:
    case 0xED:
    case 0xF3:
    case 0xF6:
    case 0xF8:
    case 0xFA:
      return true;
    default:
      return false;
  }
}

// As far as "ß" has to know, which follows a vowel.
bool is_vowel(char32_t c) {
  switch (c) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
    case 0xE4:
    case 0xF6:
    case 0xFC:
    case 'A':
    case 'E':
    case 'I':
    case 'O':
    case 'U':
    case 0xC4:
    case 0xD6:
    case 0xDC:
      return true;
    default:
      return false;
  }
}

int fitness_of_letter(char32_t c, Kind kind, Sides sides) {
  const LetterScript script = letter_script(c);
  const Kind before = kind_of(sides.before), after = kind_of(sides.after);
  const auto is_mate = [&](char32_t side, Kind side_kind) {
    return (is_letter(side_kind) || side_kind == Kind::mark) && letter_script(side) == script;
  };
  const bool mate_before = is_mate(sides.before, before), mate_after = is_mate(sides.after, after);
  if (kind == Kind::mark)
    return mate_before && script != LetterScript::none ? 2 : is_letter(before) ? -1 : -3;
  if ((is_letter(before) && !mate_before) || (is_letter(after) && !mate_after))
    return script == LetterScript::greek ? 1 : -3;  // Greek letters are terms of science: "IL2Rγc"
  if (!is_common_letter(c)) return -6;
  if (c == 0xDF && !is_vowel(sides.before)) return -2;
  if (mate_before || mate_after) {
    if (kind == Kind::lower && mate_before && before == Kind::upper &&
        (mate_after ? after == Kind::upper : true) && sides.before >= 'A')
      return mate_after ? -3 : 0;
    if (kind == Kind::lower && mate_after && after == Kind::upper) return -3;
    if (kind == Kind::upper && mate_before && before == Kind::lower) return -3;
    return 2;
  }
  if (script == LetterScript::latin) return is_one_letter_word(c) ? 1 : -1;
  return script == LetterScript::cyrillic || script == LetterScript::greek ||
                 script == LetterScript::east_asian
             ? 0
             : -2;
}

int fitness_of_sign(char32_t c, Sides sides) {
  if (c == 0xFFFD || c == 0xFEFF) return 2;  // damage of its own, but real
  if (is_common_punctuation(c) || c == 0x20AC || c == 0x2122 || c == 0x2022) return 2;
  if (c >= 0x2190 && c <= 0x2BFF) return 2;    // arrows, box drawing, symbols
  if (c >= 0x1F000 && c <= 0x1FAFF) return 2;  // emoji
  if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F)) return sides.before >= 0x2000 ? 2 : -1;
  if (c >= 0x2000 && c <= 0x206F) return 1;
  if (c >= 0x3000 && c <= 0x303F) return 2;
  if (c >= 0xFF00 && c <= 0xFFEF) return 1;
  switch (c) {
    case 0xA9:
    case 0xAE:
    case 0xB0:
    case 0xA3:
    case 0xA7:
    case 0xB2:
    case 0xB3:
    case 0xBD:
    case 0xBC:
    case 0xBE:
    case 0xB7:
    case 0xBA:
    case 0xAA:
    case 0xA1:
    case 0xBF:
    case 0xB1:
    case 0xD7:
    case 0xB4:
    case 0x2116:
      return 1;
    default:
      return c < 0xC0 ? -1 : -2;
  }
}

// Pairs that no language has, and that are UTF-8's most frequent lead bytes with what follows them.
int odd_pair(char32_t first, char32_t second) {
  if (second < 0x80) return 0;
  const bool leet = second >= 0xA2 && second <= 0xA5 && second != 0xA4;
  const bool letter_of_the_west = second == 0x152 || second == 0x153 || second == 0x160 ||
                                  second == 0x161 || second == 0x17D || second == 0x17E ||
                                  second == 0x178 || second == 0x192;
  if (first == 0x201A && second == 0xC4) return 2;  // Mac Roman's punctuation
  if (first == 0x221A) return 4;
  if (first >= 0x2500 && first <= 0x259F)
    return second >= 0x2500 && second <= 0x259F ? 0 : 3;  // code page 437
  if (first == 0xAC) return second >= 0xA2 && second <= 0xA9 && second != 0xA8 ? 3 : 0;
  switch (first) {
    case 0xC3:   // Ã stands before o and e
    case 0x102:  // Ă
    case 0x139:  // Ĺ
      return second == 0xA0 ? 3 : leet ? 2 : first == 0x102 && !is_letter(kind_of(second)) ? 0 : 4;
    case 0xC2:
      return second >= 0xA0 && second <= 0xBF ? (second == 0xA0 ? 3 : 4)
             : letter_of_the_west             ? 3
                                              : 0;  // Â
    case 0xC4:
    case 0xC5:
      return letter_of_the_west || second == 0xC6 || second == 0x104 || second == 0x141
                 ? 4
                 : 0;  // Ä, Å
    case 0xC6:
    case 0xE2:
    case 0xE3:
    case 0xE5:
    case 0xE6:
    case 0xF0:
    case 0xD0:
    case 0xD1:
    case 0xF1:
    case 0xCE:
    case 0xCF:
    case 0xEF:
    case 0xD8:
    case 0xD9:
      return letter_of_the_west ? 3 : 0;
    default:
      return 0;
  }
}

}  // namespace

bool is_common_punctuation(char32_t c) {
  return c == 0xA0 || c == 0xAB || c == 0xBB || (c >= 0x2013 && c <= 0x201E) || c == 0x2026 ||
         c == 0x2039 || c == 0x203A;
}

bool may_go_on(char32_t first, char32_t second) {
  if (first < 0x80 || second < 0x80) return false;
  return (mojibake_row(classes_of(first)).leads & mojibake_row(classes_of(second)).continues) != 0;
}

int oddness(char32_t first, char32_t second) {
  if (first < 0x80 && second < 0x80) return 0;
  const Kind a = kind_of(first), b = kind_of(second);
  if (a == Kind::edge || b == Kind::edge) return 0;
  if (a == Kind::control || b == Kind::control) return 4;
  if (b == Kind::lost || a == Kind::lost) return 1;
  if (const int pair = odd_pair(first, second); pair != 0) return pair;
  if (is_letter(a) && is_letter(b)) {
    if (letter_script(first) != letter_script(second)) return 3;
    if (a == Kind::lower && b == Kind::upper) return first >= 0x80 && second >= 0x80 ? 3 : 2;
    return 0;
  }
  const auto is_box = [](char32_t c) { return c >= 0x2500 && c <= 0x259F; };
  if (is_letter(a) && is_box(second)) return 2;
  if (is_letter(b) && is_box(first)) return 2;
  if (is_letter(a)) {
    switch (b) {
      case Kind::follower:
        return second == 0xA8 || second == 0xB4 ? 1 : 0;
      case Kind::opener:
        return 3;
      case Kind::sign:
      case Kind::unassigned:
        return (first < 0x80 ? 1
                : second == 0xB0 || second == 0xB2 || second == 0xB3 || second == 0xB9 ||
                        second == 0xAA || second == 0xBA || second == 0xAE || second == 0xA9
                    ? 2
                    : 3);
      default:
        return 0;
    }
  }
  if (is_letter(b)) {
    if (a == Kind::follower)
      return first == 0x2019 || first == 0x2018 || first == 0x201C || first == 0x2013 ||
                     first == 0x2014 || first == 0xA0
                 ? 0
             : first == 0x2026 ? 1
                               : 2;
    if (a == Kind::sign || a == Kind::money || a == Kind::unassigned) return first < 0x80 ? 0 : 1;
    return 0;
  }
  if (a == Kind::digit || b == Kind::digit || first < 0x80 || second < 0x80) return 0;
  if (a == Kind::follower && b == Kind::follower) return 0;
  return 1;
}

int fitness(char32_t c, Sides sides) {
  if (c < 0xA0) return 0;  // controls: left over from one more layer
  const Kind kind = kind_of(c);
  if (kind == Kind::unassigned) return -10;
  const bool variation = c >= 0xFE00 && c <= 0xFE0F;
  const int points = !variation && (is_letter(kind) || kind == Kind::mark)
                         ? fitness_of_letter(c, kind, sides)
                     : kind == Kind::digit ? 0
                                           : fitness_of_sign(c, sides);
  return points < 0 && (may_go_on(c, sides.after) || may_go_on(sides.before, c)) ? 0 : points;
}

bool is_word_like(const char32_t* letters, unsigned count) {
  bool seen_lower = false;
  unsigned uppers = 0;
  const LetterScript script = letter_script(letters[0]);
  for (unsigned i = 0; i < count; ++i) {
    const Kind kind = kind_of(letters[i]);
    if (!is_letter(kind) || letter_script(letters[i]) != script) return false;
    if (i > 0 && odd_pair(letters[i - 1], letters[i]) != 0) return false;
    if (kind == Kind::upper && seen_lower) return false;
    uppers += kind == Kind::upper;
    seen_lower |= kind == Kind::lower;
  }
  return !seen_lower || uppers < 2;
}

int frequency(char32_t c, Sides sides, Neighbourhood where) {
  if (c < 0x80 || c >= 0x250 || !is_letter(kind_of(c))) return c < 0x250 ? 1 : 2;
  switch (c) {
    case 0xDF:
      return is_vowel(sides.before) ? 4 : 1;  // ß
    case 0xDC:
      return sides.after == 'b' ? 5 : 1;  // "Über"
    case 0xE4:
    case 0xF6:
    case 0xFC:
      if (sides.after == 'b' && c == 0xF6 && !is_letter(kind_of(sides.before))) return 2;
      return is_vowel(sides.before) ? 2 : where == Neighbourhood::german ? 5 : 3;
    case 0xE5:
      return where == Neighbourhood::nordic ? 5 : where == Neighbourhood::german ? 1 : 2;
    case 0xF1:
      return where == Neighbourhood::romance ? 5 : 3;
    case 0xF9:
      return is_vowel(sides.before) ? 1 : 2;
    default:
      return kind_of(c) == Kind::upper || c == 0xFF || c == 0xFE || c == 0xF0 ? 1 : 3;
  }
}

Neighbourhood neighbourhood_of(std::string_view text) {
  // Frequent words without accents that the others do not have.
  struct Word {
    std::string_view word;
    Neighbourhood where;
  };
  constexpr Word kWords[] = {{"und", Neighbourhood::german},  {"der", Neighbourhood::german},
                             {"die", Neighbourhood::german},  {"das", Neighbourhood::german},
                             {"ist", Neighbourhood::german},  {"nicht", Neighbourhood::german},
                             {"mit", Neighbourhood::german},  {"ein", Neighbourhood::german},
                             {"von", Neighbourhood::german},  {"og", Neighbourhood::nordic},
                             {"och", Neighbourhood::nordic},  {"det", Neighbourhood::nordic},
                             {"er", Neighbourhood::nordic},   {"att", Neighbourhood::nordic},
                             {"som", Neighbourhood::nordic},  {"av", Neighbourhood::nordic},
                             {"af", Neighbourhood::nordic},   {"til", Neighbourhood::nordic},
                             {"de", Neighbourhood::romance},  {"la", Neighbourhood::romance},
                             {"el", Neighbourhood::romance},  {"que", Neighbourhood::romance},
                             {"los", Neighbourhood::romance}, {"en", Neighbourhood::romance},
                             {"il", Neighbourhood::romance},  {"le", Neighbourhood::romance},
                             {"di", Neighbourhood::romance}};
  int votes[4] = {};
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) >= 0x80 ||
                                 is_letter(kind_of(static_cast<unsigned char>(text[end])))))
      ++end;
    for (const Word& word : kWords)
      if (word.word == text.substr(at, end - at)) ++votes[static_cast<int>(word.where)];
    at = end + 1;
  }
  int best = 0;
  for (int i = 1; i < 4; ++i)
    if (votes[i] > votes[best]) best = i;
  return static_cast<Neighbourhood>(best);
}

bool is_foreign_letter(char32_t c) {
  return is_letter(kind_of(c)) && letter_script(c) != LetterScript::latin;
}

}  // namespace cleancopy
