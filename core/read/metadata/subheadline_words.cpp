#include "read/metadata/subheadline_words.hpp"

#include <algorithm>
#include <array>

#include "read/html/ascii.hpp"
#include "read/metadata/word_parts.hpp"

namespace cleancopy::metadata {
namespace {

struct Row {
  std::string_view word;
  LineName line;
  bool whole = false;  // between hyphens and underscores: "lead" is in "leaderboard"
};

// Words that content systems use.
constexpr Row kRows[] = {
    {"caption", LineName::beside},
    {"copyright", LineName::beside},
    {"credit", LineName::beside},
    {"subtitle", LineName::second},
    {"sub-title", LineName::second},
    {"sub_title", LineName::second},
    {"sub-tit", LineName::second},
    {"subhead", LineName::second},
    {"sub-head", LineName::second},
    {"strapline", LineName::second},
    {"bajada", LineName::second},
    {"sottotitolo", LineName::second},
    {"underrubrik", LineName::second},
    {"dek", LineName::second, true},
    {"deck", LineName::second, true},
    {"standfirst", LineName::lead},
    {"stand-first", LineName::lead},
    {"vorspann", LineName::lead},
    {"chapo", LineName::lead},
    {"ingress", LineName::lead},
    {"preamble", LineName::lead},
    {"entradilla", LineName::lead},
    {"manchet", LineName::lead},
    {"sapo", LineName::lead},
    {"lead", LineName::lead, true},
    {"leadtext", LineName::lead, true},
    {"elementlead", LineName::lead, true},
    {"lede", LineName::lead, true},
    {"spot", LineName::lead, true},
    {"sommario", LineName::perhaps},
    {"teaser-text", LineName::perhaps},
    {"teasertext", LineName::perhaps},
    {"teaser_text", LineName::perhaps},
    {"excerpt", LineName::perhaps},
    {"abstract", LineName::perhaps},
    {"summary", LineName::perhaps},
    {"intro", LineName::perhaps},
    {"descp", LineName::perhaps},
    {"desc", LineName::perhaps, true},
    {"description", LineName::perhaps, true},
    {"teaser", LineName::perhaps, true},
};

constexpr auto kWords = [] {
  std::array<std::string_view, std::size(kRows)> words;
  std::ranges::transform(kRows, words.begin(), &Row::word);
  return words;
}();
constexpr WordParts kParts(kWords);

bool has_whole(std::string_view word, std::string_view wanted) {
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of("-_"), word.size());
    if (word.substr(0, end) == wanted) return true;
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return false;
}

LineName line_of(std::string_view word) {
  LineName best = LineName::none;
  if (!kParts.has_one_in(word)) return best;
  for (const Row& row : kRows) {
    const bool found =
        row.whole ? has_whole(word, row.word) : word.find(row.word) != std::string_view::npos;
    if (found && row.line == LineName::beside) return row.line;
    if (found) best = std::max(best, row.line);
  }
  return best;
}

}  // namespace

LineName line_named(std::string_view names) {
  LineName best = LineName::none;
  while (!names.empty()) {
    const auto end =
        static_cast<std::size_t>(std::ranges::find_if(names, html::is_space) - names.begin());
    char lowered[48];
    const std::size_t size = std::min(end, sizeof lowered);
    std::transform(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(size), lowered,
                   html::lower);
    const LineName line = line_of({lowered, size});
    if (line == LineName::beside) return line;
    best = std::max(best, line);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return best;
}

}  // namespace cleancopy::metadata
