#include "kinds.hpp"

#include <utf8proc.h>

#include "repair/scripts.hpp"

namespace cleancopy {
namespace {

using Kind = CharacterKind;

// What the charsets of mojibake have beside letters, by where it stands in sound text.
Kind kind_of_sign(char32_t c) {
  switch (c) {
    case 0xA0:
    case 0x2019:
    case 0x201D:
    case 0x2026:
    case 0x2013:
    case 0x2014:
    case 0xBB:
    case 0x203A:
    case 0x2122:
    case 0x201C:
    case 0x2018:
    case 0xB4:
    case 0xA8:
    case 0x2020:
    case 0x2021:
      return Kind::follower;
    case 0xA1:
    case 0xBF:
    case 0xAB:
    case 0x2039:
    case 0x201E:
    case 0x201A:
      return Kind::opener;
    case 0xA2:
    case 0xA3:
    case 0xA5:
      return Kind::money;
    case 0xFFFD:
      return Kind::lost;
    default:
      return Kind::sign;
  }
}

}  // namespace

CharacterKind kind_in_text(char32_t c) {
  if (c == 0) return Kind::edge;
  if (c < 0x80) {
    if (c >= 'a' && c <= 'z') return Kind::lower;
    if (c >= 'A' && c <= 'Z') return Kind::upper;
    if (c >= '0' && c <= '9') return Kind::digit;
    return c <= ' ' ? Kind::edge : Kind::ascii_punctuation;
  }
  if (c < 0xA0) return Kind::control;
  if (c == 0xAA || c == 0xBA) return Kind::sign;  // letters to Unicode, ordinals to people
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return Kind::upper;
    case UTF8PROC_CATEGORY_LL:
      return c == 0xB5 || c == 0x192 ? Kind::sign : Kind::lower;
    case UTF8PROC_CATEGORY_LO:
      return Kind::letter;
    case UTF8PROC_CATEGORY_LM:
      return c < 0x300 ? Kind::sign : Kind::letter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return Kind::mark;
    case UTF8PROC_CATEGORY_ND:
      return Kind::digit;
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
      return Kind::unassigned;
    default:
      return kind_of_sign(c);
  }
}

LetterScript script_in_text(char32_t c) {
  if (c < 0x250 || c == 0x259 || (c >= 0x1E00 && c < 0x1F00)) return LetterScript::latin;
  if (c < 0x370) return LetterScript::none;
  if (c < 0x400 || (c >= 0x1F00 && c < 0x2000)) return LetterScript::greek;
  if (c < 0x530) return LetterScript::cyrillic;
  if (c < 0x590) return LetterScript::armenian;
  if (c < 0x600) return LetterScript::hebrew;
  if (c < 0x700 || (c >= 0x750 && c < 0x780)) return LetterScript::arabic;
  return is_east_asian(c) ? LetterScript::east_asian : LetterScript::other;
}

}  // namespace cleancopy
