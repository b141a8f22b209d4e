#pragma once
#include <cstdint>
#include <string_view>

namespace cleancopy {

// How likely it is that characters stand side by side in sound text. The weights are points on one
// scale; a run of text is taken for mojibake from about 4 points on (mojibake.cpp). The idea of
// telling mojibake by improbable pairs of character categories is ftfy's (R. Speer, "ftfy", Zenodo
// 2019).

/// Points for how odd `second` right after `first` is in text that people write: 0 for the usual.
int oddness(char32_t first, char32_t second);

/// What stands beside a character that a repair would bring: 0 for the text's edge.
struct Sides {
  char32_t before;
  char32_t after;
};
/// Points for how well `c` fits between its sides: positive for a usual character in its usual
/// place.
int fitness(char32_t c, Sides sides);

/// Languages that share letters: what decides between readings of equal points ("på" or "pü").
enum class Neighbourhood : std::uint8_t { unknown, german, nordic, romance };
Neighbourhood neighbourhood_of(std::string_view text);
/// A character's frequency in text beyond ASCII, 1 to 5.
int frequency(char32_t c, Sides sides, Neighbourhood where);

/// Two characters that a further layer of mojibake may still explain.
bool may_go_on(char32_t first, char32_t second);

/// A letter of another script than Latin.
bool is_foreign_letter(char32_t c);

/// True where all are letters of one script in an order of cases that words have ("Wort", "WORT",
/// "wort").
bool is_word_like(const char32_t* letters, unsigned count);

/// True for punctuation that stands in sound text beside anything: quotes, dashes, ellipses,
/// no-break spaces.
bool is_common_punctuation(char32_t c);

}  // namespace cleancopy
