#pragma once
#include <nlohmann/json.hpp>
#include <string_view>

namespace cleancopy::metadata {

/// The JSON in a script as publishers write it; a discarded value where there is none.
nlohmann::json parse_lenient(std::string_view script);

}  // namespace cleancopy::metadata
