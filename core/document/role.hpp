#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace cleancopy {

/// What a block is. The numbers are part of the C ABI: append, never reorder.
enum class Role : std::uint8_t {
  headline,
  subheadline,
  byline,
  dateline,
  paragraph,
  crosshead,
  quote,
  list_item,
  table_row,
  caption,
  credit,
  prompt,
  related,
  share,
  newsletter,
  advert,
  navigation,
  comment,
  legal,
  furniture,
  duplicate,
};
inline constexpr std::size_t kRoleCount = 21;

/// The role's name in every output: lower case, words joined by hyphens ("list-item").
std::string_view name_of(Role role);
/// The role of that name, or nothing.
std::optional<Role> role_named(std::string_view name);

/// True for the roles that make up a story (headline to table-row); the others go by default.
constexpr bool is_story(Role role) { return role <= Role::table_row; }

enum class Verdict : std::uint8_t { keep, remove };

}  // namespace cleancopy
