#pragma once
#include <string_view>

#include "language/language.hpp"

namespace cleancopy {

class WordStarts;

/// True if a verb of saying of that language ("said", "sagte", "a déclaré") stands in the first or
/// last 200 bytes of the text. A cue for speech, so for a story; no proof.
bool has_speech_verb(std::string_view text, LanguageId id);
/// The same for a text whose words' starts are known.
bool has_speech_verb(std::string_view text, const WordStarts& starts, LanguageId id);

}  // namespace cleancopy
