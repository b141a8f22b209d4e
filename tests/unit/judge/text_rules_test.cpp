// Rules on plain text: heads, captions, prompts, lists, what is left over at the end.
#include <gtest/gtest.h>

#include "judged.hpp"

namespace cleancopy {
namespace {

using test::judge_text;
using test::kFirst;
using test::kSecond;
using test::kThird;

std::string story(std::string_view between = {}) {
  std::string text = "Ferry returns after eleven years\n\n";
  text.append(kFirst).append("\n\n").append(kSecond).append("\n\n");
  if (!between.empty()) text.append(between).append("\n\n");
  return text.append(kThird).append("\n");
}

TEST(TextRules, TheFirstShortLineIsTheHeadline) {
  EXPECT_EQ(judge_text(story()).of("Ferry returns").role, Role::headline);
}

TEST(TextRules, AQuestionIsAHeadlineHoweverLong) {
  std::string text =
      "Why does the night ferry to the outer islands return only now, after eleven years of "
      "waiting?\n\n";
  text.append(kFirst).append("\n\n").append(kSecond).append("\n\n").append(kThird);
  EXPECT_EQ(judge_text(text).of("Why does").role, Role::headline);
}

TEST(TextRules, ADateIsNoHeadline) {
  std::string text = "27.08.2024, 12:32\n\n";
  text.append(kFirst).append("\n\n").append(kSecond).append("\n\n").append(kThird);
  EXPECT_NE(judge_text(text).of("27.08.2024").role, Role::headline);
}

TEST(TextRules, ABareNameUnderTheHeadlineIsTheByline) {
  std::string text = "Ferry returns after eleven years\n\nMarit Halvorsen\n\n";
  text.append(kFirst).append("\n\n").append(kSecond).append("\n\n").append(kThird);
  EXPECT_EQ(judge_text(text).of("Marit").role, Role::byline);
}

TEST(TextRules, ACaptionWithItsCreditGoes) {
  const auto judged = judge_text(story("The ferry in the harbour. Photo: Jonas Pettersen"));
  EXPECT_EQ(judged.of("The ferry in").role, Role::caption);
  EXPECT_FALSE(judged.keeps("The ferry in"));
}

TEST(TextRules, APromptGoesWithTheHeadlineItAnnounces) {
  const auto judged =
      judge_text(story("Read More\n\nRead More\n\nHarbour master resigns over missing funds"));
  EXPECT_EQ(judged.of("Read More").role, Role::prompt);
  EXPECT_EQ(judged.of("Read More", 1).role, Role::prompt);
  EXPECT_EQ(judged.of("Harbour master").reason, Reason::related_after_prompt);
}

TEST(TextRules, AnAnnouncedListStays) {
  const auto judged = judge_text(
      story("The boat calls at three ports:\n\n- Northern quay\n- Mill bay\n- Old pier"));
  for (const char* item : {"Northern", "Mill", "Old"})
    EXPECT_EQ(judged.of(item).role, Role::list_item) << item;
}

TEST(TextRules, ASingleBlockStaysWhateverItSays) {
  EXPECT_TRUE(judge_text("Read more").keeps("Read more"));
  EXPECT_TRUE(judge_text("Advertisement").keeps("Advertisement"));
}

TEST(TextRules, AShortLineAfterTheEndIsDoubtedHonestly) {
  const auto judged = judge_text(story() + "\nRoute 6\n");
  EXPECT_FALSE(judged.keeps("Route 6"));
  EXPECT_LT(judged.of("Route 6").confidence, 1.0F);
}

}  // namespace
}  // namespace cleancopy
