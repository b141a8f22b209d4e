#include <gtest/gtest.h>

#include "support/schema.hpp"
#include "support/story.hpp"

namespace cleancopy {
namespace {

std::string body_of(Story& story) {
  const std::string xml = story.in("article");
  const std::size_t begin = xml.find("<body");
  return xml.substr(begin, xml.find("<removed") - begin);
}

TEST(ArticleWriter, SaysWhereEveryBlockStood) {
  Story story;
  story.headline("Bridge reopens")
      .p("First.")
      .removed("Read more", Role::prompt, Reason::prompt_phrase);
  const std::string xml = story.in("article");
  EXPECT_EQ(found_in(xml, "//d:headline/@src"), "100-114");
  EXPECT_EQ(found_in(xml, "//d:body/d:p/@src"), "115-121");
  EXPECT_EQ(found_in(xml, "//d:removed/d:block/@src"), "122-131");
}

TEST(ArticleWriter, ReportsWhatWasRemovedAndWhy) {
  Story story;
  story.removed("Read more", Role::prompt, Reason::prompt_phrase, 0.98F);
  const std::string xml = story.in("article");
  EXPECT_EQ(found_in(xml, "//d:removed/d:block"), "Read more");
  EXPECT_EQ(found_in(xml, "//d:block/@role"), "prompt");
  EXPECT_EQ(found_in(xml, "//d:block/@reason"), "prompt.phrase");
  EXPECT_EQ(found_in(xml, "//d:block/@explanation"), "read-more prompt or a similar invitation");
  EXPECT_EQ(found_in(xml, "//d:block/@confidence"), "0.980");
}

TEST(ArticleWriter, NamesTheSourceOfWhatComesFromMetadata) {
  Story story;
  story.headline_from("From the page's head", Origin::open_graph)
      .fact(Field::site_name, "Gazette", Origin::json_ld);
  const std::string xml = story.in("article");
  EXPECT_EQ(found_in(xml, "//d:headline/@origin"), "open-graph");
  EXPECT_EQ(found_in(xml, "//d:headline/@src"), "");
  EXPECT_EQ(found_in(xml, "//d:site/@origin"), "json-ld");
}

TEST(ArticleWriter, SaysTheRoleOnlyWhereTheElementDoesNot) {
  Story story;
  story.p("Prose.")
      .block("A caption kept", Role::caption)
      .block("Quote", Role::quote, Form::list_item, 1);
  EXPECT_EQ(found_in(story.in("article"), "//d:body/d:p/@role"), "caption");
  EXPECT_EQ(found_in(story.in("article"), "//d:item/@role"), "quote");
}

TEST(ArticleWriter, NestsListsInTheItemBeforeThem) {
  Story story;
  story.html().item("one").item("one a", 2).item("one b", 2).item("two").item("first", 1, true);
  EXPECT_EQ(
      body_of(story),
      "<body>\n    <list type=\"unordered\">\n      <item src=\"100-103\">one<list "
      "type=\"unordered\">\n"
      "          <item src=\"104-109\">one a</item>\n          <item src=\"110-115\">one b</item>\n"
      "        </list></item>\n      <item src=\"116-119\">two</item>\n    </list>\n"
      "    <list type=\"ordered\">\n      <item src=\"120-125\">first</item>\n    </list>\n  "
      "</body>\n  ");
}

TEST(ArticleWriter, KeepsListsApartWhoseFirstItemWasRemoved) {
  Story story;
  story.item("one").removed("Share this", Role::share, Reason::share_phrase);
  story.last().form = Form::list_item;
  story.last().level = 1;
  story.last().starts_group = true;
  story.item("two");
  EXPECT_EQ(found_in(story.in("article"), "//d:list"), "\n      one\n    |\n      two\n    ");
}

TEST(ArticleWriter, PartsARowsCellsAndTheMarksAcrossThem) {
  Story story;
  story.row("Car\tLorry").mark_at(MarkKind::strong, 0, 9);
  EXPECT_NE(
      body_of(story).find("<cell><strong>Car</strong></cell><cell><strong>Lorry</strong></cell>"),
      std::string::npos)
      << body_of(story);
  story.last().header_row = true;
  EXPECT_NE(body_of(story).find("<cell header=\"true\"><strong>Car"), std::string::npos);
}

TEST(ArticleWriter, WritesMarksAndCheckedLinks) {
  Story story;
  story.p("See the report in May.")
      .mark(MarkKind::link, "report", "https://example.org/a b")
      .mark(MarkKind::em, "May");
  EXPECT_NE(body_of(story).find(
                "See the <a href=\"https://example.org/a%20b\">report</a> in <em>May</em>."),
            std::string::npos);
}

TEST(ArticleWriter, CutsACrossingMarkAtTheOuterOnesEnd) {
  Story story;
  story.p("one two three").mark_at(MarkKind::em, 0, 7).mark_at(MarkKind::strong, 4, 13);
  EXPECT_NE(body_of(story).find("<em>one <strong>two</strong></em> three"), std::string::npos)
      << body_of(story);
}

TEST(ArticleWriter, NamesTheInputByItsDigest) {
  Story story;
  story.document().record.input_sha256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  EXPECT_EQ(found_in(story.in("article"), "//d:input/@sha256"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ArticleWriter, CountsRepairsByKind) {
  Story story;
  story.p("Müller");
  story.last().repairs.add(RepairKind::mojibake);
  story.last().repairs.add(RepairKind::space);
  story.document().repairs[static_cast<std::size_t>(RepairKind::mojibake)] = 3;
  const std::string xml = story.in("article");
  EXPECT_EQ(found_in(xml, "//d:p/@repairs"), "mojibake space");
  EXPECT_EQ(found_in(xml, "//d:repair/@kind"), "mojibake");
  EXPECT_EQ(found_in(xml, "//d:repair/@count"), "3");
}

TEST(ArticleWriter, WritesDatesAsPreciseAsTheyAreKnown) {
  Story story;
  story.published("2026-11-20 09:30+0100").updated("2026-11-21");
  EXPECT_EQ(found_in(story.in("article"), "//d:published"), "2026-11-20T09:30:00+01:00");
  EXPECT_EQ(found_in(story.in("article"), "//d:updated"), "2026-11-21");
}

}  // namespace
}  // namespace cleancopy
