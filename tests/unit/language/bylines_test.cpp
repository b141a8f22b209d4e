#include "language/bylines.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cleancopy {
namespace {

using Names = std::vector<std::string>;

Names printed(std::string_view text) {
  Names names;
  for (const std::string_view name : names_in(text, BylineKind::printed)) names.emplace_back(name);
  return names;
}
Names field(std::string_view text) {
  Names names;
  for (const std::string_view name : names_in(text, BylineKind::field)) names.emplace_back(name);
  return names;
}

TEST(Bylines, TheOpeningIsNoNameAndJoiningWordsPartNames) {
  EXPECT_EQ(printed("By Anna Müller and Ben Smith"), (Names{"Anna Müller", "Ben Smith"}));
  EXPECT_EQ(printed("Von Jan Weber, Lea Koch und Tim Berg"),
            (Names{"Jan Weber", "Lea Koch", "Tim Berg"}));
  EXPECT_EQ(printed("Par Élodie Marchand et Luc Petit"), (Names{"Élodie Marchand", "Luc Petit"}));
  EXPECT_EQ(printed("Ein Kommentar von Eva Sommer"), (Names{"Eva Sommer"}));
  EXPECT_EQ(printed("Автор: Анна Иванова"), (Names{"Анна Иванова"}));
}

TEST(Bylines, PlacesDatesAndRolesAreNoNames) {
  EXPECT_EQ(printed("Anna Müller | Berlin"), (Names{"Anna Müller"}));
  EXPECT_EQ(printed("Laura Adams December 28, 2016"), (Names{"Laura Adams"}));
  EXPECT_EQ(printed("By Ben Smith, Chief Reporter"), (Names{"Ben Smith"}));
  EXPECT_EQ(printed("5 minutes to read"), (Names{}));
  EXPECT_EQ(printed("See full bio"), (Names{}));
}

TEST(Bylines, FieldsMayNameOrganisationsAndLists) {
  EXPECT_EQ(field("The Example Times"), (Names{"The Example Times"}));
  EXPECT_EQ(field("Anna Müller; Ben Smith"), (Names{"Anna Müller", "Ben Smith"}));
  EXPECT_EQ(field("Elena Holz (eho)"), (Names{"Elena Holz"}));
  EXPECT_EQ(field("https://social.example/anna"), (Names{}));
}

TEST(Bylines, StaffIsKnownInManyLanguages) {
  EXPECT_TRUE(is_staff("Staff"));
  EXPECT_TRUE(is_staff("La Redacción"));
  EXPECT_FALSE(is_staff("Anna Staff"));
}

}  // namespace
}  // namespace cleancopy
