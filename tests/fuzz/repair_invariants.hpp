#pragma once
#include <cstddef>
#include <cstdint>

namespace cleancopy {

/// Runs decode and repair over any bytes and aborts, with a line on standard error, if what comes
/// out is not valid UTF-8, not legal in XML 1.0, or changes when it is repaired again. The first
/// byte chooses the settings.
void check_repair(const std::uint8_t* data, std::size_t size);

}  // namespace cleancopy
