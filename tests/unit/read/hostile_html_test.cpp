// Pages that nobody wrote in good faith, at sizes that a test can afford; docs/html.md has the
// large ones, with time and memory.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "document/failure.hpp"
#include "read/read_html.hpp"

namespace cleancopy {
namespace {

Document read(std::string_view page) {
  Document document;
  document.input = document.source = document.arena.copy(page);
  Watch watch;
  read_html(document, {}, {}, watch);
  return document;
}

std::string all_text(const Document& document) {
  std::string all;
  for (const Block& block : document.blocks) all.append(block.text).append("|");
  return all;
}

std::string times(std::size_t count, std::string_view part) {
  std::string all;
  all.reserve(count * part.size());
  for (std::size_t i = 0; i < count; ++i) all += part;
  return all;
}

/// Reads it or says which limit it passes; nothing else may happen.
void expect_read_or_refused(std::string_view page) {
  try {
    const Document document = read(page);
    for (const Block& block : document.blocks) {
      EXPECT_LE(block.span.begin, block.span.end);
      EXPECT_LE(block.span.end, page.size());
    }
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::limit) << failure.what();
  }
}

constexpr std::string_view kPage =
    "<!DOCTYPE html><html lang=de><head><meta charset=utf-8><title>Gr\xC3\xB6\xC3\x9F"
    "e</title><script "
    "type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Gr\xC3\xB6\xC3\x9F"
    "e\"}</script></head><body class='a b'><!-- c --><p>Eins &amp; zwei <b>drei</b> "
    "&#8211;</p><table><tr><td>vier<td>f\xC3\xBCnf</table><ul><li>sechs</ul></body></html>";

TEST(HostileHtml, NestingIsRefusedNotFollowed) {
  EXPECT_THROW(read(times(100'000, "<div>") + "x"), Failure);
  EXPECT_THROW(read("<p>" + times(100'000, "<b>") + "x"), Failure);
  EXPECT_THROW(read(times(50'000, "<ul><li>") + "x"), Failure);
}

TEST(HostileHtml, AHugeValueIsPassedOver) {
  const std::string value(4'000'000, 'x');
  EXPECT_EQ(all_text(read("<p class=\"" + value + "\">Eins.</p><p>Zwei.</p>")), "Eins.|Zwei.|");
  EXPECT_EQ(all_text(read("<p>Eins.</p><a href='" + value + "'>Zwei.</a>")), "Eins.|Zwei.|");
  expect_read_or_refused("<p>Eins.</p><p class=\"" + value);
}

TEST(HostileHtml, ManyAttributesArePassedOver) {
  EXPECT_EQ(all_text(read("<p " + times(200'000, "a=b ") + ">Eins.</p><p>Zwei.</p>")),
            "Eins.|Zwei.|");
  EXPECT_EQ(all_text(read("<p " + times(200'000, "class=b ") + ">Eins.</p>")), "Eins.|");
}

TEST(HostileHtml, WhatIsNeverClosedIsStillRead) {
  const Document document = read(times(
      200, "<div><p>Der Rat <b>stimmte <i>am <a href=x>Montag <table><tr><td>zu <ul><li>gestern "));
  std::size_t words = 0;
  for (const Block& block : document.blocks)
    words += static_cast<std::size_t>(std::ranges::count(block.text, ' ')) + 1;
  EXPECT_EQ(words, 200u * 7);
  expect_read_or_refused("<p>Eins.</p>" + times(20'000, "<script>var x; "));
  expect_read_or_refused("<p>Eins.</p>" + times(200'000, "<!-- "));
  expect_read_or_refused(times(500'000, "<"));
  expect_read_or_refused(times(500'000, "&"));
  expect_read_or_refused(times(300, "<div>") + times(20'000, "</p></b></span></table>"));
}

TEST(HostileHtml, OpenMarksDoNotMultiplyWithTheBlocks) {
  const Document document = read(times(3000, "<i>") + times(5000, "<div>x</div>"));
  EXPECT_EQ(document.blocks.size(), 5000u);
  EXPECT_LE(document.marks.size(), 16u * 5000);
  EXPECT_GE(document.marks.size(), 5000u);
}

TEST(HostileHtml, NulBytesAreDropped) {
  std::string page = "<p>Eins zwei.</p>";
  std::string with_nuls;
  for (const char c : page) with_nuls.append(1, c).append(1, '\0');
  EXPECT_EQ(all_text(read("<p>Ei" + std::string(3, '\0') + "ns.</p>")), "Eins.|");
  expect_read_or_refused(with_nuls);
  expect_read_or_refused(std::string(100'000, '\0'));
}

TEST(HostileHtml, APageMayEndAnywhere) {
  for (std::size_t size = 0; size <= kPage.size(); ++size) {
    SCOPED_TRACE(size);
    expect_read_or_refused(kPage.substr(0, size));
  }
}

TEST(HostileHtml, SpansStayInOrderWhereTheParserDropsCharacters) {
  const Document document =
      read("<dl><dt>|<dd>d\x1E\x01\x01\x01&</dl><x-y>c</x-y>&#p>One\xC2\xA0<b");
  std::uint64_t before = 0;
  for (const Block& block : document.blocks) {
    EXPECT_LE(before, block.span.begin);
    EXPECT_LT(block.span.begin, block.span.end);
    before = block.span.end;
  }
}

TEST(HostileHtml, TextBetweenCellsIsNotLost) {
  const Document document = read(
      "<table><tr><td>eins<td>zwei<tr><td></td>drei<td></td><tr><td>vier<td>f\xC3\xBCnf</table>");
  EXPECT_NE(all_text(document).find("drei|"), std::string::npos) << all_text(document);
  for (const Block& block : document.blocks) EXPECT_LT(block.span.begin, block.span.end);
}

TEST(HostileHtml, ABinaryFileIsReadOrRefused) {
  std::minstd_rand random(7);
  std::string bytes(200'000, '\0');
  // Decoding made it valid UTF-8; half of it markup, or hardly any element would open.
  for (char& c : bytes) c = "<>/ab=\"' !-&;\x01\x7F"[random() % 16];
  expect_read_or_refused(bytes);
}

TEST(HostileHtml, DeepJsonLdIsNoRecursion) {
  const std::string open = "<script type='application/ld+json'>";
  expect_read_or_refused(open + times(200'000, "[") + "</script><p>x</p>");
  expect_read_or_refused(open + times(200'000, "{\"a\":") + "</script><p>x</p>");
}

}  // namespace
}  // namespace cleancopy
