#pragma once
#include <cstdint>
#include <string_view>

namespace cleancopy {

/// What bytes look like when read as UTF-8.
struct Utf8Look {
  std::uint64_t characters = 0;  // well-formed ones of several bytes
  std::uint64_t longer = 0;      // of these, of three or four bytes
  std::uint64_t stray = 0;       // bytes that are no UTF-8
  [[nodiscard]] bool valid() const { return stray == 0; }
};
Utf8Look look_at_utf8(std::string_view input);

}  // namespace cleancopy
