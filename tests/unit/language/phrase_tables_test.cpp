#include <gtest/gtest.h>

#include <array>
#include <bitset>
#include <set>
#include <string>

#include "language/language.hpp"
#include "language/phrases.hpp"
#include "language/tables.hpp"

namespace cleancopy {
namespace {

TEST(Languages, AreKnownByTheirTags) {
  EXPECT_GE(language_count(), 40u);
  for (std::size_t i = 0; i < language_count(); ++i) {
    const auto id = static_cast<LanguageId>(i);
    EXPECT_EQ(language_tagged(tag_of(id)), id);
  }
  EXPECT_EQ(tag_of(language_tagged("en-GB")), "en");
  EXPECT_EQ(tag_of(language_tagged("DE_at")), "de");
  EXPECT_EQ(tag_of(language_tagged("zh-TW")), "zh-Hant");
  EXPECT_EQ(tag_of(language_tagged("zh-Hant-HK")), "zh-Hant");
  EXPECT_EQ(tag_of(language_tagged("zh-CN")), "zh-Hans");
  EXPECT_EQ(tag_of(language_tagged("no")), "nb");
  EXPECT_EQ(language_tagged(""), kNoLanguage);
  EXPECT_EQ(language_tagged("-"), kNoLanguage);
  EXPECT_EQ(language_tagged("english"), kNoLanguage);
  EXPECT_EQ(language_tagged(std::string(1000, 'x')), kNoLanguage);
  EXPECT_EQ(tag_of(kNoLanguage), "");
}

TEST(Languages, KnowWhetherTheyPartWords) {
  EXPECT_TRUE(writes_without_spaces(language_tagged("ja")));
  EXPECT_TRUE(writes_without_spaces(language_tagged("th")));
  EXPECT_FALSE(writes_without_spaces(language_tagged("ko")));
  EXPECT_FALSE(writes_without_spaces(kNoLanguage));
}

/// The families of each language, from the rows of every trie.
std::array<std::bitset<kPhraseFamilyCount>, 64> families_by_language() {
  std::array<std::bitset<kPhraseFamilyCount>, 64> out;
  std::size_t rows = 0;
  for (const Trie* trie : {&tables::kForward, &tables::kBackward, &tables::kInside}) {
    std::size_t nodes = 1;
    for (std::size_t node = 0; node < nodes; ++node) {
      const TrieNode& at = trie->nodes[node];
      if (at.children != 0) nodes = std::max<std::size_t>(nodes, at.first_child + at.children);
      if (at.values != 0) rows = std::max<std::size_t>(rows, at.first_value + at.values);
    }
  }
  for (std::size_t row = 0; row < rows; ++row) {
    const LanguageSet set = tables::kSets[tables::kPhraseRows[row].set];
    if (set == kAllLanguages) continue;
    for (std::size_t id = 0; id < 64; ++id) {
      if (set >> id & 1) out[id].set(static_cast<std::size_t>(tables::kPhraseRows[row].family));
    }
  }
  return out;
}

TEST(PhraseTables, HaveTheFamiliesThatEveryPageNeeds) {
  using enum PhraseFamily;
  const auto families = families_by_language();
  for (std::size_t id = 0; id < language_count(); ++id) {
    for (const PhraseFamily family : {photo_credit, read_more, read_also, share, newsletter,
                                      subscribe_login, advert, comments, copyright, tags}) {
      EXPECT_TRUE(families[id].test(static_cast<std::size_t>(family)))
          << tag_of(static_cast<LanguageId>(id)) << ' ' << name_of(family);
    }
  }
}

TEST(PhraseTables, KnowWhatNewsSitesSay) {
  struct Case {
    const char* tag;
    const char* text;
    PhraseFamily family;
  };
  using enum PhraseFamily;
  constexpr Case kCases[] = {
      {"en", "READ ALSO: The long way", read_also},
      {"en", "(Photo by Ann Example)", photo_credit},
      {"en", "File photo: the bridge", photo_credit},
      {"en", "Image source, Getty Images", photo_credit},
      {"de", "Mehr zum Thema", read_also},
      {"de", "Archivfoto: Die Brücke", photo_credit},
      {"fr", "À lire aussi : le pont", read_also},
      {"fr", "Publicité", advert},
      {"es", "Lee también: el puente", read_also},
      {"it", "Leggi anche", read_also},
      {"pt", "Leia também", read_also},
      {"nl", "Lees ook: de brug", read_also},
      {"sv", "Läs också", read_also},
      {"nb", "Les også", read_also},
      {"da", "Læs også", read_also},
      {"fi", "Lue myös", read_also},
      {"pl", "Czytaj też", read_also},
      {"cs", "Čtěte také", read_also},
      {"hu", "Fotó: Minta Anna", photo_credit},
      {"tr", "İLGİNİZİ ÇEKEBİLİR", read_also},
      {"ru", "Читайте также: мост", read_also},
      {"ru", "Фото: А. Пример", photo_credit},
      {"uk", "Читайте також", read_also},
      {"ar", "اقرأ أيضا", read_also},
      {"ar", "صورة: المدينة", photo_credit},
      {"fa", "بیشتر بخوانید", read_also},
      {"he", "קראו גם", read_also},
      {"he", "תצלום: דוגמה", photo_credit},
      {"hi", "यह भी पढ़ें", read_also},
      {"ja", "あわせて読みたい", read_also},
      {"ja", "広告", advert},
      {"ko", "관련기사", read_also},
      {"ko", "사진=예시", photo_credit},
      {"zh-Hans", "相关阅读", read_also},
      {"zh-Hans", "图片来源：例", photo_credit},
      {"zh-Hant", "延伸閱讀", read_also},
      {"id", "Baca juga: Jembatan", read_also},
      {"vi", "Xem thêm", read_also},
  };
  for (const Case& c : kCases) {
    bool found = false;
    for (const PhraseHit& hit : find_phrases(c.text, set_of(language_tagged(c.tag)))) {
      if (hit.family == c.family && hit.certainty != Certainty::low) found = true;
    }
    EXPECT_TRUE(found) << c.tag << ": " << c.text;
  }
}

TEST(PhraseFamilies, AreKnownByTheirNames) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kPhraseFamilyCount; ++i) {
    const auto family = static_cast<PhraseFamily>(i);
    EXPECT_EQ(family_named(name_of(family)), family);
    names.insert(name_of(family));
  }
  EXPECT_EQ(names.size(), kPhraseFamilyCount);
  EXPECT_FALSE(family_named("horoscope").has_value());
}

}  // namespace
}  // namespace cleancopy
