#pragma once
#include <cstdint>
#include <string_view>

namespace cleancopy {

class WordStarts;

/// What an agency gives to newspapers.
enum class AgencyKind : std::uint8_t { news, photo, both };

/// How an agency's name stands in a text.
enum class AgencyPlace : std::uint8_t {
  none,        // no agency, or only named within a sentence
  alone,       // agencies are the whole text: "Reuters", "(AFP)", "dpa/AFP"
  opening,     // before a dash or in brackets at the start: "(Reuters) - ", "BERLIN (dpa) -"
  credited,    // at the end, after "/", "via", "©", "|" or "=": "Jane Roe/AFP via Getty Images"
  in_brackets  // at the end, in brackets: "... (AP)"
};

struct AgencyHit {
  AgencyPlace place = AgencyPlace::none;
  AgencyKind kind = AgencyKind::news;
  std::string_view name;    // as the table writes it
  std::uint32_t begin = 0;  // offsets into the text, half-open
  std::uint32_t end = 0;
};

/// Finds a news or picture agency that is credited in the text. Looks at the first 120 and the last
/// 80 bytes; a name within a sentence ("told Reuters") is no hit.
AgencyHit find_agency(std::string_view text);
/// The same for a text whose words' starts are known.
AgencyHit find_agency(std::string_view text, const WordStarts& starts);

}  // namespace cleancopy
