#pragma once
#include <string_view>

#include "document/arena.hpp"

namespace cleancopy::metadata {

/// A value of a meta tag, an attribute or JSON-LD as one line of text in the arena: entities that
/// were escaped twice decoded, tags taken out, white space collapsed. At most `kLongestValue` bytes
/// are kept.
inline constexpr std::size_t kLongestValue = 4u << 20;
std::string_view tidy(std::string_view value, Arena& arena);

}  // namespace cleancopy::metadata
