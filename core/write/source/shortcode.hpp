#pragma once
#include <cstddef>
#include <string_view>

namespace cleancopy::source {

/// The end of the shortcode that begins at the "[" at `at`, or `at` where none does. A shortcode is
/// what WordPress and its like put in a post for something that is made when it is shown:
/// [gallery ids="1,2"], [caption width="300"], [/caption]. "[sic]" is none: without attributes,
/// only WordPress's own names and end tags count.
std::size_t shortcode_end(std::string_view text, std::size_t at);

/// The first shortcode in [from, text.size()), or text.size().
std::size_t next_shortcode(std::string_view text, std::size_t from);

}  // namespace cleancopy::source
