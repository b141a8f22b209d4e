#pragma once
#include <cleancopy/cleancopy.h>

#include <nlohmann/json.hpp>
#include <string>

#include "document.hpp"

namespace cli {

/// One line of the JSON Lines output: metadata, text, and how much was removed and repaired.
/// `url` is left out if it is empty, `milliseconds` if it is negative.
std::string row_of(const nlohmann::ordered_json& id, const Document& document,
                   const std::string& url, const cleancopy_result& result, double milliseconds);

/// One line of the list of failures. `id` may be null.
std::string failure_of(const nlohmann::ordered_json& id, const Document& document,
                       const std::string& status, const std::string& reason);

}  // namespace cli
