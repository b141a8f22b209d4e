#pragma once
#include <cstdint>

namespace cleancopy {

// What the scan knows of a code point: flags, and two numbers. The table is made at build time by
// tables/make_class_table.cpp.
inline constexpr std::uint32_t kLook = 1u << 0;  // repair has to look at it wherever it stands
inline constexpr std::uint32_t kSecond =
    1u << 1;  // may compose with what stands before it (NFC_QC=Maybe)
inline constexpr std::uint32_t kFirst = 1u << 2;      // may compose with what stands after it
inline constexpr std::uint32_t kMark = 1u << 3;       // combining class is not 0
inline constexpr std::uint32_t kLeads = 1u << 4;      // a byte C2 to F4 of some charset of mojibake
inline constexpr std::uint32_t kContinues = 1u << 5;  // a byte 80 to BF of one
inline constexpr unsigned kRankShift = 6;  // 6 bits: the combining class, numbered in order
inline constexpr std::uint32_t kRankMask = 63u << kRankShift;
inline constexpr unsigned kRowShift = 12;  // 10 bits: its row in the mojibake table, 0 for none

inline constexpr std::uint32_t kChanges = 1u << 22;  // is not in normal form C (NFC_QC=No)
inline constexpr std::uint32_t kCompatible =
    1u << 23;  // changes in normal form KC, beyond its canonical parts

inline constexpr unsigned kKindShift = 24;    // 4 bits: its CharacterKind
inline constexpr unsigned kScriptShift = 28;  // 4 bits: its LetterScript

/// What a character is beside others, for telling mojibake by what nobody writes.
enum class CharacterKind : std::uint8_t {
  edge,  // of a word: white space, or the text's own edge
  lower,
  upper,
  letter,
  mark,
  digit,
  follower,  // stands after words: quotes that close, ellipsis, dashes, no-break space
  opener,    // stands before words only
  sign,      // hardly ever touches a letter
  money,     // touches letters in "leet" spelling
  ascii_punctuation,
  control,
  lost,
  unassigned,
};

/// Of letters and marks.
enum class LetterScript : std::uint8_t {
  none,
  latin,
  greek,
  cyrillic,
  armenian,
  hebrew,
  arabic,
  east_asian,
  other,
};

/// The charsets that UTF-8 is misread as: windows-1252 (with ISO-8859-1), -1250, -1251, -1253,
/// -1254, -1257, Mac Roman, ISO-8859-2, code page 437.
inline constexpr unsigned kMojibakeCharsets = 9;

/// Which byte a character is in each of them; 0 where it is in none.
struct MojibakeRow {
  std::uint16_t leads = 0;      // one bit a charset: the byte begins a character in UTF-8
  std::uint16_t continues = 0;  // the byte continues one
  std::uint8_t bytes[kMojibakeCharsets] = {};
  std::uint16_t same[kMojibakeCharsets] = {};  // of each charset: those that have the same byte
};

namespace class_table {
extern const std::uint16_t kPages[];  // by code point / 64
extern const std::uint32_t kEntries[][64];
extern const MojibakeRow kMojibakeRows[];
}  // namespace class_table

inline std::uint32_t classes_of(char32_t c) {
  return class_table::kEntries[class_table::kPages[c >> 6]][c & 63];
}
inline CharacterKind kind_of(char32_t c) {
  return static_cast<CharacterKind>(classes_of(c) >> kKindShift & 15);
}
inline LetterScript letter_script(char32_t c) {
  return static_cast<LetterScript>(classes_of(c) >> kScriptShift);
}
inline const MojibakeRow& mojibake_row(std::uint32_t classes) {
  return class_table::kMojibakeRows[classes >> kRowShift & 1023];
}
/// What `byte` >= 0x80 is in a charset of mojibake.
char32_t mojibake_character(unsigned charset, unsigned byte);

}  // namespace cleancopy
