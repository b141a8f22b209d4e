#include "document/repair_kind.hpp"

namespace cleancopy {

std::string_view name_of(RepairKind kind) {
  constexpr std::array<std::string_view, kRepairKindCount> kNames = {
      "undecodable",  "stray-byte",  "mojibake",   "entity",  "escape",
      "tag",          "normal-form", "invisible",  "control", "space",
      "presentation", "line-break",  "punctuation"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace cleancopy
