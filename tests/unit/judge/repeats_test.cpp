// What a document says twice.
#include <gtest/gtest.h>

#include "judged.hpp"

namespace cleancopy {
namespace {

using test::judge_page;
using test::judge_text;
using test::kFirst;
using test::kSecond;
using test::kThird;
using test::paragraph;

std::string story() {
  return std::string(kFirst) + "\n\n" + std::string(kSecond) + "\n\n" + std::string(kThird) + "\n";
}

TEST(Repeats, AParagraphRightAfterItselfGoes) {
  const auto judged =
      judge_text(std::string(kFirst) + "\n\n" + std::string(kFirst) + "\n\n" + std::string(kThird));
  EXPECT_TRUE(judged.keeps(kFirst));
  EXPECT_EQ(judged.of(kFirst, 1).role, Role::duplicate);
}

TEST(Repeats, AStoryGivenTwiceStaysOnce) {
  const auto judged = judge_text(story() + "\n" + story());
  for (const std::string_view text : {kFirst, kSecond, kThird}) {
    EXPECT_TRUE(judged.keeps(text)) << text;
    EXPECT_EQ(judged.of(text, 1).role, Role::duplicate) << text;
    EXPECT_EQ(judged.of(text, 1).reason, Reason::repeated_block) << text;
  }
}

TEST(Repeats, APagePrintedTwiceStaysOnce) {
  const std::string once = paragraph(kFirst) + paragraph(kSecond) + paragraph(kThird);
  const auto judged =
      judge_page("<article><h1>Ferry returns after eleven years</h1>" + once + once + "</article>");
  for (const std::string_view text : {kFirst, kSecond, kThird}) {
    EXPECT_TRUE(judged.keeps(text)) << text;
    EXPECT_FALSE(judged.keeps(text, 1)) << text;
  }
}

TEST(Repeats, ACaptionGivenTwiceGoesTwice) {
  const std::string caption = "The ferry in the harbour. Photo: Jonas Pettersen";
  const auto judged = judge_text("Ferry returns after eleven years\n\n" + caption + "\n\n" +
                                 caption + "\n\n" + story());
  EXPECT_FALSE(judged.keeps("The ferry in"));
  EXPECT_FALSE(judged.keeps("The ferry in", 1));
}

TEST(Repeats, ARefrainStays) {
  const std::string refrain = "Row, brothers, row, the night is long";
  std::string text = "The song of the salt carriers\n\n" + std::string(kFirst) + "\n\n";
  for (const char* verse :
       {"The tide has turned, the lamps are lit,", "The wind has dropped, the oars are wet,",
        "The bell has rung, the bread is baked,"})
    text.append(verse).append("\n\n").append(refrain).append("\n\n");
  text.append(kSecond).append("\n\n").append(kThird);
  const auto judged = judge_text(text);
  for (std::size_t k = 0; k < 3; ++k) EXPECT_TRUE(judged.keeps(refrain, k)) << k;
}

TEST(Repeats, AQuoteSaidAgainAtTheEndOfTheStoryStays) {
  const std::string said = "\"We have waited eleven winters for this boat,\" the mayor said.";
  const auto judged =
      judge_text("Ferry returns after eleven years\n\n" + std::string(kFirst) + "\n\n" + said +
                 "\n\n" + std::string(kSecond) + "\n\n" + std::string(kThird) + "\n\n" + said);
  EXPECT_TRUE(judged.keeps(said));
  EXPECT_TRUE(judged.keeps(said, 1));
}

}  // namespace
}  // namespace cleancopy
