#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "language/compiler/trie_builder.hpp"
#include "language/tables.hpp"

namespace cleancopy::compiler {

struct LanguageRow {
  std::string tag;
  bool spaced = true;
  std::uint16_t scripts = 0;
};

struct Tables {
  std::vector<LanguageRow> languages;
  std::map<std::string, LanguageId> aliases;
  std::vector<LanguageSet> sets;
  std::vector<tables::PhraseRow> phrases;
  BuiltTrie forward, backward, inside;
  struct Agency {
    std::string name;
    AgencyKind kind;
    bool exact;
  };
  std::vector<Agency> agencies;
  BuiltTrie agency_names;
  struct FunctionWord {
    std::uint32_t hash;  // 0 for an empty slot
    std::uint16_t set;
  };
  std::vector<FunctionWord> function_words;
  std::vector<std::uint16_t> speech_sets;
  BuiltTrie speech_verbs;
  std::vector<tables::Letter> letters;
};

/// Reads the data folder and makes the tables. Throws BadRow for a row that cannot be used.
Tables compile(const std::filesystem::path& data);

}  // namespace cleancopy::compiler
