#include "language/speech.hpp"

#include "language/fold.hpp"
#include "language/tables.hpp"

namespace cleancopy {
namespace {

constexpr std::size_t kWindow = 200;

bool speaks(std::string_view text, LanguageSet language) {
  bool found = false;
  each_word_start(text, [&](std::size_t pos) {
    if (!tables::kSpeechVerbs.may_begin(opening_at(text, pos), language)) return true;
    FoldReader reader(text, pos);
    walk(tables::kSpeechVerbs, reader, [&](const TrieNode& node, char32_t last) {
      const std::size_t end = reader.pos();
      const bool ends = end == text.size() || is_word_boundary(last, decode_at(text, end).code);
      const LanguageSet set = tables::kSets[tables::kSpeechSets[node.first_value]];
      found = found || (ends && (set & language) != 0);
    });
    return !found;
  });
  return found;
}

}  // namespace

bool has_speech_verb(std::string_view text, LanguageId id) {
  const LanguageSet language = set_of(id);
  if (language == 0) return false;
  if (text.size() <= 2 * kWindow) return speaks(text, language);
  return speaks(text.substr(0, kWindow), language) ||
         speaks(text.substr(text.size() - kWindow), language);
}

}  // namespace cleancopy
