#pragma once
#include "repair/context.hpp"

namespace cleancopy {

// What is left in text that was HTML, JSON, mail or a URL once. In HTML the parser has resolved one
// layer already, so there a tag or a single escape is what the story says; in plain text it is a
// leftover.
void repair_entities(RepairContext& context);  // &amp;nbsp; &#8217; &eacute;
void repair_escapes(RepairContext& context);   // \u2019 =E2=80=99 %E2%80%99
void repair_tags(RepairContext& context);      // <br> <p> </b>

/// True if one of them may stand at `at`, an "&", "\\", "=", "%" or "<".
bool may_be_leftover(std::string_view text, std::size_t at, InputKind kind);

}  // namespace cleancopy
