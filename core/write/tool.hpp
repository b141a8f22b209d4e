#pragma once
#include <cstdint>
#include <string_view>

namespace cleancopy {

inline constexpr std::string_view kToolName = "cleancopy";
/// The edition of the rules, phrase tables and model together: raised with any release that may
/// judge differently, so that a host can tell which of its stored articles to clean again.
inline constexpr std::string_view kRulesVersion = "2026.11";

/// "0.1.0" and the ABI's number, as the public header says them.
std::string_view tool_version();
std::uint64_t tool_abi();

}  // namespace cleancopy
