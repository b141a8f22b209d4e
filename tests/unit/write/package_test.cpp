// Several articles in one output, and what is done where a story lacks what a format demands.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/hostile_stories.hpp"
#include "support/schema.hpp"

namespace cleancopy {
namespace {

std::string package_of(std::vector<Story>& stories, std::string_view format,
                       Missing missing = Missing::fill) {
  std::vector<const Article*> articles;
  for (Story& story : stories) articles.push_back(&story.article());
  std::string out;
  StringSink sink(out, 1u << 30);
  write_package_in(format_named(format), articles, missing, sink);
  return out;
}

std::vector<Story> two_stories() {
  std::vector<Story> stories(2);
  stories[0].headline("One").p("First.").byline("By Jo Reed").published("2026-11-20");
  stories[0].fact(Field::address, "https://example.org/1").fact(Field::site_name, "Gazette");
  stories[1].headline("Two").p("Second.").byline("By Jo Reed").published("2026-11-21");
  stories[1].fact(Field::address, "https://example.org/2").fact(Field::site_name, "Gazette");
  return stories;
}

std::string failure_of(std::vector<Story>& stories, std::string_view format, Missing missing) {
  try {
    package_of(stories, format, missing);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return {};
}

TEST(Package, HoldsTheStoriesInOrder) {
  std::vector<Story> stories = two_stories();
  EXPECT_EQ(found_in(package_of(stories, "rss"), "//item/title"), "One|Two");
  EXPECT_EQ(found_in(package_of(stories, "wxr"), "//item/title"), "One|Two");
  EXPECT_EQ(found_in(package_of(stories, "article"), "//d:articles/d:article//d:p"),
            "First.|Second.");
  EXPECT_EQ(found_in(package_of(stories, "newsml-g2"), "//d:newsItem//d:headline"), "One|Two");
  EXPECT_EQ(found_in(package_of(stories, "newsml-g2"), "//d:sent"), "2026-11-21T00:00:00Z");
  EXPECT_EQ(found_in(package_of(stories, "tei"), "//d:TEI//d:body/d:p"), "First.|Second.");
  const nlohmann::json json = nlohmann::json::parse(package_of(stories, "json"));
  EXPECT_EQ(json[0]["head"]["headline"]["text"], "One");
  EXPECT_EQ(json[1]["head"]["headline"]["text"], "Two");
}

TEST(Package, SaysOfItselfWhatTheStoriesHaveInCommon) {
  std::vector<Story> stories = two_stories();
  const std::string wxr = package_of(stories, "wxr");
  EXPECT_EQ(found_in(wxr, "//channel/title"), "Gazette");
  EXPECT_EQ(found_in(wxr, "//channel/language"), "en-GB");
  EXPECT_EQ(found_in(wxr, "//wp:author_login"), "by-jo-reed");  // once
  stories[1].language("fr");
  EXPECT_EQ(found_in(package_of(stories, "rss"), "//channel/language"), "mul");
}

TEST(Package, GivesEveryStoryItsOwnName) {
  std::vector<Story> stories = two_stories();
  const std::string guids = found_in(package_of(stories, "rss"), "//guid");
  EXPECT_NE(guids.substr(0, guids.find('|')), guids.substr(guids.find('|') + 1));
}

TEST(Package, OfOneIsWhatTheFormatWritesAlone) {
  std::vector<Story> stories(1);
  stories[0].headline("One").p("First.");
  for (const char* format : {"rss", "wxr"})
    EXPECT_EQ(package_of(stories, format), stories[0].in(format));
}

TEST(Package, OfHostileStoriesIsWellFormed) {
  std::vector<Story> stories(hostile_stories().size());
  for (std::size_t i = 0; i < stories.size(); ++i) hostile_stories()[i].tell(stories[i]);
  for (const Format& format : formats()) {
    if (format.write_package == nullptr) continue;
    const std::string out = package_of(stories, format.name);
    const bool is_json = format.extension == "json";
    EXPECT_TRUE(is_json ? nlohmann::json::accept(out) : errors_in_form(out).empty()) << format.name;
  }
  const std::string schemas = CLEANCOPY_SCHEMAS;
  EXPECT_EQ(
      errors_against_relax_ng(package_of(stories, "article"), schemas + "/cleancopy-article-1.rng"),
      "");
  for (const char* format : {"rss", "wxr"})
    EXPECT_EQ(
        errors_against_relax_ng(package_of(stories, format), schemas + "/cleancopy-rss-wxr-1.rng"),
        "");
}

TEST(Package, IsRefusedByFormatsThatHoldOne) {
  std::vector<Story> stories = two_stories();
  EXPECT_EQ(failure_of(stories, "nitf", Missing::fill),
            "nitf holds one article only; these hold several: article, json, wxr, rss, newsml-g2, "
            "newsml-g2-nitf, tei");
}

TEST(Missing, IsRefusedWhereTheHostWantsThat) {
  std::vector<Story> stories = two_stories();
  EXPECT_EQ(failure_of(stories, "rss", Missing::refuse), "");
  stories[1].headline_from("", Origin::text);
  EXPECT_EQ(failure_of(stories, "rss", Missing::fill), "");
  EXPECT_EQ(failure_of(stories, "rss", Missing::refuse),
            "rss demands a headline, which the story lacks, and the option \"missing\" says to "
            "refuse it");
  EXPECT_EQ(failure_of(stories, "article", Missing::refuse), "");
  std::vector<Story> bodiless(1);
  bodiless[0].headline("A headline alone");
  EXPECT_EQ(failure_of(bodiless, "newsml-g2", Missing::refuse).substr(0, 24),
            "newsml-g2 demands a body");
}

}  // namespace
}  // namespace cleancopy
