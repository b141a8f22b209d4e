#include "language/fold.hpp"

#include <gtest/gtest.h>

namespace cleancopy {
namespace {

TEST(Fold, TakesLettersInAnyCase) {
  EXPECT_EQ(folded("LESEN SIE"), "lesen sie");
  EXPECT_EQ(folded("ЧИТАЙТЕ ТАКЖЕ"), "читайте также");
  EXPECT_EQ(folded("À LIRE"), "à lire");
}

TEST(Fold, TakesDottedAndDotlessIAlike) {
  EXPECT_EQ(folded("İLGİLİ"), folded("ilgili"));
  EXPECT_EQ(folded("ILGILI"), folded("ılgılı"));
  EXPECT_EQ(folded("i\u0307lgili"), "ilgili");  // what lower-casing İ in two steps leaves
}

TEST(Fold, TakesGreekWithoutAccents) {
  EXPECT_EQ(folded("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ"), folded("Διαβάστε επίσης"));
}

TEST(Fold, TakesRussianYoAndYeAlike) { EXPECT_EQ(folded("Ещё"), folded("еще")); }

TEST(Fold, TakesDigitsOfAnyScriptForOneSign) {
  EXPECT_EQ(folded("5 min"), "# min");
  EXPECT_EQ(folded("1234"), "#");
  EXPECT_EQ(folded("١٢ دقيقة").substr(0, 2), "# ");
  EXPECT_EQ(folded("१० मिनट").substr(0, 2), "# ");
  EXPECT_EQ(folded("３分"), "#分");
}

TEST(Fold, StraightensQuotesDashesAndSpaces) {
  EXPECT_EQ(folded("“What’s — next”"), "\"what's - next\"");
  EXPECT_EQ(folded("a \u00A0\t b\u3000c"), "a b c");
  EXPECT_EQ(folded("写真：（資料）"), "写真:(資料)");
  EXPECT_EQ(folded("more…"), folded("more..."));
}

TEST(Fold, DropsWhatCannotBeSeen) {
  EXPECT_EQ(folded("re\u00ADad \u200Bmore\uFEFF"), "read more");
  EXPECT_EQ(folded("مُحَمَّد"), folded("محمد"));
  EXPECT_EQ(folded("שָׁלוֹם"), folded("שלום"));
}

TEST(Fold, TakesArabicAndPersianKeyboardsAlike) {
  EXPECT_EQ(folded("كتاب علي"), folded("کتاب علی"));
  EXPECT_EQ(folded("أخبار"), folded("اخبار"));
}

TEST(Fold, ReadsTheSameBackward) {
  const std::string_view text = "Photo:  12.5 — Ärger… ３分";
  std::u32string forward;
  std::u32string backward;
  FoldReader ahead(text, 0);
  while (const char32_t c = ahead.next()) forward += c;
  FoldReader back(text, text.size(), true);
  while (const char32_t c = back.next()) backward.insert(backward.begin(), c);
  EXPECT_EQ(forward, backward);
}

TEST(Fold, ReadsBytesThatAreNoUtf8OneByOne) {
  const std::string_view broken = "a\xE2\x82z\xFF\xC0\xAF";
  std::size_t count = 0;
  for (std::size_t pos = 0; pos < broken.size(); ++count) pos += decode_at(broken, pos).bytes;
  EXPECT_EQ(count, broken.size());
  count = 0;
  for (std::size_t pos = broken.size(); pos > 0; ++count) pos -= decode_before(broken, pos).bytes;
  EXPECT_EQ(count, broken.size());
}

TEST(WithoutEdges, LeavesTheWords) {
  EXPECT_EQ(without_edges("  » Read more… 👉 "), "Read more");
  EXPECT_EQ(without_edges("[...]"), "");
  EXPECT_EQ(without_edges("（广告）"), "广告");
  EXPECT_EQ(without_edges("5 min"), "5 min");
}

TEST(WordBoundary, StandsBetweenLettersOnlyWhereTheScriptHasNoSpaces) {
  EXPECT_FALSE(is_word_boundary(U'a', U'b'));
  EXPECT_TRUE(is_word_boundary(U'a', U':'));
  EXPECT_TRUE(is_word_boundary(U'新', U'聞'));
  EXPECT_TRUE(is_word_boundary(U'ก', U'ข'));
  EXPECT_FALSE(is_word_boundary(U'사', U'진'));
}

}  // namespace
}  // namespace cleancopy
