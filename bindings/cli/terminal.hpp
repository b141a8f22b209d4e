#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

/// The width in columns of the terminal behind a descriptor; 100 where there is none.
std::size_t terminal_columns(int descriptor);
/// True if the standard output is a terminal that shows colour and NO_COLOR (no-color.org) is not
/// set.
bool terminal_has_colour();

/// How many columns the text takes: 2 for a wide character, 0 for a combining one.
std::size_t columns_of(std::string_view text);
/// The text on one line in at most `columns`, "…" at its end if it was cut; control characters,
/// which could tell the terminal something, become spaces.
std::string fit(std::string_view text, std::size_t columns);
/// The same, filled up with spaces to exactly `columns`.
std::string fit_column(std::string_view text, std::size_t columns);

}  // namespace cli
