// The formats that hosts load, held to their schemas. The IPTC's schemas are not ours to ship: they
// are looked for in ../shared/schemas, and what needs them is skipped aloud where they are missing.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "support/hostile_stories.hpp"
#include "support/schema.hpp"

namespace cleancopy {
namespace {

std::string shared_schema(const std::string& path) {
  const char* shared = std::getenv("CLEANCOPY_SHARED");
  const std::string file =
      std::string(shared ? shared : CLEANCOPY_SHARED_DEFAULT) + "/schemas/" + path;
  return std::filesystem::exists(file) ? file : "";
}

void tell(Story& story, const std::string& name) {
  for (const HostileStory& hostile : hostile_stories())
    if (hostile.name == name) hostile.tell(story);
}

TEST(HostFormats, RssAndWxrAreValid) {
  for (const HostileStory& hostile : hostile_stories())
    for (const char* format : {"rss", "wxr"}) {
      Story story;
      hostile.tell(story);
      const std::string xml = story.in(format);
      EXPECT_EQ(
          errors_against_relax_ng(xml, std::string(CLEANCOPY_SCHEMAS) + "/cleancopy-rss-wxr-1.rng"),
          "")
          << hostile.name << '\n'
          << xml;
    }
}

TEST(HostFormats, TeiIsValid) {
  const std::string dtd = shared_schema("tei/tei_corpus.dtd");
  if (dtd.empty()) GTEST_SKIP() << "no schemas/tei/tei_corpus.dtd in ../shared";
  for (const HostileStory& hostile : hostile_stories()) {
    Story story;
    hostile.tell(story);
    const std::string xml = story.in("tei");
    EXPECT_EQ(errors_against_dtd(xml, dtd), "") << hostile.name << '\n' << xml;
  }
}

TEST(HostFormats, TeiCarriesTheStoryInDivisions) {
  Story story;
  tell(story, "a whole story");
  const std::string xml = story.in("tei");
  EXPECT_EQ(found_in(xml, "//d:docTitle/d:titlePart"), "Harbour bridge reopens|Ferry service ends");
  EXPECT_EQ(found_in(xml, "//d:body/d:p"), "Tolls return in May and rise by 3%.");
  EXPECT_EQ(found_in(xml, "//d:hi[@rend='em']"), "in May");
  EXPECT_EQ(found_in(xml, "//d:div/d:head"), "What happens next");
  EXPECT_EQ(found_in(xml, "//d:div/d:list[@type='unordered']/d:item/d:list/d:item"), "two");
  EXPECT_EQ(found_in(xml, "//d:list[@type='table']/d:item/d:seg"), "Car|4|Lorry|9");
  EXPECT_EQ(found_in(xml, "//d:language/@ident"), "en-GB");
  EXPECT_EQ(found_in(xml, "//d:date[@type='published']/@when"), "2026-11-20T09:30:00+01:00");
  EXPECT_EQ(found_in(xml, "//d:term"), "Transport|bridge|port & harbour");
  EXPECT_EQ(found_in(xml, "//d:graphic/@url"), "https://example.org/i.jpg");
}

TEST(HostFormats, EveryFormatWithAPlaceForItCarriesTheImage) {
  Story story;
  tell(story, "a whole story");
  for (const char* format : {"article", "json", "wxr", "rss", "newsml-g2-nitf", "nitf", "nitf-ns",
                             "tei", "ninjs", "html", "html-page", "markdown"}) {
    const std::string out = story.in(format);
    for (const char* part : {"https://example.org/i.jpg", "The bridge", "Jo Reed"})
      EXPECT_NE(out.find(part), std::string::npos) << format << ' ' << part;
  }
}

TEST(HostFormats, NitfIsValid) {
  const std::string schema = shared_schema("nitf/nitf-3-6.xsd");
  if (schema.empty()) GTEST_SKIP() << "no schemas/nitf/nitf-3-6.xsd in ../shared";
  for (const HostileStory& hostile : hostile_stories()) {
    Story story;
    hostile.tell(story);
    const std::string xml = story.in("nitf-ns");
    EXPECT_EQ(errors_against_xsd(xml, schema), "") << hostile.name << '\n' << xml;
  }
}

TEST(HostFormats, NewsmlIsValidWithWhatItHolds) {
  const std::string schema = shared_schema("newsml-g2/wrapper-inline.xsd");
  if (schema.empty()) GTEST_SKIP() << "no schemas/newsml-g2/wrapper-inline.xsd in ../shared";
  for (const HostileStory& hostile : hostile_stories())
    for (const char* format : {"newsml-g2", "newsml-g2-nitf"}) {
      Story story;
      hostile.tell(story);
      const std::string xml = story.in(format);
      EXPECT_EQ(errors_against_xsd(xml, schema), "") << format << ' ' << hostile.name << '\n'
                                                     << xml;
    }
}

TEST(HostFormats, BareNitfIsTheNamespacedOneWithoutItsNamespace) {
  Story story;
  tell(story, "a whole story");
  std::string with = story.in("nitf-ns");
  const std::string name = " xmlns=\"http://iptc.org/std/NITF/2006-10-18/\"";
  with.erase(with.find(name), name.size());
  EXPECT_EQ(with, story.in("nitf"));
}

TEST(HostFormats, WxrCarriesTheStoryAndWhatIsKnownOfIt) {
  Story story;
  tell(story, "a whole story");
  const std::string xml = story.in("wxr");
  EXPECT_EQ(found_in(xml, "//item/title"), "Harbour bridge reopens");
  EXPECT_EQ(found_in(xml, "//item/pubDate"), "Fri, 20 Nov 2026 09:30:00 +0100");
  EXPECT_EQ(found_in(xml, "//wp:post_date_gmt"), "2026-11-20 08:30:00");
  EXPECT_EQ(found_in(xml, "//wp:author_display_name"), "By Anna Müller");
  EXPECT_EQ(found_in(xml, "//category"), "Transport|bridge|port & harbour");
  EXPECT_EQ(found_in(xml, "//content:encoded"),
            "\n<p>Tolls return <em>in May</em> and rise by 3%.</p>\n<h2>What happens "
            "next</h2>\n<ul>\n  <li>one<ul>\n"
            "      <li>two</li>\n    </ul></li>\n  <li>three</li>\n</ul>\n<table>\n  "
            "<tr><td>Car</td><td>4</td></tr>\n"
            "  <tr><td>Lorry</td><td>9</td></tr>\n</table>\n<blockquote>\n  <p>At "
            "last.</p>\n</blockquote>\n");
}

TEST(HostFormats, CdataCannotBeLeft) {
  Story story;
  story.html().headline("]]>").p("a ]]> b ]]&gt; <x>");
  for (const char* format : {"wxr", "rss"})
    EXPECT_EQ(found_in(story.in(format), "//content:encoded"),
              "\n<p>a ]]&gt; b ]]&amp;gt; &lt;x&gt;</p>\n")
        << format;
}

TEST(HostFormats, TheNameOfAStoryIsItsAddressElseItsInput) {
  const auto guid = [](Story& story) { return found_in(story.in("rss"), "//guid"); };
  Story story, overruled, elsewhere;
  story.p("One.").fact(Field::address, "https://example.org/a/1");
  overruled.p("Two.").fact(Field::address, "https://example.org/a/1");
  elsewhere.p("One.").fact(Field::address, "https://example.org/a/2");
  EXPECT_EQ(guid(story), guid(overruled));
  EXPECT_NE(guid(story), guid(elsewhere));
  EXPECT_EQ(guid(story).substr(0, 9), "urn:uuid:");
  EXPECT_EQ(guid(story)[9 + 14], '5');  // RFC 9562: the version's digit
}

TEST(HostFormats, NinjsHoldsTheStoryAsHtml) {
  Story story;
  tell(story, "a whole story");
  const nlohmann::json json = nlohmann::json::parse(story.in("ninjs"));
  EXPECT_EQ(json["headlines"][0]["value"], "Harbour bridge reopens");
  EXPECT_NE(json["bodies"][0]["value"].get<std::string>().find("<em>in May</em>"),
            std::string::npos);
}

TEST(HostFormats, ATitleIsTheOpeningWhereThereIsNoHeadline) {
  Story story;
  tell(story, "no headline");
  EXPECT_EQ(found_in(story.in("rss"), "//item/title"),
            "A story whose headline nobody found, and which goes on for rather more than…");
}

TEST(HostFormats, HtmlEscapesAndClosesWhatHtmlWantsClosed) {
  Story story;
  story.html().headline("A < B").row("a\t").p("See <b>");
  const std::string html = story.in("html");
  EXPECT_NE(html.find("<h1>A &lt; B</h1>"), std::string::npos);
  EXPECT_NE(html.find("<td>a</td><td></td>"), std::string::npos);
  EXPECT_NE(html.find("<p>See &lt;b&gt;</p>"), std::string::npos);
  EXPECT_EQ(story.in("html-page").substr(0, 15), "<!DOCTYPE html>");
}

TEST(HostFormats, MarkdownLetsNoTextBecomeMarkup) {
  Story story;
  story.headline("A *star*")
      .p("# no heading [x](y) <b>")
      .p("1. no list")
      .p("- no list")
      .item("an item");
  EXPECT_EQ(story.in("markdown"),
            "# A \\*star\\*\n\n\\# no heading \\[x\\](y) \\<b\\>\n\n1\\. no list\n\n\\- no "
            "list\n\n- an item\n");
}

TEST(HostFormats, MarkdownWritesMarksListsTablesAndQuotes) {
  Story story;
  story.html()
      .p("See it")
      .mark(MarkKind::link, "it", "https://example.org/a")
      .item("one")
      .item("two", 2);
  story.quote("q1").quote("q2").row("a\tb");
  EXPECT_EQ(story.in("markdown"),
            "See [it](<https://example.org/a>)\n\n- one\n    - two\n\n> q1\n>\n> q2\n\n| | |\n| "
            "--- | --- |\n| a | b |\n");
}

}  // namespace
}  // namespace cleancopy
