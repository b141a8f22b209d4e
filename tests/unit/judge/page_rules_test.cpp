// Rules on pages: what elements, their names and links say for certain.
#include <gtest/gtest.h>

#include "judged.hpp"

namespace cleancopy {
namespace {

using test::judge_page;
using test::kFirst;
using test::kSecond;
using test::kThird;
using test::paragraph;

const std::string kHead = "<h1>Ferry returns after eleven years</h1>";
const std::string kStory = paragraph(kFirst) + paragraph(kSecond) + paragraph(kThird);
constexpr std::string_view kOther =
    "I took that boat as a child and I can tell you that nobody cheered then, because the coffee "
    "on board was so bad.";

TEST(PageRules, CommentsAfterTheStoryGoByTheirName) {
  const auto judged = judge_page("<article>" + kHead + kStory + "<div class=CommentBox>" +
                                 paragraph(kOther) + "</div></article>");
  EXPECT_EQ(judged.of("I took").reason, Reason::comment_markup);
  EXPECT_TRUE(judged.keeps("The council"));
}

TEST(PageRules, ANameDoesNotTakeTheWholeStory) {
  const auto judged = judge_page("<article>" + kHead + "<div class='article comments-open'>" +
                                 kStory + "</div></article>");
  for (const char* beginning : {"The ferry left", "It was", "The council"})
    EXPECT_TRUE(judged.keeps(beginning)) << beginning;
}

TEST(PageRules, AConsentNoticeGoesAndTheShortStoryStays) {
  const std::string notice =
      "<div class=privacy-panel>" +
      paragraph(
          "We and our partners use cookies to store and access data on your device, to measure "
          "audiences and to improve our products.") +
      "</div>";
  const auto judged = judge_page(notice + notice + notice + "<main>" + kHead + paragraph(kFirst) +
                                 paragraph(kSecond) + "</main>");
  EXPECT_EQ(judged.of("We and our").role, Role::legal);
  EXPECT_TRUE(judged.keeps("The ferry left"));
  EXPECT_TRUE(judged.keeps("It was"));
}

TEST(PageRules, AFurtherArticleIsAnotherStory) {
  const auto judged =
      judge_page("<main><article>" + kHead + kStory + "</article><article><h2>Cup final won</h2>" +
                 paragraph(kOther) + "</article></main>");
  EXPECT_EQ(judged.of("I took").reason, Reason::other_story);
  EXPECT_EQ(judged.of("Cup final").reason, Reason::other_story);
}

TEST(PageRules, ALineThatIsALinkLeadsToAnotherStory) {
  const auto judged =
      judge_page("<article>" + kHead + paragraph(kFirst) +
                 "<p><b>Also read:</b> <a href=/x>Ferry fares to rise again this summer</a></p>"
                 "<p><a href=/y>Harbour master resigns over missing funds</a></p>" +
                 paragraph(kSecond) + paragraph(kThird) + "</article>");
  EXPECT_FALSE(judged.keeps("Also read:"));
  EXPECT_EQ(judged.of("Harbour master").role, Role::related);
}

TEST(PageRules, ALinkInASentenceDoesNot) {
  const auto judged = judge_page(
      "<article>" + kHead + kStory +
      "<p>The figures are in <a href=/x>the report of the harbour board.</a></p></article>");
  EXPECT_TRUE(judged.keeps("The figures"));
}

TEST(PageRules, WhatIsHiddenGoes) {
  const auto judged =
      judge_page("<article>" + kHead + kStory + "<div hidden>" +
                 paragraph("This line is never shown to a reader.") + "</div></article>");
  EXPECT_EQ(judged.of("This line").reason, Reason::hidden);
}

TEST(PageRules, AStoryHiddenBehindItsPaywallStays) {
  const auto judged =
      judge_page("<article>" + kHead + paragraph(kFirst) + "<div class=paywall hidden>" +
                 paragraph(kSecond) + paragraph(kThird) + "</div></article>");
  EXPECT_TRUE(judged.keeps("It was"));
  EXPECT_TRUE(judged.keeps("The council"));
}

TEST(PageRules, ACaptionIsNoSubheadline) {
  const auto judged = judge_page("<article>" + kHead +
                                 "<p class=subtitle>The quay at night. Photo: Jonas Pettersen</p>" +
                                 kStory + "</article>");
  EXPECT_EQ(judged.of("The quay").role, Role::caption);
}

}  // namespace
}  // namespace cleancopy
