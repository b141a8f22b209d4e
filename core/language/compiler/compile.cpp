#include "language/compiler/compile.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "language/compiler/bad_row.hpp"
#include "language/compiler/phrase_rows.hpp"
#include "language/compiler/read_rows.hpp"
#include "language/identify.hpp"
#include "language/words.hpp"

namespace cleancopy::compiler {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c != ' ') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// In the order of Script.
constexpr std::array<std::string_view, kScriptCount> kScriptNames = {
    "Latin", "Cyrillic", "Greek",    "Arabic",   "Hebrew", "Devanagari", "Bengali",
    "Tamil", "Thai",     "Georgian", "Armenian", "Hangul", "Kana",       "Han"};

std::uint16_t scripts_of(const Row& row) {
  unsigned scripts = 0;
  for (const std::string& name : words_of(row.cells[3])) {
    const auto* found = std::find(kScriptNames.begin(), kScriptNames.end(), name);
    if (found == kScriptNames.end()) throw BadRow(row.file, row.line, "no such script: " + name);
    scripts |= 1u << (found - kScriptNames.begin());
  }
  if (scripts == 0) throw BadRow(row.file, row.line, "has no script");
  return static_cast<std::uint16_t>(scripts);
}

class Compiler {
 public:
  explicit Compiler(std::filesystem::path data) : data_(std::move(data)) {}

  Tables compile() {
    read_languages();
    read_phrases();
    read_agencies();
    read_function_words();
    read_speech_verbs();
    for (const BuiltTrie* trie : {&tables_.forward, &tables_.backward, &tables_.inside,
                                  &tables_.agency_names, &tables_.speech_verbs})
      for (const LanguageSet set : trie->openings) set_index(set);
    return std::move(tables_);
  }

 private:
  std::uint16_t set_index(LanguageSet set) {
    const auto [known, added] =
        set_indices_.emplace(set, static_cast<std::uint16_t>(tables_.sets.size()));
    if (added) tables_.sets.push_back(set);
    return known->second;
  }

  LanguageId id_of(const std::string& tag, const Row& row) const {
    for (std::size_t i = 0; i < tables_.languages.size(); ++i) {
      if (tables_.languages[i].tag == tag) return static_cast<LanguageId>(i);
    }
    throw BadRow(row.file, row.line, "no such language: " + tag);
  }

  void read_languages() {
    std::map<char32_t, LanguageSet> letters;
    const auto rows = read_rows(data_ / "languages.tsv",
                                {"tag", "other_tags", "spaced", "scripts", "letters", "comment"});
    for (const Row& row : rows) {
      const auto id = static_cast<LanguageId>(tables_.languages.size());
      if (id >= 64) throw BadRow(row.file, row.line, "more than 64 languages");
      if (row.cells[2] != "yes" && row.cells[2] != "no") {
        throw BadRow(row.file, row.line, "spaced must be yes or no");
      }
      tables_.languages.push_back({row.cells[0], row.cells[2] == "yes", scripts_of(row)});
      std::vector<std::string> tags = words_of(row.cells[1]);
      tags.push_back(row.cells[0]);
      for (std::string& tag : tags) {
        std::transform(tag.begin(), tag.end(), tag.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (!tables_.aliases.emplace(tag, id).second) {
          throw BadRow(row.file, row.line, "the tag stands twice: " + tag);
        }
      }
      FoldReader reader(row.cells[4], 0);
      while (const char32_t letter = reader.next()) {
        if (letter != U' ') letters[letter] |= set_of(id);
      }
    }
    for (const auto& [code, set] : letters) tables_.letters.push_back({code, set_index(set)});
  }

  void read_phrases() {
    PhraseCollector collector;
    for (std::size_t i = 0; i < tables_.languages.size(); ++i) {
      collector.read(data_ / "phrases" / (tables_.languages[i].tag + ".tsv"),
                     set_of(static_cast<LanguageId>(i)));
    }
    collector.read(data_ / "phrases" / "mul.tsv", kAllLanguages);
    const auto lay = [&](const PhraseCollector::Keys& keys) {
      std::map<std::string, ValueRun> runs;
      for (const auto& [key, rows] : keys) {
        ValueRun& run = runs[key];
        run = {static_cast<std::uint32_t>(tables_.phrases.size()),
               static_cast<std::uint32_t>(rows.size()), 0};
        for (const auto& [kind, set] : rows) {
          run.languages |= set;
          tables_.phrases.push_back(
              {set_index(set), kind.family, kind.match, kind.certainty, kind.role});
        }
      }
      return build_trie(runs);
    };
    tables_.forward = lay(collector.forward());
    tables_.backward = lay(collector.backward());
    tables_.inside = lay(collector.inside());
  }

  void read_agencies() {
    std::map<std::string, ValueRun> runs;
    const auto rows = read_rows(data_ / "agencies.tsv", {"name", "kind", "exact", "comment"});
    for (const Row& row : rows) {
      std::optional<AgencyKind> kind;
      if (row.cells[1] == "news") kind = AgencyKind::news;
      if (row.cells[1] == "photo") kind = AgencyKind::photo;
      if (row.cells[1] == "both") kind = AgencyKind::both;
      if (!kind) throw BadRow(row.file, row.line, "kind must be news, photo or both");
      if (row.cells[2] != "yes" && row.cells[2] != "no") {
        throw BadRow(row.file, row.line, "exact must be yes or no");
      }
      const std::string key = folded(row.cells[0]);
      if (key.empty()) throw BadRow(row.file, row.line, "has no name");
      const auto at = static_cast<std::uint32_t>(tables_.agencies.size());
      if (!runs.emplace(key, ValueRun{at, 1}).second) {
        throw BadRow(row.file, row.line, "the name stands twice: " + row.cells[0]);
      }
      tables_.agencies.push_back({row.cells[0], *kind, row.cells[2] == "yes"});
    }
    tables_.agency_names = build_trie(runs);
  }

  void read_function_words() {
    std::map<std::uint32_t, LanguageSet> words;
    for (std::size_t i = 0; i < tables_.languages.size(); ++i) {
      const auto path = data_ / "stopwords" / (tables_.languages[i].tag + ".txt");
      for (const Row& row : read_words(path)) {
        if (without_edges(row.cells[0]).size() != row.cells[0].size()) {
          throw BadRow(row.file, row.line, "is no word: " + row.cells[0]);
        }
        words[hash_of_word(row.cells[0])] |= set_of(static_cast<LanguageId>(i));
      }
    }
    std::size_t size = 64;
    while (size < words.size() * 2) size *= 2;
    tables_.function_words.resize(size, {0, 0});
    for (const auto& [hash, set] : words) {
      std::size_t slot = hash & (size - 1);
      while (tables_.function_words[slot].hash != 0) slot = (slot + 1) & (size - 1);
      tables_.function_words[slot] = {hash, set_index(set)};
    }
  }

  void read_speech_verbs() {
    std::map<std::string, LanguageSet> verbs;
    for (const Row& row : read_rows(data_ / "speech_verbs.tsv", {"language", "verb", "comment"})) {
      const std::string key = folded(row.cells[1]);
      if (key.empty()) throw BadRow(row.file, row.line, "has no verb");
      const LanguageSet set = set_of(id_of(row.cells[0], row));
      if (verbs[key] & set) throw BadRow(row.file, row.line, "stands twice: " + row.cells[1]);
      verbs[key] |= set;
    }
    std::map<std::string, ValueRun> runs;
    for (const auto& [key, set] : verbs) {
      runs[key] = {static_cast<std::uint32_t>(tables_.speech_sets.size()), 1, set};
      tables_.speech_sets.push_back(set_index(set));
    }
    tables_.speech_verbs = build_trie(runs);
  }

  std::filesystem::path data_;
  std::map<LanguageSet, std::uint16_t> set_indices_;
  Tables tables_;
};

}  // namespace

Tables compile(const std::filesystem::path& data) { return Compiler(data).compile(); }

}  // namespace cleancopy::compiler
