#include "write/timestamp.hpp"

#include <gtest/gtest.h>

namespace cleancopy {
namespace {

std::string xsd(std::string_view text) {
  const auto time = parse_timestamp(text);
  return time ? xsd_of(*time) : "none";
}

TEST(Timestamp, ReadsTheFormsThatPagesUse) {
  EXPECT_EQ(xsd("2026-11-24"), "2026-11-24");
  EXPECT_EQ(xsd("20261124"), "2026-11-24");
  EXPECT_EQ(xsd("2026-11-24T09:30"), "2026-11-24T09:30:00");
  EXPECT_EQ(xsd("2026-11-24 09:30:05"), "2026-11-24T09:30:05");
  EXPECT_EQ(xsd("2026-11-24T09:30:05.123Z"), "2026-11-24T09:30:05Z");
  EXPECT_EQ(xsd("2026-11-24T09:30:05+0530"), "2026-11-24T09:30:05+05:30");
  EXPECT_EQ(xsd("20261124T093005-08"), "2026-11-24T09:30:05-08:00");
}

TEST(Timestamp, RefusesWhatIsNoMoment) {
  for (const char* text :
       {"", "2026", "2026-13-01", "2026-02-29", "2026-11-24T", "2026-11-24T24:00",
        "2026-11-24T09:60", "2026-11-24T09:30+15:00", "2026-11-24T09:30+01:75", "2026-11-24x",
        "0000-01-01", "2026-11-24T09:30Z+", "yesterday"})
    EXPECT_EQ(xsd(text), "none") << text;
}

TEST(Timestamp, KnowsLeapYears) { EXPECT_EQ(xsd("2024-02-29"), "2024-02-29"); }

TEST(Timestamp, GoesToUtcOverMidnight) {
  EXPECT_EQ(utc_of(*parse_timestamp("2026-01-01T00:30:00+01:00")), "2025-12-31T23:30:00Z");
  EXPECT_EQ(utc_of(*parse_timestamp("2026-11-24")), "2026-11-24T00:00:00Z");
}

TEST(Timestamp, WritesWhatEachFormatWants) {
  const Timestamp time = *parse_timestamp("2026-11-24T09:30:00+02:00");
  EXPECT_EQ(rfc822_of(time), "Tue, 24 Nov 2026 09:30:00 +0200");
  EXPECT_EQ(sql_of(time), "2026-11-24 09:30:00");
  EXPECT_EQ(basic_of(time), "20261124T073000Z");
  EXPECT_EQ(basic_of(*parse_timestamp("2026-11-24")), "20261124");
}

}  // namespace
}  // namespace cleancopy
