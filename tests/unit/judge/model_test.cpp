// The learnt ensemble: how trees are walked and explained, and what is made of its probabilities.
#include "judge/model/model.hpp"

#include <gtest/gtest.h>

#include "document/name_words.hpp"
#include "judged.hpp"

namespace cleancopy {
namespace {

using model::Ensemble;
using model::Node;

// words <= 2: -1; else digits <= 0.5: 2, else 0.5
constexpr Node kNodes[] = {{static_cast<std::uint8_t>(Cue::words), 2, 2.0F},
                           {Node::kLeaf, 0, -1.0F},
                           {static_cast<std::uint8_t>(Cue::digits), 2, 0.5F},
                           {Node::kLeaf, 0, 2.0F},
                           {Node::kLeaf, 0, 0.5F}};
constexpr float kMeans[] = {0.0F, -1.0F, 1.0F, 2.0F, 0.5F};
constexpr std::uint32_t kTrees[] = {0};
constexpr Ensemble kEnsemble = {kNodes, kMeans, kTrees, 0.0F, 1.0F};

CueRow row(float words, float digits) {
  CueRow cues{};
  cues[static_cast<std::size_t>(Cue::words)] = words;
  cues[static_cast<std::size_t>(Cue::digits)] = digits;
  return cues;
}

TEST(Ensemble, AnInnerNodeSendsItsThresholdLeft) {
  EXPECT_NEAR(model::probability_of(kEnsemble, row(2, 0)), 0.2689F, 1e-4F);     // 1 / (1 + e)
  EXPECT_NEAR(model::probability_of(kEnsemble, row(2.1F, 0)), 0.8808F, 1e-4F);  // 1 / (1 + e^-2)
  EXPECT_NEAR(model::probability_of(kEnsemble, row(3, 1)), 0.6225F, 1e-4F);
}

TEST(Ensemble, EveryStepDownIsItsCues) {
  CueRow weights{};
  model::weigh_cues(kEnsemble, row(3, 1), weights);
  EXPECT_FLOAT_EQ(weights[static_cast<std::size_t>(Cue::words)], 1.0F);
  EXPECT_FLOAT_EQ(weights[static_cast<std::size_t>(Cue::digits)], -0.5F);
}

TEST(Ensemble, TheShippedTreesAreSound) {
  for (const Ensemble* ensemble :
       {&model::text_model().first.ensemble, &model::text_model().second.ensemble,
        &model::html_model().first.ensemble, &model::html_model().second.ensemble}) {
    ASSERT_EQ(ensemble->nodes.size(), ensemble->means.size());
    for (std::size_t i = 0; i < ensemble->nodes.size(); ++i) {
      const Node& node = ensemble->nodes[i];
      if (node.cue == Node::kLeaf) continue;
      EXPECT_LT(node.cue, kCueCount);
      EXPECT_GT(node.right, 1);
      EXPECT_LT(i + node.right, ensemble->nodes.size());
    }
  }
}

TEST(NameWords, AreSplitAtCapitalsAndWhateverIsNoLetter) {
  std::string words;
  for_each_name_word("CommentBox article-body_2 x",
                     [&](std::string_view word) { words.append(word).append(" "); });
  EXPECT_EQ(words, "comment box article body ");
}

std::string menu_around(std::string_view story) {
  std::string body = "<ul>";
  for (const char* item : {"Islands", "Harbours", "Inland", "Timber", "Weather", "Letters"})
    body.append("<li><a href=/>").append(item).append("</a></li>");
  return body + "</ul><article><h1>Ferry returns after eleven years</h1>" + std::string(story) +
         "</article>";
}

TEST(Model, SaysWhichCuesWeighedMost) {
  const std::string story = test::paragraph(test::kFirst) + test::paragraph(test::kSecond) +
                            test::paragraph(test::kThird);
  const auto judged = test::judge_page(menu_around(story));
  const Judgement menu = judged.of("Timber");
  ASSERT_EQ(menu.reason, Reason::model_not_story);
  EXPECT_TRUE(explanation_of(menu).starts_with("does not look like part of the story: "));
  EXPECT_EQ(explanation_of(menu).data()[explanation_of(menu).size()], '\0');
  EXPECT_GT(menu.confidence, 0.5F);
}

TEST(Model, AShortAnswerBetweenParagraphsStays) {
  std::string text = "Ferry returns after eleven years\n\n";
  text.append(test::kFirst)
      .append("\n\nIt was not.\n\n")
      .append(test::kSecond)
      .append("\n\nProbably.\n\n")
      .append(test::kThird);
  const auto judged = test::judge_text(text);
  EXPECT_TRUE(judged.keeps("It was not."));
  EXPECT_TRUE(judged.keeps("Probably."));
}

TEST(Model, StrictnessKeepsMoreOrLess) {
  const std::string story = test::paragraph(test::kFirst) +
                            "<p>More from the islands</p><p>All the ports</p>" +
                            test::paragraph(test::kSecond) + test::paragraph(test::kThird);
  const auto kept = [&](Strictness strictness) {
    Settings settings;
    settings.strictness = strictness;
    const auto judged = test::judge_page(menu_around(story), settings);
    std::size_t count = 0;
    for (const Block& block : judged.document().blocks)
      count += block.judgement.verdict == Verdict::keep ? 1 : 0;
    return count;
  };
  EXPECT_GE(kept(Strictness::favour_keeping), kept(Strictness::balanced));
  EXPECT_GE(kept(Strictness::balanced), kept(Strictness::favour_cleaning));
}

}  // namespace
}  // namespace cleancopy
