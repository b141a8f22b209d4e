#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace cleancopy {

/// The kinds of repair that the text can have had. Numbers are part of the C ABI: append only.
enum class RepairKind : std::uint8_t {
  undecodable,   // bytes that no charset explains, replaced by U+FFFD
  stray_byte,    // single bytes of another charset inside valid text
  mojibake,      // text decoded with the wrong charset, once or several times
  entity,        // character references left over in text
  escape,        // \u2019, =E2=80=99, %20 left over in text
  tag,           // markup left over in plain text
  normal_form,   // brought to NFC (or NFKC)
  invisible,     // zero width, soft hyphen, inner byte order mark, overrides
  control,       // C0 and C1 controls, non-characters, what XML forbids
  space,         // runs of spaces, tabs, exotic spaces, white space at the ends
  presentation,  // ligatures and presentation forms unfolded
  line_break,    // line and paragraph separators, lines rejoined
  punctuation,   // quotes, dashes, ellipses as the host asked
};
inline constexpr std::size_t kRepairKindCount = 13;

std::string_view name_of(RepairKind kind);

/// The kinds that one block had, as bits.
class RepairSet {
 public:
  constexpr void add(RepairKind kind) { bits_ |= 1u << static_cast<unsigned>(kind); }
  [[nodiscard]] constexpr bool has(RepairKind kind) const {
    return (bits_ >> static_cast<unsigned>(kind) & 1u) != 0;
  }
  [[nodiscard]] constexpr std::uint32_t bits() const { return bits_; }
  constexpr RepairSet& operator|=(RepairSet other) {
    bits_ |= other.bits_;
    return *this;
  }

 private:
  std::uint32_t bits_ = 0;
};

/// How often each kind was done in a document, by kind.
using RepairCounts = std::array<std::uint64_t, kRepairKindCount>;

}  // namespace cleancopy
