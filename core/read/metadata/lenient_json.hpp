#pragma once
#include <string_view>

#include "document/arena.hpp"
#include "read/metadata/json_value.hpp"

namespace cleancopy::metadata {

/// The JSON in a script as publishers write it, in the arena; none where there is none.
JsonValue parse_lenient(std::string_view script, Arena& arena);

}  // namespace cleancopy::metadata
