#pragma once
#include <string_view>

namespace cleancopy {

/// The dateline that opens a story's first paragraph, without the dash after it: "LISBON, 3 March
/// (AFP)" of "LISBON, 3 March (AFP) — The harbour ..."; empty where there is none. It stays part of
/// the paragraph.
std::string_view dateline_of(std::string_view paragraph);

}  // namespace cleancopy
