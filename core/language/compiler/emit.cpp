#include "language/compiler/emit.hpp"

#include <algorithm>

namespace cleancopy::compiler {
namespace {

/// Writes `const TYPE NAME[] = {...};`, `per_row` items a line.
template <class Items, class Write>
void array(std::ostream& out, const char* type, const std::string& name, const Items& items,
           const Write& write) {
  out << "const " << type << " " << name << "[] = {";
  std::size_t count = 0;
  for (const auto& item : items) {
    out << (count++ % 12 == 0 ? "\n    " : " ");
    write(item);
    out << ",";
  }
  if (count == 0) out << "{}";
  out << "\n};\n";
}

void bytes(std::ostream& out, const std::string& name, const std::string& text) {
  array(out, "unsigned char", name, text,
        [&](char c) { out << static_cast<unsigned>(static_cast<unsigned char>(c)); });
}

void trie(std::ostream& out, const std::string& name, const BuiltTrie& built,
          const std::vector<LanguageSet>& sets) {
  out << "namespace {\n";
  array(out, "TrieNode", name + "Nodes", built.nodes, [&](const BuiltNode& node) {
    out << "{" << node.label << "," << node.first_child << "," << node.first_value << ","
        << node.label_length << "," << node.children << "," << node.values << "}";
  });
  bytes(out, name + "First", built.first_bytes);
  bytes(out, name + "Labels", built.labels);
  array(out, "std::uint16_t", name + "Openings", built.openings,
        [&](LanguageSet set) { out << std::find(sets.begin(), sets.end(), set) - sets.begin(); });
  out << "}  // namespace\nconst Trie " << name << " = {" << name << "Nodes, " << name << "First, "
      << name << "Labels, " << name << "Openings};\n";
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

template <class Enum>
std::string cast(const char* type, Enum value) {
  return std::string(type) + "{" + std::to_string(static_cast<unsigned>(value)) + "}";
}

}  // namespace

void emit(const Tables& t, std::ostream& out) {
  out << "// Made by the compiler of the language tables from core/language/data; not to be "
         "edited.\n"
         "#include \"language/tables.hpp\"\nnamespace cleancopy::tables {\n";
  array(out, "Language", "kLanguages", t.languages, [&](const LanguageRow& row) {
    out << "{" << quoted(row.tag) << "," << (row.spaced ? "true" : "false") << "," << row.scripts
        << "}";
  });
  out << "const std::size_t kLanguageCount = " << t.languages.size() << ";\n";
  array(out, "Alias", "kAliases", t.aliases, [&](const auto& alias) {
    out << "{" << quoted(alias.first) << "," << unsigned{alias.second} << "}";
  });
  out << "const std::size_t kAliasCount = " << t.aliases.size() << ";\n";
  array(out, "LanguageSet", "kSets", t.sets, [&](LanguageSet set) { out << set << "u"; });
  array(out, "PhraseRow", "kPhraseRows", t.phrases, [&](const tables::PhraseRow& row) {
    out << "{" << row.set << "," << cast("PhraseFamily", row.family) << ","
        << cast("PhraseMatch", row.match) << "," << cast("Certainty", row.certainty) << ","
        << cast("Role", row.role) << "}";
  });
  trie(out, "kForward", t.forward, t.sets);
  trie(out, "kBackward", t.backward, t.sets);
  trie(out, "kInside", t.inside, t.sets);
  array(out, "AgencyRow", "kAgencyRows", t.agencies, [&](const Tables::Agency& row) {
    out << "{" << quoted(row.name) << "," << cast("AgencyKind", row.kind) << ","
        << (row.exact ? "true" : "false") << "}";
  });
  trie(out, "kAgencies", t.agency_names, t.sets);
  array(out, "std::uint32_t", "kFunctionWordHashes", t.function_words,
        [&](const Tables::FunctionWord& word) { out << word.hash << "u"; });
  array(out, "std::uint16_t", "kFunctionWordSets", t.function_words,
        [&](const Tables::FunctionWord& word) { out << word.set; });
  out << "const std::size_t kFunctionWordSlots = " << t.function_words.size() << ";\n";
  array(out, "std::uint16_t", "kSpeechSets", t.speech_sets, [&](std::uint16_t set) { out << set; });
  trie(out, "kSpeechVerbs", t.speech_verbs, t.sets);
  array(out, "Letter", "kLetters", t.letters, [&](const tables::Letter& letter) {
    out << "{" << static_cast<std::uint32_t>(letter.code) << "," << letter.set << "}";
  });
  out << "const std::size_t kLetterCount = " << t.letters.size() << ";\n"
      << "}  // namespace cleancopy::tables\n";
}

}  // namespace cleancopy::compiler
