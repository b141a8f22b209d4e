#include "read/read_html.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "document/failure.hpp"

namespace cleancopy {
namespace {

Document read(std::string_view page, const Settings& settings = {}) {
  Document document;
  document.input = document.source = document.arena.copy(page);
  Watch watch;
  read_html(document, settings, {}, watch);
  return document;
}

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> all;
  for (const Block& block : document.blocks) all.emplace_back(block.text);
  return all;
}

std::string_view bytes_of(const Document& document, const Block& block) {
  return document.source.substr(block.span.begin, block.span.end - block.span.begin);
}

using Texts = std::vector<std::string>;

TEST(ReadHtml, BlockElementsPartBlocksAndInlineElementsDoNot) {
  const Document document =
      read("<div>Intro<p>First <b>bold</b> and <i>slanted</i> words.</p><p>Second.</p>tail</div>");
  EXPECT_EQ(texts(document), (Texts{"Intro", "First bold and slanted words.", "Second.", "tail"}));
}

TEST(ReadHtml, ADropCapStaysWithItsWord) {
  EXPECT_EQ(texts(read("<p><span class=\"drop\">M</span>r Justice spoke.</p>")),
            (Texts{"Mr Justice spoke."}));
}

TEST(ReadHtml, CellsAndLineBreaksPartWords) {
  EXPECT_EQ(texts(read("<p>one<br>two<br/> three</p>")), (Texts{"one two three"}));
  EXPECT_EQ(texts(read("<table><tr><td>left</td><td>right</td></tr></table>")),
            (Texts{"left", "right"}));
}

TEST(ReadHtml, TwoLineBreaksPartBlocks) {
  EXPECT_EQ(texts(read("<div>Первый абзац.<br> <br>Второй абзац.</div>")),
            (Texts{"Первый абзац.", "Второй абзац."}));
}

TEST(ReadHtml, WhiteSpaceIsOneSpaceAndEntitiesAreDecoded) {
  EXPECT_EQ(texts(read("<p>  Caf&eacute; &amp;\n\t bar &#8211;  open  </p>")),
            (Texts{"Café & bar – open"}));
}

TEST(ReadHtml, PartsStreamedLateAreShown) {
  const Document document =
      read("<div hidden id=\"S:1a\"><p>Late.</p></div><div hidden id=S:x><p>No.");
  EXPECT_FALSE(document.elements[document.blocks[0].element].hidden);
  EXPECT_TRUE(document.elements[document.blocks[1].element].hidden);
}

TEST(ReadHtml, ScriptsStylesAndDrawingsAreNoText) {
  EXPECT_EQ(texts(read(
                "<p>a</p><script>if (a<b) document.write('<p>no</p>')</script><style>p{}</style>"
                "<svg><title>icon</title></svg><template><p>no</p></template><!-- no --><p>b</p>")),
            (Texts{"a", "b"}));
}

TEST(ReadHtml, ACommentInsideAWordDoesNotPartIt) {
  EXPECT_EQ(texts(read("<p>Haf<!-- ad -->en</p>")), (Texts{"Hafen"}));
}

TEST(ReadHtml, SpansHoldTheTextInTheSource) {
  const Document document =
      read("<p>\n  Ein <b>Satz</b> &uuml;ber<script>x</script> Stra&szlig;en. </p>");
  ASSERT_EQ(document.blocks.size(), 1u);
  EXPECT_EQ(document.blocks[0].text, "Ein Satz über Straßen.");
  EXPECT_EQ(bytes_of(document, document.blocks[0]),
            "Ein <b>Satz</b> &uuml;ber<script>x</script> Stra&szlig;en.");
}

TEST(ReadHtml, SpansOfLongTextAreExact) {
  std::string prose;
  for (int i = 0; i < 2000; ++i) prose += "žluťoučký kůň " + std::to_string(i) + " ";
  const std::string page = "<html><body><p>" + prose + "</p><p>after</p></body></html>";
  const Document document = read(page);
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(bytes_of(document, document.blocks[0]), document.blocks[0].text);
  EXPECT_EQ(bytes_of(document, document.blocks[1]), "after");
}

TEST(ReadHtml, MarksCoverTheirWordsAndNest) {
  const Document document =
      read("<p>See <a href=\"/a?b=1&amp;c=2\">the <em>whole</em> list</a> now</p>");
  ASSERT_EQ(document.marks.size(), 2u);
  const std::string_view text = document.blocks[0].text;
  const Mark& link = document.marks[0];
  const Mark& em = document.marks[1];
  EXPECT_EQ(text.substr(link.begin, link.end - link.begin), "the whole list");
  EXPECT_EQ(link.href, "/a?b=1&c=2");
  EXPECT_EQ(text.substr(em.begin, em.end - em.begin), "whole");
}

TEST(ReadHtml, ALineBreakIsAMarkAfterItsSpace) {
  const Document document = read("<p>Roses<br>violets</p>");
  ASSERT_EQ(document.marks.size(), 1u);
  EXPECT_EQ(document.marks[0].kind, MarkKind::br);
  EXPECT_EQ(document.marks[0].begin, 6u);
  EXPECT_EQ(document.marks[0].end, 6u);
}

TEST(ReadHtml, ALinkAroundBlocksMarksEachOfThem) {
  const Document document = read("<a href=\"/x\"><h3>Head</h3><p>Text</p></a>");
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(marks_of(document, document.blocks[0]).size(), 1u);
  EXPECT_EQ(marks_of(document, document.blocks[1]).size(), 1u);
}

TEST(ReadHtml, ListsKeepTheirStructure) {
  const Document document = read("<ol><li>eins</li><li>zwei<ul><li>innen</li></ul></li></ol>");
  ASSERT_EQ(texts(document), (Texts{"eins", "zwei", "innen"}));
  EXPECT_EQ(document.blocks[0].form, Form::list_item);
  EXPECT_TRUE(document.blocks[0].ordered);
  EXPECT_TRUE(document.blocks[0].starts_group);
  EXPECT_FALSE(document.blocks[1].starts_group);
  EXPECT_EQ(document.blocks[2].level, 2);
  EXPECT_FALSE(document.blocks[2].ordered);
}

TEST(ReadHtml, AnItemStaysOneHoweverLongTheListInsideIt) {
  const Document document =
      read("<ul><li>outer<ul><li>one</li><li>two</li><li>three</li></ul></li></ul>");
  ASSERT_EQ(texts(document), (Texts{"outer", "one", "two", "three"}));
  EXPECT_EQ(document.blocks[0].form, Form::list_item);
  EXPECT_EQ(document.blocks[0].level, 1);
}

TEST(ReadHtml, AnItemOfManyParagraphsIsAContainer) {
  const Document document = read("<ul><li><p>one</p><p>two</p><p>three</p></li></ul>");
  ASSERT_EQ(document.blocks.size(), 3u);
  EXPECT_EQ(document.blocks[0].form, Form::paragraph);
}

TEST(ReadHtml, HeadingsQuotesCaptionsAndDefinitionsKeepTheirForm) {
  const Document document = read(
      "<h2>Titre</h2><blockquote><p>Citation</p></blockquote><figure><img src=x><figcaption>Légende"
      "</figcaption></figure><dl><dt>mot</dt><dd>sens</dd></dl><pre>a\n  b</pre>");
  ASSERT_EQ(document.blocks.size(), 6u);
  EXPECT_EQ(document.blocks[0].form, Form::heading);
  EXPECT_EQ(document.blocks[0].level, 2);
  EXPECT_EQ(document.blocks[1].form, Form::quote);
  EXPECT_EQ(document.blocks[2].form, Form::caption);
  EXPECT_EQ(document.blocks[3].form, Form::term);
  EXPECT_EQ(document.blocks[4].form, Form::definition);
  EXPECT_EQ(document.blocks[5].form, Form::preformatted);
  EXPECT_EQ(document.blocks[5].text, "a\n  b");
}

TEST(ReadHtml, ADataTablesRowIsOneBlock) {
  const Document document = read(
      "<p>vorher</p><table><tr><th>Stadt</th><th>Tore</th></tr><tr><td>Bremen</td><td><b>3</b></"
      "td></tr>"
      "<tr><td>Kiel</td><td></td></tr></table><p>nachher</p>");
  ASSERT_EQ(texts(document), (Texts{"vorher", "Stadt\tTore", "Bremen\t3", "Kiel\t", "nachher"}));
  EXPECT_TRUE(document.blocks[1].header_row);
  EXPECT_TRUE(document.blocks[1].starts_group);
  EXPECT_EQ(document.blocks[2].form, Form::table_row);
  ASSERT_EQ(marks_of(document, document.blocks[2]).size(), 1u);
  EXPECT_EQ(marks_of(document, document.blocks[2])[0].begin, 7u);
}

TEST(ReadHtml, ALayoutTablesCellsStayBlocks) {
  const Document document = read(
      "<table><tr><td>menu</td><td><p>First paragraph.</p><p>Second paragraph.</p></td></tr>"
      "<tr><td>foot</td><td>note</td></tr></table>");
  EXPECT_EQ(texts(document),
            (Texts{"menu", "First paragraph.", "Second paragraph.", "foot", "note"}));
}

TEST(ReadHtml, ElementsHoldTheirBlocks) {
  const Document document = read(
      "<body class=page><div><img></div><article id=\"story\" class=\"main wide\"><p>One.</p>"
      "<p><span class=note>Two.</span></p></article></body>");
  ASSERT_EQ(document.blocks.size(), 2u);
  const Element& span = document.elements[document.blocks[1].element];
  EXPECT_EQ(span.names, "note")
      << "an inline element that holds the whole block is its innermost element";
  const Element& p = document.elements[span.parent];
  EXPECT_EQ(p.tag, Tag::p);
  const Element& article = document.elements[p.parent];
  EXPECT_EQ(article.names, "main wide story");
  EXPECT_EQ(article.first_block, 0u);
  EXPECT_EQ(article.end_block, 2u);
  EXPECT_EQ(document.source.substr(article.span.begin, 8), "<article");
  EXPECT_EQ(document.source.substr(0, article.span.end).substr(article.span.end - 10),
            "</article>");
  EXPECT_EQ(document.elements[article.parent].images, 1u);
}

TEST(ReadHtml, HiddenInlineTextIsNoTextAndHiddenBlocksSaySo) {
  const Document document = read(
      "<p>A rival<span style=\"position:absolute; clip: rect(0, 0, 0, 0)\">, opens new tab</span> "
      "last year.</p>"
      "<div style=\"display:none\"><p>Meta</p></div>");
  ASSERT_EQ(texts(document), (Texts{"A rival last year.", "Meta"}));
  EXPECT_FALSE(document.elements[document.blocks[0].element].hidden);
  EXPECT_TRUE(document.elements[document.blocks[1].element].hidden);
}

TEST(ReadHtml, NoscriptCountsOnlyWhereThePageHasNothingElse) {
  const std::string story(300, 'x');
  EXPECT_EQ(texts(read("<p>Text.</p><noscript><p>Enable scripts</p></noscript>")),
            (Texts{"Text."}));
  EXPECT_EQ(texts(read("<div id=app></div><noscript><p>" + story + "</p></noscript>")),
            (Texts{story}));
}

TEST(ReadHtml, TheMetaCharsetDoesNotMatter) {
  EXPECT_EQ(texts(read("<meta charset=iso-8859-1><p>żółć</p>")), (Texts{"żółć"}));
}

TEST(ReadHtml, NestingIsLimited) {
  std::string page;
  for (int i = 0; i < 100000; ++i) page += "<div>";
  page += "text";
  try {
    read(page);
    FAIL() << "no failure";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::limit);
    EXPECT_NE(std::string(failure.what()).find("max-depth"), std::string::npos);
  }
}

TEST(ReadHtml, BlocksAreLimited) {
  Settings settings;
  settings.max_blocks = 2;
  EXPECT_THROW(read("<p>a<p>b<p>c", settings), Failure);
}

TEST(ReadHtml, TheWatchStopsTheParser) {
  Document document;
  document.source = document.arena.copy("<p>text</p>");
  Watch watch([](void*, std::uint32_t) { return 1; }, nullptr, 0);
  EXPECT_THROW(
      {
        std::string page;
        for (int i = 0; i < 100000; ++i) page += "<p>text</p>";
        document.source = document.arena.copy(page);
        read_html(document, {}, {}, watch);
      },
      Failure);
}

TEST(ReadHtml, BrokenInputIsReadAsFarAsItGoes) {
  EXPECT_EQ(texts(read("<p>one<p>two <b>three")), (Texts{"one", "two three"}));
  EXPECT_EQ(texts(read("<p>whole</p><p cla")), (Texts{"whole"}));
  EXPECT_EQ(texts(read("<p>whole</p><a href=\"x")), (Texts{"whole"}));
  EXPECT_EQ(texts(read(std::string_view("<p>a\0b</p>", 10))), (Texts{"ab"}));
  EXPECT_EQ(texts(read("")), (Texts{}));
  EXPECT_EQ(texts(read("<")), (Texts{"<"}));
}

TEST(ReadHtml, AMillionAttributesAndAHugeValueTakeLinearTime) {
  std::string page = "<p ";
  for (int i = 0; i < 1000000; ++i) page += "class=x" + std::to_string(i) + " ";
  page += "id=\"" + std::string(100u << 20, 'y') + "\">text</p>";
  EXPECT_EQ(texts(read(page)), (Texts{"text"}));
}

}  // namespace
}  // namespace cleancopy
