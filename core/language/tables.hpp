#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/agencies.hpp"
#include "language/phrases.hpp"
#include "language/trie.hpp"

// What the compiler makes of core/language/data. No static initialisers: every array is constant
// data.
namespace cleancopy::tables {

struct Language {
  const char* tag;
  bool spaced;
  std::uint16_t scripts;  // a bit for each Script
};
extern const Language kLanguages[];
extern const std::size_t kLanguageCount;

/// Another tag for a language, lower case; sorted by tag.
struct Alias {
  const char* tag;
  LanguageId id;
};
extern const Alias kAliases[];
extern const std::size_t kAliasCount;

struct PhraseRow {
  std::uint16_t set;
  PhraseFamily family;
  PhraseMatch match;
  Certainty certainty;
  Role role;
};
extern const PhraseRow kPhraseRows[];
extern const Trie kForward;   // whole and start
extern const Trie kBackward;  // end, by characters from the last to the first
extern const Trie kInside;

struct AgencyRow {
  const char* name;
  AgencyKind kind;
  bool exact;  // only as written, capitals and all
};
extern const AgencyRow kAgencyRows[];
extern const Trie kAgencies;

/// The function words by the hash of their folded form, 0 for an empty slot, and whose they are;
/// open addressing, the size a power of 2.
extern const std::uint32_t kFunctionWordHashes[];
extern const std::uint16_t kFunctionWordSets[];
extern const std::size_t kFunctionWordSlots;
extern const Trie kSpeechVerbs;  // values are indices into kSpeechSets
extern const std::uint16_t kSpeechSets[];

/// A letter beyond a to z and the languages that write with it; sorted by code.
struct Letter {
  char32_t code;
  std::uint16_t set;
};
extern const Letter kLetters[];
extern const std::size_t kLetterCount;

}  // namespace cleancopy::tables
