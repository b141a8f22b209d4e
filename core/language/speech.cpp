#include "language/speech.hpp"

#include "language/fold.hpp"
#include "language/tables.hpp"
#include "language/word_starts.hpp"

namespace cleancopy {
namespace {

constexpr std::size_t kWindow = 200;

bool speaks(std::string_view text, const WordStarts& starts, std::size_t begin, std::size_t end,
            LanguageSet language) {
  const std::string_view window = text.substr(begin, end - begin);
  bool found = false;
  starts.each_within(text, begin, end, [&](std::size_t pos, const Opening& opening) {
    const std::size_t from = pos - begin;
    const bool is_cut = pos + 4 > end;  // the window may end inside the word
    if (!tables::kSpeechVerbs.may_begin(is_cut ? opening_at(window, from) : opening, language))
      return true;
    FoldReader reader(window, from);
    walk(tables::kSpeechVerbs, reader, [&](const TrieNode& node, char32_t last) {
      const std::size_t to = reader.pos();
      const bool ends = to == window.size() || is_word_boundary(last, decode_at(window, to).code);
      const LanguageSet set = tables::kSets[tables::kSpeechSets[node.first_value]];
      found = found || (ends && (set & language) != 0);
    });
    return !found;
  });
  return found;
}

}  // namespace

bool has_speech_verb(std::string_view text, const WordStarts& starts, LanguageId id) {
  const LanguageSet language = set_of(id);
  if (language == 0) return false;
  const std::size_t size = text.size();
  if (size <= 2 * kWindow) return speaks(text, starts, 0, size, language);
  return speaks(text, starts, 0, kWindow, language) ||
         speaks(text, starts, size - kWindow, size, language);
}

bool has_speech_verb(std::string_view text, LanguageId id) {
  return has_speech_verb(text, WordStarts(text), id);
}

}  // namespace cleancopy
