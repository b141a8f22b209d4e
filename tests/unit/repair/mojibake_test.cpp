#include <gtest/gtest.h>

#include "repaired.hpp"

namespace cleancopy {
namespace {

TEST(Mojibake, IsUndoneFromEveryCharset) {
  EXPECT_EQ(repaired("Die Gemeinderäte haben beschlossen"), "Die Gemeinderäte haben beschlossen");
  EXPECT_EQ(repaired("Die GemeinderÃ¤te haben beschlossen"), "Die Gemeinderäte haben beschlossen")
      << "windows-1252";
  EXPECT_EQ(repaired("l\u00C3\u00A9gumes \u00E2\u0080\u0093 fra\u00C3\u00AEches"),
            "légumes – fraîches")
      << "ISO-8859-1";
  EXPECT_EQ(repaired("HavlĂ­ÄŤkĹŻv dĹŻm"), "Havlíčkův dům") << "windows-1250";
  EXPECT_EQ(repaired("РџРѕРіРѕРґР° РІ РњРѕСЃРєРІРµ"), "Погода в Москве") << "windows-1251";
  EXPECT_EQ(repaired("garÃ§on dâ€™honneur"), "garçon d’honneur");
  EXPECT_EQ(repaired("ma√±ana ser√° tarde"), "mañana será tarde") << "Mac Roman";
  EXPECT_EQ(repaired("d├⌐j├á vu"), "déjà vu") << "code page 437";
}

TEST(Mojibake, IsUndoneLayerByLayer) {
  EXPECT_EQ(repaired("dÃƒÂ©jÃƒÂ\u00A0 vu"), "déjà vu");
  EXPECT_EQ(repaired("cafÃƒÆ’Ã‚Â©"), "café");
}

TEST(Mojibake, IsUndoneInPartOfALine) {
  EXPECT_EQ(repaired("Müller sagte: â€žJaâ€œ – und ging."), "Müller sagte: „Ja“ – und ging.");
}

TEST(Mojibake, MarksWhatIsLostAndCountsIt) {
  const Repaired result = repaired_block("Ð¿Ñ€Ð¾Ñ\uFFFDÑ‚Ð¾");
  EXPECT_EQ(result.text(), "про□то") << "с, э, я, ѐ or ѝ: nothing is invented";
  EXPECT_EQ(result.count(RepairKind::undecodable), 1u);
  EXPECT_EQ(repaired("â€œYesâ€\uFFFD"), "“Yes”") << "the only closing quote it can have been";
  EXPECT_EQ(repaired("â€œYesâ€?, she said"), "“Yes”, she said");
}

TEST(Mojibake, RestoresNoBreakSpacesThatBecamePlain) {
  EXPECT_EQ(repaired("Ã la carte, trÃ¨s prÃ©cisÃ©ment"), "à la carte, très précisément");
  EXPECT_EQ(repaired("atenÃ§Ã£o Ã s crianÃ§as"), "atenção às crianças");
}

TEST(Mojibake, LeavesC1ControlsToWindows1252) {
  EXPECT_EQ(repaired("\u0093Yes\u0094 \u0096 it\u0092s"), "“Yes” – it’s");
}

TEST(Mojibake, NeverTouchesSoundText) {
  for (const char* text :
       {"CAFÉ… OUVERT", "Renée’s «École»", "Ça ira, Noël… À bientôt !", "ÃO PAULO", "ЇЖАК І ЯЇ",
        "Ёлка № 5", "«Ёж»", "Úžasný zvlášť příště", "Άρης – ΠΑΟΚ: «νίκη»", "5×£3 = £15",
        "Åse Ødegård på Ås", "Øl, ål og æg", "ŞIK ŞEY… “İYİ”", "žluťoučký kůň", "ĂSTA, ȚARĂ…",
        "Nghệ thuật ở Đà Nẵng", "25 °C ± 2", "— Что? — Ё-моё!", "école »"})
    EXPECT_EQ(repaired(text), text);
}

TEST(Mojibake, StaysWhereRepairIsNotWanted) {
  Settings settings;
  settings.repair = false;
  EXPECT_EQ(repaired("cafÃ©", settings), "cafÃ©");
}

}  // namespace
}  // namespace cleancopy
