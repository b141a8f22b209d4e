#include <gtest/gtest.h>

#include "repaired.hpp"

namespace cleancopy {
namespace {

TEST(Repair, LeavesSoundTextWhereItIs) {
  const Repaired result = repaired_block("Die Straße nach Öland, «città», Привет, 日本語、한국어.");
  EXPECT_EQ(result.block().repairs.bits(), 0u);
  EXPECT_EQ(result.text(), "Die Straße nach Öland, «città», Привет, 日本語、한국어.");
}

TEST(Repair, BringsTextToNfc) {
  const Repaired result = repaired_block("Cafe\u0301 de\u0301ja\u0300");
  EXPECT_EQ(result.text(), "Café déjà");
  EXPECT_TRUE(result.block().repairs.has(RepairKind::normal_form));
  EXPECT_GT(result.count(RepairKind::normal_form), 0u);
}

TEST(Repair, BringsTextToNfkcOnRequest) {
  Settings settings;
  settings.normal_form = NormalForm::nfkc;
  EXPECT_EQ(repaired("№ 5 m²", settings), "No 5 m2");
  EXPECT_EQ(repaired("№ 5 m²"), "№ 5 m²");
}

TEST(Repair, TakesOutWhatIsInvisible) {
  EXPECT_EQ(repaired("Donau\u00ADdampf\u200Bschiff\uFEFF"), "Donaudampfschiff");
  EXPECT_EQ(repaired("in\u202Evisi\u202Cble\u200F"), "invisible");
}

TEST(Repair, KeepsJoinersThatScriptsAndEmojiNeed) {
  for (const char* text : {"می\u200Cخواهم", "क्\u200Dष", "👩\u200D👩\u200D👧", "❤\uFE0F",
                           "🏴\U000E0067\U000E0062\U000E007F"})
    EXPECT_EQ(repaired(text), text);
  EXPECT_EQ(repaired("sta\u200Dir\u200Ccase"), "staircase");
}

TEST(Repair, KeepsIsolatesAndMarksInRightToLeftText) {
  for (const char* text : {"מחיר \u2066USD 5\u2069 ליום", "שלום!\u200F"})
    EXPECT_EQ(repaired(text), text);
  EXPECT_EQ(repaired("שלום \u202Eabc\u202C"), "שלום abc");
  EXPECT_EQ(repaired("שלום\u2069 כאן"), "שלום כאן") << "nothing was opened";
}

TEST(Repair, TakesOutControlsAndNonCharacters) {
  EXPECT_EQ(repaired("a\x01"
                     "b\x7F"
                     "c\uFFFF"
                     "d\uFDD0"
                     "e\u0081"),
            "abcde");
}

TEST(Repair, ReplacesWhatIsNoUtf8) {
  const Repaired result = repaired_block(
      "ab\xFF"
      "cd\xED\xA0\x80");
  EXPECT_EQ(result.text(), "ab\uFFFDcd\uFFFD");
  EXPECT_EQ(result.count(RepairKind::undecodable), 1u);
  EXPECT_EQ(result.count(RepairKind::control), 1u) << "the lone surrogate";
}

TEST(Repair, JoinsSurrogatePairs) { EXPECT_EQ(repaired("\xED\xA0\xBD\xED\xB8\x8D"), "😍"); }

TEST(Repair, MakesOneSpaceOfMany) {
  EXPECT_EQ(repaired("  a\u00A0\u2003 b\t\tc \n d\u2029"), "a b c d");
  EXPECT_EQ(repaired(" \u00A0 "), "");
}

TEST(Repair, KeepsPreformattedText) {
  Block block;
  block.form = Form::preformatted;
  EXPECT_EQ(repaired_block("a  b\r\n\tc", block).text(), "a  b\n\tc");
}

TEST(Repair, KeepsTheCellsOfATableRow) {
  Block block;
  block.form = Form::table_row;
  EXPECT_EQ(repaired_block("a \t b\t\t c  d", block).text(), "a\tb\t\tc d");
}

TEST(Repair, KeepsLineFeedsOnlyWhereABreakIsMarked) {
  const Repaired result = repaired_block("one \n two\nthree", {}, {{MarkKind::br, 4, 4, {}}});
  EXPECT_EQ(result.text(), "one\ntwo three");
  EXPECT_EQ(result.document.marks[0].begin, 3u);
}

TEST(Repair, MovesMarksAlong) {
  const Repaired result = repaired_block("  a\u200Bb  <cafe\u0301>  x", {},
                                         {{MarkKind::link, 2, 19, {}}, {MarkKind::em, 9, 17, {}}});
  ASSERT_EQ(result.text(), "ab <café> x");
  const Mark& link = result.document.marks[0];
  const Mark& em = result.document.marks[1];
  EXPECT_EQ(result.text().substr(link.begin, link.end - link.begin), "ab <café> ");
  EXPECT_EQ(result.text().substr(em.begin, em.end - em.begin), "<café>");
}

TEST(Repair, UnfoldsLigaturesAndPositionalForms) {
  EXPECT_EQ(repaired("o\uFB03ce \uFEB3\uFEFC\uFEE1"), "office سلام");
  EXPECT_EQ(repaired("\uFDFA"), "\uFDFA") << "a sign, not letters";
}

}  // namespace
}  // namespace cleancopy
