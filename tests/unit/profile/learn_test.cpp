#include <gtest/gtest.h>

#include "document/failure.hpp"
#include "document/place.hpp"
#include "profile/line_key.hpp"
#include "profile/merge.hpp"
#include "profile/profile_file.hpp"
#include "site.hpp"

namespace cleancopy {
namespace {

using test::judge_page;
using test::judge_text;
using test::learn_texts;
using test::text_story;

TEST(Learn, MergingEqualsLearningFromBoth) {
  const SiteProfile a = learn_texts(5, "", "Route 6", 0);
  const SiteProfile b = learn_texts(7, "Tide table", "Route 6", 5);
  Learner learner;
  for (unsigned i = 0; i < 5; ++i) learner.add(judge_text(text_story(i)).document());
  for (unsigned i = 5; i < 12; ++i) learner.add(judge_text(text_story(i, "Tide table")).document());
  EXPECT_EQ(to_bytes(merge(a, b)), to_bytes(learner.profile()));
  EXPECT_EQ(merge(a, b), merge(b, a));
}

TEST(Learn, TheOrderOfTheDocumentsDoesNotMatter) {
  Learner forth;
  Learner back;
  for (unsigned i = 0; i < 6; ++i) {
    forth.add(judge_text(text_story(i)).document());
    back.add(judge_text(text_story(5 - i)).document());
  }
  EXPECT_EQ(forth.profile(), back.profile());
}

TEST(Learn, ALineCountsOnceADocument) {
  const SiteProfile profile = learn_texts(3, "Route 6\n\nRoute 6");
  const ProfileEntry* line = profile.line(line_key("Route 6").hash);
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->documents, 3U);
  EXPECT_EQ(profile.line(line_key("Route 7").hash), nullptr);
}

TEST(Learn, TheSameStoryIsLearntOnce) {
  Learner learner;
  EXPECT_TRUE(learner.add(judge_text(text_story(1)).document()));
  EXPECT_FALSE(learner.add(judge_text(text_story(1)).document()));
  // Saved again with other advertisements around it, it is still the same story.
  EXPECT_FALSE(learner.add(judge_text("Advertisement\n\n" + text_story(1)).document()));
  EXPECT_EQ(learner.profile().stories.size(), 1U);
  EXPECT_TRUE(learner.add(judge_text(text_story(2)).document()));
}

TEST(Learn, ADocumentWithoutTextTeachesNothing) {
  Learner learner;
  EXPECT_FALSE(learner.add(judge_text("").document()));
  EXPECT_FALSE(learner.add(judge_text("- - -\n\n***").document()));
  EXPECT_EQ(learner.profile(), SiteProfile{});
}

TEST(Learn, AProfileThatKnowsTheSameStoryIsNotMerged) {
  const SiteProfile a = learn_texts(3);
  const SiteProfile b = learn_texts(3, "", "Route 6", 2);
  try {
    (void)merge(a, b);
    FAIL() << "merged";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::argument);
    EXPECT_NE(std::string(failure.what()).find("same story"), std::string::npos);
  }
}

TEST(Learn, TheTablesStayWithinTheirBounds) {
  SiteProfile many;
  SiteProfile more;
  many.stories = {1};
  more.stories = {2};
  for (std::uint64_t key = 1; key <= SiteProfile::kMostEntries; ++key)
    many.lines.push_back({2 * key, 1, 0}), more.lines.push_back({3 * key, 1, 0});
  const SiteProfile merged = merge(many, more);
  ASSERT_EQ(merged.lines.size(), SiteProfile::kMostEntries);
  // What both have stays, and of the rest the lower keys.
  for (std::uint64_t key = 6; key <= 2 * SiteProfile::kMostEntries; key += 6)
    ASSERT_EQ(merged.line(key)->documents, 2U) << key;
  EXPECT_NE(merged.line(2), nullptr);
  EXPECT_EQ(merged.line(3 * std::uint64_t{SiteProfile::kMostEntries}), nullptr);
  EXPECT_EQ(profile_from(to_bytes(merged)), merged);
}

TEST(Learn, TooManyDocumentsAreRefused) {
  SiteProfile full;
  for (std::uint64_t story = 1; story <= SiteProfile::kMostDocuments; ++story)
    full.stories.push_back(story);
  Learner learner(full);
  EXPECT_THROW(learner.add(judge_text(text_story(1)).document()), Failure);
  EXPECT_EQ(learner.profile(), full);
}

TEST(Learn, PlacesAreNamedByTagsAndWordsNotByNumbers) {
  const auto places = [](const char* body) {
    const auto judged = judge_page(body);
    const Document& document = judged.document();
    return places_of(document)[document.blocks.front().element];
  };
  const auto one = places("<div class='box box-12' id=b12><p>The tide turns.</p></div>");
  EXPECT_EQ(one, places("<div class='box box-7' id=b7><p>Rain by night.</p></div>"));
  EXPECT_EQ(
      one, places("<div class='box box-7' id=b7><p><a href=/><b>Rain by night.</b></a></p></div>"));
  EXPECT_NE(one, places("<div class='copy' id=b12><p>The tide turns.</p></div>"));
  EXPECT_NE(one, places("<div class='box box-12' id=b12><h2>The tide turns.</h2></div>"));
}

TEST(Learn, LinesAreTheSameWhateverTheirCaseAndPunctuation) {
  const LineKey line = line_key("Route 6, Übersee");
  EXPECT_EQ(line.letters, 13U);
  EXPECT_EQ(line.hash, line_key("ROUTE 6 / übersee!").hash);
  EXPECT_NE(line.hash, line_key("Route 7, Übersee").hash);
  EXPECT_EQ(line_key("- * -").hash, 0U);
  EXPECT_EQ(line_key("").hash, 0U);
}

// The hashes are written to files: if one of these fails, the file's version must rise.
TEST(Learn, HashesInFilesStayTheSame) {
  EXPECT_EQ(line_key("Route 6, Übersee").hash, 16554951976841786024U);
  const auto judged = judge_page("<div class='box' id=tides><p>The tide turns.</p></div>");
  EXPECT_EQ(places_of(judged.document())[judged.document().blocks.front().element],
            6942741199264621007U);
}

}  // namespace
}  // namespace cleancopy
