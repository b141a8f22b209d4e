#pragma once
#include <cstdint>
#include <string_view>

namespace cleancopy {

/// The name of a text in a site profile. It is written to files, so it must stay the same from
/// version to version and on every machine.
struct LineKey {
  std::uint64_t hash = 0;     // of its letters and digits alone, folded; 0 without any
  std::uint32_t letters = 0;  // and digits
};
LineKey line_key(std::string_view text);

}  // namespace cleancopy
