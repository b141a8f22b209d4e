#include "annotate/topic.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cleancopy {
namespace {

TEST(Topic, KnowsWhichWordsStandInAnotherParagraph) {
  Topic topic;
  topic.add_block("Harbour Repairs", false);
  topic.add_block("The harbour needs repairs before winter.", true);
  topic.add_block("Singer cancels tour", false);
  const auto shares = topic.shares();
  EXPECT_FLOAT_EQ(shares[0], 1.0F);
  EXPECT_FLOAT_EQ(shares[1], 0.0F) << "a block is not its own witness";
  EXPECT_FLOAT_EQ(shares[2], 0.0F);
}

TEST(Topic, PairsTheCharactersOfChinese) {
  Topic topic;
  topic.add_block("新道路计划", false);
  topic.add_block("市议会批准了新道路计划。", true);
  topic.add_block("天气预报", false);
  EXPECT_FLOAT_EQ(topic.shares()[0], 1.0F);
  EXPECT_FLOAT_EQ(topic.shares()[2], 0.0F);
}

TEST(Topic, HasNothingToSayOfShortWords) {
  Topic topic;
  topic.add_block("He is it.", true);
  EXPECT_LT(topic.shares()[0], 0.0F);
}

TEST(Topic, TakesAMillionTimesTheSameWord) {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "spam ";
  Topic topic;
  topic.add_block(text, true);
  topic.add_block("spam", false);
  EXPECT_FLOAT_EQ(topic.shares()[1], 1.0F);
}

}  // namespace
}  // namespace cleancopy
