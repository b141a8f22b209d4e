#include "write/uuid.hpp"

#include <gtest/gtest.h>

namespace cleancopy {
namespace {

std::string v5(const Uuid& space, std::string_view name) { return text_of(uuid_v5(space, name)); }

// What Python's uuid.uuid5 gives for the same names.
TEST(Uuid, IsWhatOthersCompute) {
  EXPECT_EQ(v5(kUrlNames, "urn:cleancopy:article:1"), text_of(kOwnNames));
  EXPECT_EQ(v5(kUrlNames, "https://example.org/a/1"), "676b87d1-fd72-5e8a-856b-fbc785db8ad4");
  EXPECT_EQ(v5(kUrlNames, ""), "1b4db7eb-4057-5ddf-91e0-36dec72071f5");
  // Around the borders of the padding.
  EXPECT_EQ(v5(kOwnNames, std::string(39, 'x')), "a5f074b1-f695-5245-adb3-91c87b86bedf");
  EXPECT_EQ(v5(kOwnNames, std::string(40, 'x')), "3908f977-6ef5-5b02-8d86-c47679ed47a8");
  EXPECT_EQ(v5(kOwnNames, std::string(48, 'x')), "81821939-db6d-572a-94f4-19674ec08413");
  EXPECT_EQ(v5(kOwnNames, std::string(1000, 'x')), "38c4c573-79bb-5ba9-9cae-f208d4a8270b");
}

TEST(Uuid, IsReadInEveryForm) {
  const std::string own = text_of(kOwnNames);
  EXPECT_EQ(parse_uuid(own), kOwnNames);
  EXPECT_EQ(parse_uuid("urn:uuid:" + own), kOwnNames);
  EXPECT_EQ(parse_uuid("405E6BC4-9B55-55C2-9E5C-84DCF26935E0"), kOwnNames);
  EXPECT_FALSE(parse_uuid(""));
  EXPECT_FALSE(parse_uuid(own.substr(1)));
  EXPECT_FALSE(parse_uuid("405e6bc4+9b55-55c2-9e5c-84dcf26935e0"));
  EXPECT_FALSE(parse_uuid("405e6bc4-9b55-55c2-9e5c-84dcf26935eg"));
}

}  // namespace
}  // namespace cleancopy
