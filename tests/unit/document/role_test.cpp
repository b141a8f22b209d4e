#include "document/role.hpp"

#include <gtest/gtest.h>

namespace cleancopy {
namespace {

TEST(Role, EveryNameLeadsBackToItsRole) {
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    const Role role = static_cast<Role>(i);
    EXPECT_EQ(role_named(name_of(role)), role);
  }
  EXPECT_FALSE(role_named("picture").has_value());
}

TEST(Role, TheStoryEndsWithTheTableRow) {
  EXPECT_TRUE(is_story(Role::table_row));
  EXPECT_FALSE(is_story(Role::caption));
}

}  // namespace
}  // namespace cleancopy
