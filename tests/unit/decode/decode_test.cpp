#include "decode/decode.hpp"

#include <gtest/gtest.h>

#include "document/failure.hpp"

namespace cleancopy {
namespace {

Document decoded(std::string_view bytes, std::string_view hint = {}) {
  Document document;
  document.input = document.arena.copy(bytes);
  Watch watch;
  Hints hints;
  hints.charset = hint;
  decode(document, hints, watch);
  return document;
}

std::uint64_t count(const Document& document, RepairKind kind) {
  return document.repairs[static_cast<std::size_t>(kind)];
}

TEST(Decode, TakesUtf8AsItIs) {
  const Document document = decoded("Grüße, 世界");
  EXPECT_EQ(document.source.data(), document.input.data()) << "a view, nothing is copied";
  EXPECT_EQ(document.charset, "utf-8");
  EXPECT_EQ(document.charset_source, CharsetSource::valid_utf8);
}

TEST(Decode, BelievesAByteOrderMarkFirst) {
  const Document utf8 = decoded("\xEF\xBB\xBFGrüße", "windows-1252");
  EXPECT_EQ(utf8.source, "Grüße");
  EXPECT_EQ(utf8.charset_source, CharsetSource::byte_order_mark);
  EXPECT_EQ(utf8.offsets.to_input(0), 3u);
  const Document utf16 = decoded(std::string_view("\xFF\xFEG\0r\0\xFC\0", 8));
  EXPECT_EQ(utf16.source, "Grü");
  EXPECT_EQ(utf16.charset, "utf-16le");
  EXPECT_EQ(utf16.offsets.to_input(2), 6u);
  EXPECT_EQ(utf16.offsets.to_input(4), 8u);
}

TEST(Decode, FollowsTheHint) {
  const Document document = decoded("\xCF\xF0\xE8\xE2\xE5\xF2", "cp1251");
  EXPECT_EQ(document.source, "Привет");
  EXPECT_EQ(document.charset, "windows-1251");
  EXPECT_EQ(document.charset_source, CharsetSource::hint);
}

TEST(Decode, RefusesAHintThatIsNoLabel) {
  try {
    decoded("text", "klingon-1");
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::charset_label);
    EXPECT_NE(std::string_view(failure.what()).find("klingon-1"), std::string_view::npos);
  }
}

TEST(Decode, FollowsWhatAPageDeclares) {
  for (const char* head :
       {"<meta charset=latin1>",
        "<META http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>",
        "<?xml version='1.0' encoding='iso-8859-1'?>"}) {
    const Document document = decoded(std::string(head) +
                                      "Stra\xDF"
                                      "e");
    EXPECT_EQ(document.source, std::string(head) + "Straße");
    EXPECT_EQ(document.charset, "windows-1252");
    EXPECT_EQ(document.charset_source, CharsetSource::declared);
  }
  EXPECT_EQ(decoded("<!-- <meta charset=cp1251> --><p>Gr\xFC\xDF"
                    "e aus K\xF6ln")
                .charset,
            "windows-1252");
}

TEST(Decode, NotesADeclarationThatIsNoLabel) {
  const Document document = decoded("<meta charset='utf-9'>Grüße");
  EXPECT_EQ(document.charset_source, CharsetSource::valid_utf8);
  ASSERT_EQ(document.notes.size(), 1u);
  EXPECT_NE(document.notes[0].find("utf-9"), std::string_view::npos);
  EXPECT_EQ(std::string_view(document.notes[0].data()), document.notes[0])
      << "the C ABI hands it out as it is: it ends with NUL";
}

TEST(Decode, OverrulesAWrongDeclaration) {
  const Document really_utf8 = decoded("<meta charset=windows-1252>Füße, Blüten, Öl");
  EXPECT_EQ(really_utf8.charset, "utf-8");
  EXPECT_EQ(really_utf8.notes.size(), 1u);
  const Document really_latin = decoded(
      "<meta charset=utf-8>F\xFC\xDF"
      "e und Bl\xFCten, \xD6l und K\xE4se, sch\xF6n");
  EXPECT_EQ(really_latin.source, "<meta charset=utf-8>Füße und Blüten, Öl und Käse, schön");
}

TEST(Decode, RepairsStrayBytesInUtf8) {
  const Document document = decoded("Grüße \x93gestern\x94 aus Köln, Öde, f\xFCr");
  EXPECT_EQ(document.source, "Grüße “gestern” aus Köln, Öde, für");
  EXPECT_EQ(document.charset, "utf-8");
  EXPECT_EQ(count(document, RepairKind::stray_byte), 3u);
  EXPECT_EQ(document.offsets.to_input(document.source.size()), document.input.size());
}

TEST(Decode, KnowsSurrogatesInUtf8ByNothingElse) {
  const Document pair = decoded("Good news \xED\xA0\xBD\xED\xB8\x80 today");
  EXPECT_EQ(pair.source, "Good news 😀 today");
  EXPECT_EQ(pair.charset, "utf-8");
  EXPECT_EQ(count(pair, RepairKind::mojibake), 1u);
  EXPECT_EQ(pair.offsets.to_input(14), 16u);
  const Document lone = decoded("Good news \xED\xA0\xBD today");
  EXPECT_EQ(lone.source, "Good news \uFFFD today");
  EXPECT_EQ(count(lone, RepairKind::undecodable), 3u);
  EXPECT_EQ(lone.undecodable.front(), 10u);
}

TEST(Decode, ReportsWhatNoCharsetExplains) {
  const Document document = decoded("\x88\x9F\x81\xFF\x88\x9F", "shift_jis");
  EXPECT_EQ(document.source, "亜\uFFFD亜");
  EXPECT_EQ(count(document, RepairKind::undecodable), 2u);
  ASSERT_EQ(document.undecodable.size(), 2u);
  EXPECT_EQ(document.undecodable[0], 2u);
}

TEST(Decode, ReadsTheCharsetsOfEastAsia) {
  EXPECT_EQ(decoded("\x93\xFA\x96{\x8C\xEA", "sjis").source, "日本語");
  EXPECT_EQ(decoded("\xC6\xFC\xCB\xDC\xB8\xEC", "euc-jp").source, "日本語");
  EXPECT_EQ(decoded("\x1B$BF|K\\8l\x1B(B!").source, "日本語!");
  EXPECT_EQ(decoded("\xC8\xD5\xB1\xBE\xD5Z", "gbk").source, "日本語");
  EXPECT_EQ(decoded("\x94\x39\xDA\x33 \x81\x30\x84\x36", "gb18030").source, "💩 ¥");
  EXPECT_EQ(decoded("\xA4\xE9\xA5\xBB\xBB y", "big5").source, "日本\uFFFD y");
  EXPECT_EQ(decoded("\xC7\xD1\xB1\xB9\xBE\xEE", "euc-kr").source, "한국어");
}

TEST(Decode, KnowsTheWayBackThroughEscapeSequences) {
  const Document document = decoded("a\x1B$BF|\x1B(Bb");
  EXPECT_EQ(document.source, "a日b");
  EXPECT_EQ(document.offsets.to_input(1), 4u) << "behind the escape sequence";
  EXPECT_EQ(document.offsets.to_input(4), 9u);
}

TEST(Decode, DetectsWhatNobodyStated) {
  const Document document = decoded(
      "Les \xE9l\xE8ves fran\xE7"
      "ais ont \xE9t\xE9 re\xE7us \xE0 l'\xC9lys\xE9"
      "e par le pr\xE9sident.");
  EXPECT_EQ(document.source, "Les élèves français ont été reçus à l'Élysée par le président.");
  EXPECT_EQ(document.charset_source, CharsetSource::detected);
}

TEST(Decode, DetectsTheCharsetsOfManyLanguages) {
  EXPECT_EQ(decoded("\xCC\xF3\xE7\xE5\xE9 \xEE\xF2\xEA\xF0\xEE\xE5\xF2\xF1\xFF \xE2 "
                    "\xE4\xE5\xF1\xFF\xF2\xFC \xF7\xE0\xF1\xEE\xE2 \xF3\xF2\xF0\xE0.")
                .source,
            "Музей откроется в десять часов утра.");
  EXPECT_EQ(decoded("\xED\xD5\xDA\xC5\xCA \xCF\xD4\xCB\xD2\xCF\xC5\xD4\xD3\xD1 \xD7 "
                    "\xC4\xC5\xD3\xD1\xD4\xD8 \xDE\xC1\xD3\xCF\xD7 \xD5\xD4\xD2\xC1.")
                .source,
            "Музей откроется в десять часов утра.");
  EXPECT_EQ(decoded("The \x93museum\x94 opens at ten \x97 it\x92s free.").source,
            "The “museum” opens at ten — it’s free.");
  EXPECT_EQ(
      decoded("The \xD2museum\xD3 opens at ten \xD1 it\xD5s free, he said, \xD2really\xD3.").source,
      "The “museum” opens at ten — it’s free, he said, “really”.");
}

TEST(Decode, DetectsUtf16WithoutAMark) {
  std::string bytes;
  for (const char c : std::string_view("Plain words in two bytes each, enough to see it."))
    bytes += {c, '\0'};
  EXPECT_EQ(decoded(bytes).source, "Plain words in two bytes each, enough to see it.");
}

}  // namespace
}  // namespace cleancopy
