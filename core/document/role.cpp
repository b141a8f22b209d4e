#include "document/role.hpp"

#include <algorithm>
#include <array>

namespace cleancopy {
namespace {
constexpr std::array<std::string_view, kRoleCount> kNames = {
    "headline",   "subheadline", "byline",     "dateline", "paragraph", "crosshead", "quote",
    "list-item",  "table-row",   "caption",    "credit",   "prompt",    "related",   "share",
    "newsletter", "advert",      "navigation", "comment",  "legal",     "furniture", "duplicate"};
}

std::string_view name_of(Role role) { return kNames[static_cast<std::size_t>(role)]; }

std::optional<Role> role_named(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Role>(found - kNames.begin());
}

}  // namespace cleancopy
