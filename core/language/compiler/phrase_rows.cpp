#include "language/compiler/phrase_rows.hpp"

#include <optional>

#include "language/compiler/bad_row.hpp"
#include "language/compiler/read_rows.hpp"
#include "language/fold.hpp"

namespace cleancopy::compiler {
namespace {

constexpr std::size_t kLongestKey = 200;  // bytes, folded

std::optional<PhraseMatch> match_named(const std::string& name) {
  if (name == "whole") return PhraseMatch::whole;
  if (name == "start") return PhraseMatch::start;
  if (name == "end") return PhraseMatch::end;
  if (name == "inside") return PhraseMatch::inside;
  return {};
}

std::optional<Certainty> certainty_named(const std::string& name) {
  if (name == "low") return Certainty::low;
  if (name == "medium") return Certainty::medium;
  if (name == "high") return Certainty::high;
  return {};
}

/// The folded characters from the last to the first, each in UTF-8, without a full stop at the end.
std::string backward_key(const std::string& phrase) {
  std::string key;
  char bytes[4];
  FoldReader reader(phrase, phrase.size(), true);
  while (const char32_t fold = reader.next()) {
    if (key.empty() && (fold == U'.' || fold == 0x3002 || fold == U' ')) continue;
    key.append(bytes, encode(fold, bytes));
  }
  return key;
}

std::string key_of(const std::string& phrase, PhraseMatch match) {
  if (match == PhraseMatch::whole) return folded(without_edges(phrase));
  return match == PhraseMatch::end ? backward_key(phrase) : folded(phrase);
}

}  // namespace

void PhraseCollector::read(const std::filesystem::path& path, LanguageSet languages) {
  const auto rows = read_rows(path, {"phrase", "family", "match", "role", "certainty", "comment"});
  std::map<std::pair<std::string, PhraseMatch>, std::size_t> seen;
  for (const Row& row : rows) {
    const auto refuse = [&](const std::string& what) { throw BadRow(row.file, row.line, what); };
    const auto family = family_named(row.cells[1]);
    const auto match = match_named(row.cells[2]);
    const auto role =
        row.cells[3] == "keep" ? std::optional(Role::paragraph) : role_named(row.cells[3]);
    const auto certainty = certainty_named(row.cells[4]);
    if (!family) refuse("no such family: " + row.cells[1]);
    if (!match) refuse("match must be whole, start, end or inside");
    if (!role) refuse("no such role: " + row.cells[3]);
    if (!certainty) refuse("certainty must be low, medium or high");
    if ((*family == PhraseFamily::keep_correction) != (row.cells[3] == "keep")) {
      refuse("the role keep and the family keep-correction go together");
    }
    const std::string key = key_of(row.cells[0], *match);
    if (key.empty()) refuse("nothing is left of the phrase when it is folded");
    if (key.size() > kLongestKey) refuse("the phrase is too long");
    const auto [first, added] = seen.emplace(std::pair(key, *match), row.line);
    if (!added) refuse("says again what line " + std::to_string(first->second) + " says");
    Keys& keys = *match == PhraseMatch::end      ? backward_
                 : *match == PhraseMatch::inside ? inside_
                                                 : forward_;
    keys[key][{*family, *match, *certainty, *role}] |= languages;
  }
}

}  // namespace cleancopy::compiler
