#include "language/identify.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "language/fold.hpp"
#include "language/paragraphs.hpp"

namespace cleancopy {
namespace {

std::string_view language_of(std::string_view text) {
  LanguageVote vote;
  vote.add(text);
  return tag_of(vote.winner().id);
}

std::string_view first_sentence(std::string_view text) {
  for (const std::string_view stop : {". ", "。", "।", "۔", "։", "다.", "ปีที่แล้ว"}) {
    if (const auto end = text.find(stop); end != std::string_view::npos) return text.substr(0, end);
  }
  return {};
}

TEST(LanguageVote, KnowsAParagraphOfEveryLanguage) {
  std::set<std::string_view> seen;
  for (const auto& paragraph : test::kParagraphs) {
    LanguageVote vote;
    vote.add(paragraph.text);
    EXPECT_EQ(tag_of(vote.winner().id), paragraph.tag);
    EXPECT_GT(vote.winner().confidence, 0.3F) << paragraph.tag;
    seen.insert(paragraph.tag);
  }
  EXPECT_EQ(seen.size(), language_count());
}

TEST(LanguageVote, KnowsMostSentences) {
  std::size_t right = 0;
  std::size_t all = 0;
  for (const auto& paragraph : test::kParagraphs) {
    const std::string_view sentence = first_sentence(paragraph.text);
    ASSERT_FALSE(sentence.empty()) << paragraph.tag;
    right += language_of(sentence) == paragraph.tag;
    ++all;
  }
  EXPECT_GE(right * 100, all * 90) << right << " of " << all;
}

TEST(LanguageVote, AddsUpPieces) {
  LanguageVote vote;
  for (const char* piece : {"Der Rat", "hat über die Brücke", "beraten und nicht entschieden"}) {
    vote.add(piece);
  }
  EXPECT_EQ(tag_of(vote.winner().id), "de");
}

TEST(LanguageVote, IsNotLedAstrayByNamesAndQuotesOfAnotherLanguage) {
  EXPECT_EQ(language_of("Die Band hat ihr Album »The End of the World« in New York aufgenommen und "
                        "spielt im Herbst auch in der Stadt."),
            "de");
  EXPECT_EQ(language_of("東京（日本）は首都です。Tokyo is the capital."), "ja");
}

TEST(LanguageVote, SaysNothingOfTooLittle) {
  EXPECT_EQ(language_of(""), "");
  EXPECT_EQ(language_of("12:30 – 14:45"), "");
  EXPECT_EQ(language_of("Xyzzy Plugh Frobozz"), "");
  EXPECT_EQ(LanguageVote().winner().confidence, 0.0F);
}

TEST(LanguageVote, SaysNothingOfLanguagesWithoutTables) {
  EXPECT_EQ(
      language_of(
          "Udalak asteartean erabaki zuen zubi zaharra konpontzea, joan den udaberritik itxita "
          "dagoena. Alkateak esan zuen lanak udazkenean hasiko direla eta zortzi hilabete inguru "
          "iraungo dutela; bizilagunak kexu dira, inork ez dielako ezer azaldu."),
      "");
}

TEST(LanguageVote, LooksAtNoMoreThanItMust) {
  std::string english;
  while (english.size() < LanguageVote::kMostBytes)
    english += "the town and the bridge of the old ";
  std::string german;
  while (german.size() < 2 * english.size()) german += "die Stadt und die Brücke und der Fluss ";
  EXPECT_EQ(language_of(english + german), "en");
}

TEST(LanguageVote, TakesWhateverBytes) {
  std::string text;
  for (int i = 0; i < 4096; ++i) text += static_cast<char>(i * 37);
  LanguageVote vote;
  vote.add(text);
  EXPECT_LE(vote.winner().confidence, 1.0F);
}

TEST(FunctionWordShare, IsHighInProseAndLowInMenus) {
  const LanguageId en = language_tagged("en");
  EXPECT_GT(function_word_share("He said that it was one of the best in the town.", en), 0.5F);
  EXPECT_LT(function_word_share("Politics Business Sport Culture Weather", en), 0.2F);
}

TEST(FunctionWordShare, CountsCharactersWhereNoSpacesPartWords) {
  const LanguageId zh = language_tagged("zh-Hans");
  EXPECT_GT(function_word_share("他们没有的我们也没有", zh), 0.8F);
  EXPECT_EQ(function_word_share("桥梁隧道", zh), 0.0F);
}

TEST(FunctionWordShare, IsNegativeWithoutWordsOrLanguage) {
  EXPECT_LT(function_word_share("", language_tagged("en")), 0);
  EXPECT_LT(function_word_share("...", language_tagged("ja")), 0);
  EXPECT_LT(function_word_share("The words", kNoLanguage), 0);
}

TEST(FunctionWordShare, KnowsSomeOfEveryLanguagesWords) {
  for (const auto& paragraph : test::kParagraphs) {
    EXPECT_GT(function_word_share(paragraph.text, language_tagged(paragraph.tag)), 0.1F)
        << paragraph.tag;
  }
}

}  // namespace
}  // namespace cleancopy
