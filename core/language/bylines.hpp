#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace cleancopy {

/// How much a text is trusted to be names: what a field for names says, or a line that the page
/// prints.
enum class BylineKind : std::uint8_t { field, printed };

/// The names in a byline, in order: "By Anna Müller and Ben Smith, Berlin" has two. Views into
/// `text`. Addresses, handles, dates, places and what the writers are is left out; organisations
/// stay.
std::vector<std::string_view> names_in(std::string_view text, BylineKind kind);

/// True where the text begins with what opens a byline ("By", "Von", "Written by") and goes on.
bool opens_byline(std::string_view text);

/// True for what stands in for a name ("Staff", "Redaktion").
bool is_staff(std::string_view name);

}  // namespace cleancopy
