#include "language/dates.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cleancopy {
namespace {

std::string iso(std::string_view text, NumericOrder order = NumericOrder::day_first) {
  const Date date = parse_date(text, order);
  return date.known() ? std::string(to_iso(date).view()) : "";
}

TEST(Dates, MachineFormatsAreRead) {
  EXPECT_EQ(iso("2024-05-03"), "2024-05-03");
  EXPECT_EQ(iso("2024-05-03T15:47:42.389000+02:00"), "2024-05-03T15:47:42+02:00");
  EXPECT_EQ(iso("2024-05-03T15:47:42Z"), "2024-05-03T15:47:42Z");
  EXPECT_EQ(iso("2024-05-03T15:47-0500"), "2024-05-03T15:47:00-05:00");
  EXPECT_EQ(iso("2024-05-03 15:47:42"), "2024-05-03T15:47:42");
  EXPECT_EQ(iso("20240503T154742Z"), "2024-05-03T15:47:42Z");
  EXPECT_EQ(iso("Fri, 03 May 2024 15:47:42 GMT"), "2024-05-03T15:47:42Z");
  EXPECT_EQ(iso("Fri May 03 2024 15:47:42 GMT+0200 (CEST)"), "2024-05-03T15:47:42+02:00");
  EXPECT_EQ(iso("Fri May 03 15:47:42 EDT 2024"), "2024-05-03T15:47:42-04:00");
  EXPECT_EQ(iso("Fri May  3 15:47:42 2024"), "2024-05-03T15:47:42");
  EXPECT_EQ(iso("1714751262"), "2024-05-03T15:47:42Z");
  EXPECT_EQ(iso("1714751262389"), "2024-05-03T15:47:42Z");
}

TEST(Dates, PrintedDatesAreReadInManyLanguages) {
  EXPECT_EQ(iso("Published May 3rd, 2024 at 3:47 p.m. EDT"), "2024-05-03T15:47:00-04:00");
  EXPECT_EQ(iso("3. Mai 2024, 15.47 Uhr"), "2024-05-03T15:47:00");
  EXPECT_EQ(iso("Publié le 3 août 2024 à 15h47"), "2024-08-03T15:47:00");
  EXPECT_EQ(iso("3 de mayo de 2024 - 09:05"), "2024-05-03T09:05:00");
  EXPECT_EQ(iso("3 maggio 2024"), "2024-05-03");
  EXPECT_EQ(iso("opublikowano 3 października 2024"), "2024-10-03");
  EXPECT_EQ(iso("3 мая 2024 г., 15:47"), "2024-05-03T15:47:00");
  EXPECT_EQ(iso("3 Mayıs 2024 Cuma"), "2024-05-03");
  EXPECT_EQ(iso("3. toukokuuta 2024 klo 15.47"), "2024-05-03T15:47:00");
  EXPECT_EQ(iso("Παρασκευή 3 Μαΐου 2024"), "2024-05-03");
  EXPECT_EQ(iso("٣ مايو ٢٠٢٤"), "2024-05-03");
  EXPECT_EQ(iso("3 במאי 2024"), "2024-05-03");
  EXPECT_EQ(iso("2024年5月3日 15:47"), "2024-05-03T15:47:00");
  EXPECT_EQ(iso("2024년 5월 3일 오후 3:47"), "2024-05-03T15:47:00");
  EXPECT_EQ(iso("3 พฤษภาคม 2567"), "2024-05-03");
}

TEST(Dates, NumericDatesFollowTheOrderUnlessTheyCannot) {
  EXPECT_EQ(iso("03.05.2024 - 15:47"), "2024-05-03T15:47:00");
  EXPECT_EQ(iso("5/3/2024", NumericOrder::month_first), "2024-05-03");
  EXPECT_EQ(iso("3/5/2024"), "2024-05-03");
  EXPECT_EQ(iso("5/23/2024"), "2024-05-23");
}

TEST(Dates, WhatIsNoDateIsNone) {
  EXPECT_EQ(iso(""), "");
  EXPECT_EQ(iso("3 May"), "") << "no year";
  EXPECT_EQ(iso("31.02.2024"), "");
  EXPECT_EQ(iso("call 0123 456 7890"), "");
  EXPECT_EQ(iso("3 hours ago"), "");
}

}  // namespace
}  // namespace cleancopy
