#include "annotate/shape.hpp"

#include <gtest/gtest.h>

namespace cleancopy {
namespace {

TEST(Shape, CountsWordsAndSentences) {
  const Shape shape = shape_of("The mayor's office said no. Then it said yes!");
  EXPECT_EQ(shape.words, 9u);
  EXPECT_EQ(shape.sentence_ends, 2u);
  EXPECT_TRUE(shape.ends_sentence);
  EXPECT_TRUE(shape.ends_question);
}

TEST(Shape, SeesThroughClosingQuotesAndBrackets) {
  EXPECT_TRUE(shape_of("“It is over.”").ends_sentence);
  EXPECT_TRUE(shape_of("“It is over.”").ends_quoted);
  EXPECT_TRUE(shape_of("(It is over.)").ends_sentence);
  EXPECT_FALSE(shape_of("'Troubling cycle of violence'").ends_sentence);
  EXPECT_TRUE(shape_of("'Troubling cycle of violence'").starts_quoted);
}

TEST(Shape, CountsTwoChineseCharactersAsAWord) {
  const Shape shape = shape_of("市议会星期二批准了该计划。居民表示将上诉。");
  EXPECT_EQ(shape.characters, 21u);
  EXPECT_EQ(shape.words, 10u);
  EXPECT_EQ(shape.sentence_ends, 2u);
  EXPECT_TRUE(shape.ends_sentence);
}

TEST(Shape, KnowsTheStopsOfOtherScripts) {
  EXPECT_TRUE(shape_of("यह खबर है।").ends_sentence);
  EXPECT_TRUE(shape_of("هل هذا صحيح؟").ends_question);
  EXPECT_TRUE(shape_of("یہ خبر ہے۔").ends_sentence);
}

TEST(Shape, CountsCapitalsOfAnyAlphabet) {
  const Shape shape = shape_of("Совет Ärzte ΑΘΗΝΑ und so");
  EXPECT_EQ(shape.cased_words, 5u);
  EXPECT_EQ(shape.capital_words, 3u);
  EXPECT_EQ(shape.capitals, 7u);
}

TEST(Shape, TakesTheSameLettersForTheSameText) {
  EXPECT_EQ(shape_of("Read More").fingerprint, shape_of("READ  more »").fingerprint);
  EXPECT_NE(shape_of("Read More").fingerprint, shape_of("Read Mores").fingerprint);
  EXPECT_EQ(shape_of("* * *").fingerprint, 0u);
}

TEST(Shape, CountsAddresses) {
  EXPECT_EQ(shape_of("See https://example.org or write to desk@example.org").addresses, 2u);
}

TEST(Shape, OfNothingIsNothing) {
  const Shape shape = shape_of("");
  EXPECT_EQ(shape.words, 0u);
  EXPECT_FALSE(shape.ends_sentence);
}

}  // namespace
}  // namespace cleancopy
