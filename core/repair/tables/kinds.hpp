#pragma once
#include "repair/classes.hpp"

namespace cleancopy {

// What the class table says of a character beside others; worked out when the table is made.
CharacterKind kind_in_text(char32_t c);
LetterScript script_in_text(char32_t c);

}  // namespace cleancopy
