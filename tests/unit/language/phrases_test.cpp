#include "language/phrases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace cleancopy {
namespace {

LanguageSet only(std::string_view tag) { return set_of(language_tagged(tag)); }

/// True if the text has such a hit in the table of that language.
bool hits(std::string_view text, std::string_view tag, PhraseFamily family, PhraseMatch match) {
  const PhraseHits found = find_phrases(text, only(tag));
  return std::any_of(found.begin(), found.end(), [&](const PhraseHit& hit) {
    return hit.family == family && hit.match == match;
  });
}

TEST(FindPhrases, FindsAWholeBlockInAnyCaseBetweenMarks) {
  for (const char* text :
       {"Read more", "READ MORE", "» Read more…", "[Read\u00A0more]", "• read  more →"}) {
    EXPECT_TRUE(hits(text, "en", PhraseFamily::read_more, PhraseMatch::whole)) << text;
  }
  EXPECT_FALSE(hits("Read more books", "en", PhraseFamily::read_more, PhraseMatch::whole));
}

TEST(FindPhrases, TellsWhereThePhraseStands) {
  const std::string text = "»  Werbung  «";
  const PhraseHits found = find_phrases(text, only("de"));
  ASSERT_GT(found.count, 0u);
  EXPECT_EQ(text.substr(found.hits[0].begin, found.hits[0].end - found.hits[0].begin), "Werbung");
}

TEST(FindPhrases, FindsAStartAlsoAfterABullet) {
  EXPECT_TRUE(
      hits("Lesen Sie auch: Der lange Weg", "de", PhraseFamily::read_also, PhraseMatch::start));
  EXPECT_TRUE(
      hits("→ Lesen Sie auch: Der lange Weg", "de", PhraseFamily::read_also, PhraseMatch::start));
  EXPECT_TRUE(hits("📷 Foto: A. Muster", "de", PhraseFamily::photo_credit, PhraseMatch::start));
  EXPECT_FALSE(
      hits("Bitte lesen Sie auch dies", "de", PhraseFamily::read_also, PhraseMatch::start));
}

TEST(FindPhrases, FindsAnEndBeforeAFullStop) {
  EXPECT_TRUE(
      hits("Der Turm im Mai (Archivfoto).", "de", PhraseFamily::photo_credit, PhraseMatch::end));
  EXPECT_TRUE(hits("A. Muster/AFP", "de", PhraseFamily::photo_credit, PhraseMatch::end));
  EXPECT_FALSE(hits("Das (Archivfoto) zeigt", "de", PhraseFamily::photo_credit, PhraseMatch::end));
}

TEST(FindPhrases, FindsInsideOnlyInShortBlocks) {
  std::string text = "All the news, delivered to your inbox every day";
  EXPECT_TRUE(hits(text, "en", PhraseFamily::newsletter, PhraseMatch::inside));
  text += std::string(200, '.');
  EXPECT_FALSE(hits(text, "en", PhraseFamily::newsletter, PhraseMatch::inside));
}

TEST(FindPhrases, EndsOnlyWhereAWordEnds) {
  EXPECT_TRUE(hits("Vondaag", "nl", PhraseFamily::byline, PhraseMatch::start) == false);
  EXPECT_FALSE(hits("Bystanders ran", "en", PhraseFamily::byline, PhraseMatch::start));
  EXPECT_TRUE(hits("By Ann Example", "en", PhraseFamily::byline, PhraseMatch::start));
}

TEST(FindPhrases, NeedsNoWordEndInScriptsWithoutSpaces) {
  EXPECT_TRUE(hits("図片来源新华社", "zh-Hans", PhraseFamily::photo_credit, PhraseMatch::start) ==
              false);
  EXPECT_TRUE(hits("图片来源新华社", "zh-Hans", PhraseFamily::photo_credit, PhraseMatch::start));
  EXPECT_TRUE(hits("写真：共同", "ja", PhraseFamily::photo_credit, PhraseMatch::start));
}

TEST(FindPhrases, ReadsTurkishCapitals) {
  EXPECT_TRUE(hits("İLGİNİZİ ÇEKEBİLİR", "tr", PhraseFamily::read_also, PhraseMatch::whole));
  EXPECT_TRUE(hits("ilginizi çekebilir", "tr", PhraseFamily::read_also, PhraseMatch::whole));
}

TEST(FindPhrases, TakesAnyNumberForTheSign) {
  for (const char* text : {"5 min read", "12 min read", "٣ min read"}) {
    EXPECT_TRUE(hits(text, "en", PhraseFamily::reading_time, PhraseMatch::whole)) << text;
  }
}

TEST(FindPhrases, AsksOnlyTheLanguagesGivenAndThoseOfNone) {
  EXPECT_EQ(find_phrases("Lesen Sie auch", only("ja")).count, 0u);
  EXPECT_GT(find_phrases("Jane Roe/AFP via Getty Images", only("ja")).count, 0u);
  EXPECT_EQ(find_phrases("Lesen Sie auch", 0).count, 0u);
}

TEST(FindPhrases, TellsTheLongestFirst) {
  const PhraseHits found = find_phrases("READ MORE: The long way round", kAllLanguages);
  ASSERT_GE(found.count, 2u);
  for (std::size_t i = 1; i < found.count; ++i) {
    EXPECT_GE(found.hits[i - 1].end - found.hits[i - 1].begin,
              found.hits[i].end - found.hits[i].begin);
  }
}

TEST(FindPhrases, KeepsCorrections) {
  const PhraseHits found = find_phrases("Editor's note: the name was wrong.", only("en"));
  ASSERT_GT(found.count, 0u);
  EXPECT_EQ(found.hits[0].family, PhraseFamily::keep_correction);
  EXPECT_EQ(found.hits[0].role, Role::paragraph);
}

TEST(FindPhrases, FindsNothingInProse) {
  EXPECT_EQ(
      find_phrases("The council met on Tuesday and talked about the bridge.", only("en")).count,
      0u);
  EXPECT_EQ(find_phrases("Der Rat hat am Dienstag über die Brücke beraten.", only("de")).count, 0u);
  EXPECT_EQ(find_phrases("市長は火曜日に橋について述べた。", only("ja")).count, 0u);
}

TEST(FindPhrases, TakesWhateverBytes) {
  EXPECT_EQ(find_phrases("", kAllLanguages).count, 0u);
  EXPECT_EQ(find_phrases("...", kAllLanguages).count, 0u);
  EXPECT_EQ(find_phrases("   ", kAllLanguages).count, 0u);
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text = std::string("Read ") + static_cast<char>(byte) + "\x80\xE4\xB8";
    for (const PhraseHit& hit : find_phrases(text, kAllLanguages)) EXPECT_LE(hit.end, text.size());
  }
}

TEST(FindPhrases, TakesLongTextsOfWhateverRuns) {
  const std::string spaces(1 << 20, ' ');
  EXPECT_EQ(find_phrases(spaces, kAllLanguages).count, 0u);
  const std::string bullets = spaces + "Read more";
  EXPECT_TRUE(hits(bullets, "en", PhraseFamily::read_more, PhraseMatch::start));
}

}  // namespace
}  // namespace cleancopy
