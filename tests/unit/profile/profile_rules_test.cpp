// What a site profile changes in a verdict, and what it may not.
#include <gtest/gtest.h>

#include "site.hpp"

namespace cleancopy {
namespace {

using test::judge_page;
using test::judge_text;
using test::learn_texts;
using test::page_story;
using test::sentence;
using test::text_story;
using test::with_profile;

constexpr unsigned kNew = 40;  // a story that was not learnt from

TEST(ProfileRules, ALineOfTheSiteGoesWithCertaintyOnlyWithItsProfile) {
  const Judgement before = judge_text(text_story(kNew)).of("Route 6");
  EXPECT_LT(before.confidence, 0.8F);
  const Judgement after = judge_text(text_story(kNew), with_profile(learn_texts(12))).of("Route 6");
  EXPECT_EQ(after.reason, Reason::profile_line);
  EXPECT_EQ(after.verdict, Verdict::remove);
  EXPECT_GT(after.confidence, 0.9F);
}

TEST(ProfileRules, ConfidenceGrowsWithTheDocuments) {
  float before = 0.85F;
  for (const unsigned documents : {4U, 8U, 16U}) {
    const auto judged = judge_text(text_story(kNew), with_profile(learn_texts(documents)));
    EXPECT_GT(judged.of("Route 6").confidence, before) << documents;
    before = judged.of("Route 6").confidence;
  }
  EXPECT_GT(before, 0.96F);
}

TEST(ProfileRules, TheStoryStaysWholeWithAProfile) {
  const auto judged = judge_text(text_story(kNew), with_profile(learn_texts(12)));
  EXPECT_EQ(judged.of("Island council").role, Role::headline);
  for (unsigned i = 0; i < 3; ++i) EXPECT_TRUE(judged.keeps(sentence(3 * kNew + i)));
}

TEST(ProfileRules, FewDocumentsMakeNothingCertain) {
  for (const unsigned documents : {1U, 2U, 3U}) {
    const auto judged = judge_text(text_story(kNew), with_profile(learn_texts(documents)));
    EXPECT_NE(judged.of("Route 6").reason, Reason::profile_line) << documents;
  }
}

TEST(ProfileRules, AParagraphThatTwoStoriesShareStays) {
  const std::string shared = sentence(990);
  Learner learner;
  for (unsigned i = 0; i < 20; ++i)
    learner.add(judge_text(text_story(i, i < 2 ? shared : "")).document());
  EXPECT_TRUE(judge_text(text_story(kNew, shared), with_profile(learner.profile())).keeps(shared));
}

TEST(ProfileRules, BackgroundThatAThirdOfTheStoriesGiveStays) {
  const std::string background = sentence(991);
  Learner learner;
  for (unsigned i = 0; i < 21; ++i)
    learner.add(judge_text(text_story(i, i % 3 == 0 ? background : "")).document());
  EXPECT_TRUE(
      judge_text(text_story(kNew, background), with_profile(learner.profile())).keeps(background));
}

TEST(ProfileRules, AParagraphThatNearlyAllStoriesHaveGoesUnlessKeepingIsFavoured) {
  const std::string appeal = sentence(992);
  Settings settings = with_profile(learn_texts(12, appeal));
  EXPECT_EQ(judge_text(text_story(kNew, appeal), settings).of(appeal).reason, Reason::profile_line);
  settings.strictness = Strictness::favour_keeping;
  EXPECT_TRUE(judge_text(text_story(kNew, appeal), settings).keeps(appeal));
}

TEST(ProfileRules, TheNameOfAWriterOfManyStoriesStays) {
  const auto by_marit = [](unsigned number) {
    std::string text = text_story(number);
    return text.insert(text.find('\n'), "\n\nMarit Halvorsen");
  };
  const SiteProfile profile = test::learn(7, [&](unsigned i) { return judge_text(by_marit(i)); });
  EXPECT_EQ(judge_text(by_marit(kNew), with_profile(profile)).of("Marit").role, Role::byline);
}

TEST(ProfileRules, WhatEditorsKeptIsTheStorys) {
  const std::string line = "High water at dusk";
  Learner learner;
  for (unsigned i = 0; i < 7; ++i) {
    Watch watch;
    Document document = clean(text_story(i, "", line), Settings{}, {}, watch);
    for (Block& block : document.blocks)
      if (block.text == line)
        block.judgement = {Role::paragraph, Verdict::keep, Reason::overruled, 1.0F, {}};
    learner.add(document);
  }
  EXPECT_NE(judge_text(text_story(kNew, "", line), with_profile(learner.profile())).of(line).reason,
            Reason::profile_line);
}

std::string tides(unsigned number) {
  std::string items;
  for (const char* pier : {"north", "south", "ferry"})
    items += "<li><a href=/t" + std::to_string(number) + ">Tide " + std::to_string(number) +
             " seen from " + pier + " pier</a></li>";
  return "<ul>" + items + "</ul>";
}

SiteProfile learn_pages(unsigned count) {
  return test::learn(count, [](unsigned i) { return judge_page(page_story(i, tides(7 * i))); });
}

TEST(ProfileRules, APlaceIsKnownWhateverStandsThere) {
  const SiteProfile profile = learn_pages(12);
  const auto repeated = std::ranges::count_if(
      profile.places, [](const ProfileEntry& place) { return place.documents == 12; });
  EXPECT_GE(repeated, 3);  // headline, paragraphs, box: although every page has its own ids
}

TEST(ProfileRules, AShortLineInAPlaceWithoutStoryGoes) {
  // Between two paragraphs and without a link, it could be the story's for all the judge knows.
  const std::string box = "<ul><li>Mild, then rain</li></ul>";
  const std::string page = page_story(kNew, box);
  const Judgement before = judge_page(page).of("Mild");
  const Judgement after = judge_page(page, with_profile(learn_pages(12))).of("Mild");
  ASSERT_EQ(before.verdict, Verdict::keep);
  EXPECT_EQ(after.verdict, Verdict::remove);
  EXPECT_EQ(after.reason, Reason::profile_place);
}

TEST(ProfileRules, LikelyProseStaysWhereverItStands) {
  const std::string box = "<ul><li>" + sentence(700) + " " + sentence(701) + "</li></ul>";
  const std::string page = page_story(kNew, box);
  ASSERT_TRUE(judge_page(page).keeps(sentence(700)));
  EXPECT_TRUE(judge_page(page, with_profile(learn_pages(12))).keeps(sentence(700)));
}

TEST(ProfileRules, AProfileOfAnotherSiteChangesNothing) {
  const auto plain = judge_text(text_story(kNew, "", ""));
  const auto judged = judge_text(text_story(kNew, "", ""), with_profile(learn_texts(12)));
  for (std::size_t i = 0; i < plain.document().blocks.size(); ++i)
    EXPECT_EQ(plain.document().blocks[i].judgement.reason,
              judged.document().blocks[i].judgement.reason);
}

}  // namespace
}  // namespace cleancopy
