#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "language/plain_words.hpp"

namespace cleancopy {

/// A code point and how many bytes of the text it takes. A byte that is no UTF-8 reads as U+FFFD, 1
/// long.
struct Decoded {
  char32_t code = 0;
  std::size_t bytes = 0;
};

namespace fold_detail {

/// What a character of ASCII folds to, 0 for control characters, and whether it is of a word.
struct Ascii {
  char fold = 0;
  bool word = false;
};
constexpr std::array<Ascii, 128> make_ascii() {
  std::array<Ascii, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    const bool digit = c >= '0' && c <= '9';
    const bool upper = c >= 'A' && c <= 'Z';
    Ascii& row = table[i];
    row.word = digit || upper || (c >= 'a' && c <= 'z') || c == '#';
    if (space) {
      row.fold = ' ';
    } else if (i >= 32 && i != 127) {
      row.fold = digit ? '#' : upper ? static_cast<char>(c + 32) : c == '`' ? '\'' : c;
    }
  }
  return table;
}
inline constexpr std::array<Ascii, 128> kAscii = make_ascii();

Decoded decode_beyond_ascii(std::string_view text, std::size_t pos);
Decoded decode_beyond_ascii_before(std::string_view text, std::size_t pos);
char32_t fold_beyond_ascii(char32_t code);
bool is_word_beyond_ascii(char32_t code);

}  // namespace fold_detail

/// The code point that starts at `pos`; `pos` must be inside the text.
inline Decoded decode_at(std::string_view text, std::size_t pos) {
  const auto byte = static_cast<unsigned char>(text[pos]);
  return byte < 0x80 ? Decoded{byte, 1} : fold_detail::decode_beyond_ascii(text, pos);
}
/// The code point that ends just before `pos`; `pos` must not be 0.
inline Decoded decode_before(std::string_view text, std::size_t pos) {
  const auto byte = static_cast<unsigned char>(text[pos - 1]);
  return byte < 0x80 ? Decoded{byte, 1} : fold_detail::decode_beyond_ascii_before(text, pos);
}
/// Writes UTF-8 (at most 4 bytes) to `out`; returns how many.
std::size_t encode(char32_t code, char* out);

/// The folded form of a character, one to one, or 0 where it is dropped (invisible characters,
/// Arabic and Hebrew vowel points): simple lower case, no Greek accents, dotted and dotless i
/// alike, straight quotes and dashes, ASCII for full-width forms, one form for the Arabic alefs,
/// yehs and kafs, " " for any space, "#" for any script's digit.
inline char32_t fold_char(char32_t code) {
  return code < 0x80 ? static_cast<char32_t>(fold_detail::kAscii[code].fold)
                     : fold_detail::fold_beyond_ascii(code);
}
/// True for folded characters of which a run counts as one: space, "#", "." and "-".
constexpr bool folds_runs(char32_t folded) {
  return folded == U' ' || folded == U'#' || folded == U'.' || folded == U'-';
}

/// Letters, marks, digits and "#".
inline bool is_word_char(char32_t code) {
  return code < 0x80 ? fold_detail::kAscii[code].word : fold_detail::is_word_beyond_ascii(code);
}
/// Characters of scripts that do not part words by spaces (Han, kana, Thai, Lao, Khmer, Burmese).
inline bool is_unspaced_script(char32_t code) {
  const auto within = [code](char32_t first, char32_t last) {
    return code >= first && code <= last;
  };
  if (code < 0xE00) return false;
  return within(0x3400, 0x9FFF) || within(0x3040, 0x30FF) || within(0x0E00, 0x0EFF) ||
         within(0x1000, 0x109F) || within(0x1780, 0x17FF) || within(0xF900, 0xFAFF) ||
         within(0xFF66, 0xFF9F) || within(0x20000, 0x3FFFF) || code == 0x3005;
}
/// True where a word may end between the two characters.
inline bool is_word_boundary(char32_t before, char32_t after) {
  return !is_word_char(before) || !is_word_char(after) || is_unspaced_script(before) ||
         is_unspaced_script(after);
}

/// Walks a text by folded characters, forward or backward. Used by the matcher and by the compiler
/// of the tables, so that the two cannot disagree.
class FoldReader {
 public:
  FoldReader(std::string_view text, std::size_t pos, bool backward = false)
      : text_(text), pos_(pos), backward_(backward) {}
  /// The next folded character, 0 at the end of the text. Dropped characters are passed over and a
  /// run that counts as one is read whole.
  char32_t next() {
    if (!backward_ && pos_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[pos_]);
      const char32_t fold = byte < 0x80 ? fold_char(byte) : 0;
      if (fold != 0 && !folds_runs(fold)) return ++pos_, fold;
    }
    return next_of_any();
  }
  /// Where the reading stands, in bytes of the text.
  [[nodiscard]] std::size_t pos() const { return pos_; }

 private:
  char32_t next_of_any();
  [[nodiscard]] bool at_end() const { return backward_ ? pos_ == 0 : pos_ == text_.size(); }
  Decoded peek() const { return backward_ ? decode_before(text_, pos_) : decode_at(text_, pos_); }
  void pass(const Decoded& d) { pos_ = backward_ ? pos_ - d.bytes : pos_ + d.bytes; }

  std::string_view text_;
  std::size_t pos_;
  bool backward_;
};

/// each_word_start() of what has to be read character by character.
template <class Start>
bool read_word_starts(std::string_view text, std::size_t begin, std::size_t end,
                      const Start& start) {
  bool in_word = false;
  for (std::size_t pos = begin; pos < end;) {
    const Decoded d = decode_at(text, pos);
    const bool word = is_word_char(d.code);
    if (word && (!in_word || is_unspaced_script(d.code)) && !start(pos)) return false;
    in_word = word && !is_unspaced_script(d.code);
    pos += d.bytes;
  }
  return true;
}

/// Calls `start(pos)` wherever a word starts, which in unspaced scripts is at every character,
/// until it returns false.
template <class Start>
void each_word_start(std::string_view text, const Start& start) {
  bool goes_on = true;
  each_plain_word(
      text, [&](std::size_t begin, std::size_t, bool) { goes_on = goes_on && start(begin); },
      [&](std::size_t begin, std::size_t end) {
        goes_on = goes_on && read_word_starts(text, begin, end, start);
      });
}

/// The text without what is no word at its ends: spaces, punctuation, bullets, arrows, emoji.
std::string_view without_edges(std::string_view text);
/// The first folded character of a word, 0 in a text without words.
char32_t first_word_char(std::string_view text);
/// The folded text, without spaces at its ends.
std::string folded(std::string_view text);

}  // namespace cleancopy
