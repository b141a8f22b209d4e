#include "language/agencies.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cleancopy {
namespace {

AgencyPlace place_in(std::string_view text) { return find_agency(text).place; }

TEST(FindAgency, KnowsAnAgencyThatStandsAlone) {
  for (const char* text : {"Reuters", "(AFP)", "dpa/AFP", "AP", "新华社", "© Getty Images",
                           "AFP via Getty Images", "연합뉴스"}) {
    EXPECT_EQ(place_in(text), AgencyPlace::alone) << text;
  }
}

TEST(FindAgency, KnowsACreditAtTheEnd) {
  for (const char* text : {"Jane Roe/AFP", "Jane Roe/AFP via Getty Images", "Foto: J. Roe/dpa",
                           "The bridge in May. JANE ROE / REUTERS", "사진=연합뉴스"}) {
    EXPECT_EQ(place_in(text), AgencyPlace::credited) << text;
  }
}

TEST(FindAgency, KnowsAnAgencyInBracketsAtTheEnd) {
  EXPECT_EQ(place_in("Der Rat berät am Dienstag. (dpa)"), AgencyPlace::in_brackets);
  EXPECT_EQ(place_in(std::string(500, 'a') + " (Reuters)."), AgencyPlace::in_brackets);
}

TEST(FindAgency, KnowsADateline) {
  EXPECT_EQ(place_in("(Reuters) - The council met."), AgencyPlace::opening);
  EXPECT_EQ(place_in("BERLIN (dpa) - Der Rat hat beraten."), AgencyPlace::opening);
  EXPECT_EQ(place_in("AFP - Le conseil a décidé."), AgencyPlace::opening);
}

TEST(FindAgency, PassesOverAgenciesInSentences) {
  for (const char* text :
       {"The mayor told Reuters.", "He told AP that it was late", "Sie sagte der dpa",
        "a map of the area", "Reuters reported on Tuesday that the bridge is shut"}) {
    EXPECT_EQ(place_in(text), AgencyPlace::none) << text;
  }
}

TEST(FindAgency, TakesShortNamesOnlyAsWritten) {
  EXPECT_EQ(place_in("The old map/ap"), AgencyPlace::none);
  EXPECT_EQ(place_in("The old map/AP"), AgencyPlace::credited);
}

TEST(FindAgency, TellsNameKindAndPlace) {
  const std::string text = "Jane Roe / getty images";
  const AgencyHit hit = find_agency(text);
  EXPECT_EQ(hit.name, "Getty Images");
  EXPECT_EQ(hit.kind, AgencyKind::photo);
  EXPECT_EQ(text.substr(hit.begin, hit.end - hit.begin), "getty images");
}

TEST(FindAgency, TakesWhateverBytes) {
  for (std::size_t size = 0; size < 400; size += 7) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += static_cast<char>(i * 89 + size);
    EXPECT_LE(find_agency(text).end, text.size());
  }
}

}  // namespace
}  // namespace cleancopy
