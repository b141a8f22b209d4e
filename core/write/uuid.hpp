#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cleancopy {

using Uuid = std::array<std::uint8_t, 16>;

/// RFC 9562, appendix A: the space of names that are addresses.
inline constexpr Uuid kUrlNames = {0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
                                   0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};
/// Our own: the UUID of "urn:cleancopy:article:1" in the space above.
inline constexpr Uuid kOwnNames = {0x40, 0x5e, 0x6b, 0xc4, 0x9b, 0x55, 0x55, 0xc2,
                                   0x9e, 0x5c, 0x84, 0xdc, 0xf2, 0x69, 0x35, 0xe0};

/// The name-based UUID of RFC 9562, version 5: anybody can compute it from the name.
Uuid uuid_v5(const Uuid& space, std::string_view name);

/// "886313e1-3b8a-5372-9b90-0c9aee199e5d", with or without "urn:uuid:", in either case.
std::optional<Uuid> parse_uuid(std::string_view text);
std::string text_of(const Uuid& uuid);

}  // namespace cleancopy
