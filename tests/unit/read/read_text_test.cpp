#include "read/read_text.hpp"

#include <gtest/gtest.h>

#include <string>

#include "document/failure.hpp"

namespace cleancopy {
namespace {

Document read(std::string_view text, std::uint64_t most_blocks = 1000) {
  Document document;
  document.input = document.arena.copy(text);
  document.source = document.input;
  Settings settings;
  settings.max_blocks = most_blocks;
  Watch watch;
  read_text(document, settings, watch);
  return document;
}

std::vector<std::string> texts_of(const Document& document) {
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) texts.emplace_back(block.text);
  return texts;
}

using Texts = std::vector<std::string>;

TEST(ReadText, SplitsAtBlankLinesAndAtSingleNewlines) {
  EXPECT_EQ(texts_of(read("One.\n\nTwo.\nThree.")), (Texts{"One.", "Two.", "Three."}));
}

TEST(ReadText, TakesEveryKindOfLineEnd) {
  EXPECT_EQ(texts_of(read("One.\r\nTwo.\rThree.\xE2\x80\xA8"
                          "Four.\xE2\x80\xA9"
                          "Five.")),
            (Texts{"One.", "Two.", "Three.", "Four.", "Five."}));
}

TEST(ReadText, FindsNothingInBlankText) {
  EXPECT_TRUE(read("").blocks.empty());
  EXPECT_TRUE(read(" \n\t\r\n \xC2\xA0 \n").blocks.empty());
}

TEST(ReadText, SpansHoldTheTextWithoutTheSpaceAround) {
  const std::string text = "  One. \n\n\tTwo three. ";
  const Document document = read(text);
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(text.substr(document.blocks[0].span.begin, 4), "One.");
  EXPECT_EQ(document.blocks[0].span.end, 6u);
  EXPECT_EQ(document.blocks[1].span, (Span{10, 20}));
  EXPECT_EQ(document.blocks[1].blank_before, 1);
}

TEST(ReadText, RejoinsHardWrappedLines) {
  const Document document = read(
      "The council of the small harbour town met on Tuesday evening\n"
      "and decided, after a debate of four hours, that the old mole\n"
      "will be rebuilt before the winter storms arrive.\n"
      "\n"
      "Nobody had expected a majority so large, the mayor said as\n"
      "she left the hall, and the fishermen who had waited outside\n"
      "in the rain agreed with her.\n");
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(document.blocks[0].text,
            "The council of the small harbour town met on Tuesday evening and decided, after a "
            "debate of four hours, "
            "that the old mole will be rebuilt before the winter storms arrive.");
  EXPECT_TRUE(document.blocks[0].repairs.has(RepairKind::line_break));
  EXPECT_EQ(document.repairs[static_cast<std::size_t>(RepairKind::line_break)], 4u);
}

TEST(ReadText, RejoinsWrappedChineseWithoutSpaces) {
  std::string line;
  for (int i = 0; i < 32; ++i) line += "新";
  const Document document = read(line + "\n" + line + "\n" + line + "\n" + line + "\n结束。\n");
  ASSERT_EQ(document.blocks.size(), 1u);
  EXPECT_EQ(document.blocks[0].text, line + line + line + line + "结束。");
}

TEST(ReadText, LeavesAListOfHeadlinesApart) {
  const Document document = read(
      "Ferry fares will rise again in the spring, operator says\n"
      "Storm closes harbour\n"
      "Three councillors resign over the unpaid lighthouse bill\n"
      "Museum finds a lost letter\n"
      "Cup final moved to Sunday after the flood\n");
  EXPECT_EQ(document.blocks.size(), 5u);
}

TEST(ReadText, CutsBulletsOfListItems) {
  const Document document = read("They need:\n- a boat\n- two oars\n• a lamp");
  ASSERT_EQ(document.blocks.size(), 4u);
  EXPECT_EQ(document.blocks[1].text, "a boat");
  EXPECT_EQ(document.blocks[1].form, Form::list_item);
  EXPECT_TRUE(document.blocks[1].starts_group);
  EXPECT_FALSE(document.blocks[2].starts_group);
  EXPECT_EQ(document.blocks[3].form, Form::list_item);
}

TEST(ReadText, KeepsTheNumbersOfAList) {
  const Document document = read("1. Boil the water\n2. Add the salt");
  EXPECT_EQ(document.blocks[0].text, "1. Boil the water");
  EXPECT_EQ(document.blocks[1].form, Form::list_item);
}

TEST(ReadText, TakesNoDashOrLoneHyphenForABullet) {
  const Document document =
      read("– Je ne sais pas, dit-elle.\n– Moi non plus.\n- Whatever.\nThe end.");
  for (const Block& block : document.blocks) EXPECT_EQ(block.form, Form::paragraph) << block.text;
}

TEST(ReadText, RefusesMoreLinesThanTheLimit) {
  try {
    read("a\nb\nc\n", 2);
    FAIL() << "three lines pass a limit of two";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::limit);
    EXPECT_STREQ(failure.what(), "the text has more than 2 lines (max-blocks)");
  }
}

}  // namespace
}  // namespace cleancopy
