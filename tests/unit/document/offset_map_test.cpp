#include "document/offset_map.hpp"

#include <gtest/gtest.h>

namespace cleancopy {
namespace {

TEST(OffsetMap, IsTheIdentityWhenNothingWasConverted) {
  const OffsetMap map;
  EXPECT_EQ(map.to_input(17), 17u);
}

TEST(OffsetMap, SkipsAByteOrderMark) {
  OffsetMap map;
  map.set_shift(3);
  EXPECT_EQ(map.to_input(Span{0, 5}), (Span{3, 8}));
}

TEST(OffsetMap, FollowsCharactersOfDifferentWidths) {
  OffsetMap map;  // "aé€b" in windows-1252 becomes 1 + 2 + 3 + 1 bytes
  map.append(1, 1);
  map.append(1, 2);
  map.append(1, 3);
  map.append(1, 1);
  EXPECT_EQ(map.to_input(0), 0u);
  EXPECT_EQ(map.to_input(1), 1u);
  EXPECT_EQ(map.to_input(2), 1u) << "the middle of a character belongs to its first byte";
  EXPECT_EQ(map.to_input(3), 2u);
  EXPECT_EQ(map.to_input(6), 3u);
  EXPECT_EQ(map.to_input(7), 4u) << "the end of the source is the end of the input";
}

TEST(OffsetMap, FollowsTwoByteCharsets) {
  OffsetMap map;
  for (int i = 0; i < 1000; ++i) map.append(2, 3);
  EXPECT_EQ(map.to_input(300), 200u);
  EXPECT_EQ(map.to_input(3000), 2000u);
}

}  // namespace
}  // namespace cleancopy
