// Reading back what the format "article" wrote.
#include "load/load.hpp"

#include <gtest/gtest.h>

#include "support/hostile_stories.hpp"
#include "support/loaded.hpp"

namespace cleancopy {
namespace {

Story whole_story() {
  Story story;
  for (const HostileStory& hostile : hostile_stories())
    if (hostile.name == "a whole story") hostile.tell(story);
  return story;
}

std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(Load, WritesAgainWhatWasReadForEveryHostileStory) {
  for (const HostileStory& hostile : hostile_stories()) {
    Story story;
    hostile.tell(story);
    const std::string once = converted(story.in("article"), "article");
    // The hand-made stories may say of their head what no text says; from then on nothing changes.
    EXPECT_EQ(converted(once, "article"), once) << hostile.name;
  }
}

TEST(Load, SaysTheSameInEveryFormat) {
  Story story = whole_story();
  const std::string xml = story.in("article");
  for (const Format& format : formats()) {
    if (format.name.starts_with("source") || format.name.starts_with("report")) continue;
    EXPECT_EQ(converted(xml, format.name), story.in(format.name)) << format.name;
  }
}

TEST(Load, KeepsWhatWasRemovedAndWhy) {
  Story story;
  story.p("Kept.").removed("Read more", Role::prompt, Reason::prompt_phrase, 0.98F);
  Watch watch;
  const auto documents = load_articles(story.in("article"), {}, watch);
  ASSERT_EQ(documents.size(), 1U);
  ASSERT_EQ(documents[0]->blocks.size(), 2U);
  const Block& removed = documents[0]->blocks[1];
  EXPECT_EQ(removed.text, "Read more");
  EXPECT_EQ(removed.judgement.verdict, Verdict::remove);
  EXPECT_EQ(removed.judgement.role, Role::prompt);
  EXPECT_EQ(removed.judgement.reason, Reason::prompt_phrase);
  EXPECT_FLOAT_EQ(removed.judgement.confidence, 0.98F);
  EXPECT_EQ(removed.span, story.document().blocks[1].span);
}

TEST(Load, KeepsTheHeadlineThatThePagePrintsInOtherWords) {
  Story story;
  story.headline("Bridge reopens - Gazette").p("Text.");
  story.headline_from("Bridge reopens", Origin::json_ld);
  const std::string xml = story.in("article");
  EXPECT_NE(xml.find("printed=\"Bridge reopens - Gazette\">Bridge reopens<"), std::string::npos);
  EXPECT_EQ(converted(xml, "article"), xml);
  EXPECT_EQ(converted(xml, "text"), "Bridge reopens - Gazette\n\nText.\n");
  EXPECT_EQ(converted(xml, "markdown"), "# Bridge reopens\n\nText.\n");
}

TEST(Load, ReadsAPackage) {
  Story one, two;
  one.p("One.");
  two.p("Two.");
  std::string xml;
  StringSink sink(xml, 1u << 20);
  const std::array<const Article*, 2> both = {&one.article(), &two.article()};
  format_named("article").write_package(both, sink);
  EXPECT_EQ(converted(xml, "text"), "One.\nTwo.\n");
}

TEST(Load, TakesATextOfTenMegabytes) {
  Story story;
  story.p(std::string(10'000'000, 'x'));
  const std::string xml = story.in("article");
  EXPECT_EQ(converted(xml, "article"), xml);
}

TEST(Load, TakesWhiteSpaceCommentsAndOtherPrefixes) {
  std::string xml = whole_story().in("article");
  const std::string text = converted(xml, "text");
  xml = changed(xml, "<head>", "<!-- by hand -->\n<?editor x?><head>\n\n\n");
  EXPECT_EQ(converted(xml, "text"), text);
  Story story;
  story.p("Kept.");
  std::string prefixed = story.in("article");
  prefixed = changed(prefixed, "xmlns=", "xmlns:c=");
  for (const char* name : {"article", "head", "body", "p", "removed", "run", "input", "repairs"})
    for (const std::string before : {"<", "</"})
      for (const char* after : {" ", ">", "/"})
        for (std::size_t at = 0;
             (at = prefixed.find(before + name + after, at)) != std::string::npos;)
          prefixed.insert(at + before.size(), "c:");
  EXPECT_EQ(converted(prefixed, "text"), "Kept.\n") << prefixed;
}

TEST(Load, RefusesWithLineAndReason) {
  const std::string xml = whole_story().in("article");
  const auto says = [&](std::string_view from, std::string_view to) {
    return refusal_of(changed(xml, from, to));
  };
  EXPECT_EQ(refusal_of(""), "line 1: there is nothing in it");
  EXPECT_EQ(refusal_of("<x/>"), "line 1: \"x\" is no element of urn:cleancopy:article:1");
  EXPECT_EQ(refusal_of("no XML"), "line 1: Start tag expected, '<' not found");
  EXPECT_EQ(says("<body>", "<body><h2>x</h2>"),
            "line 23: \"h2\" is no element of urn:cleancopy:article:1");
  EXPECT_EQ(says("<body>", "<body>loose"), "line 24: text may not stand in <body>");
  EXPECT_EQ(says("<published ", "<published role=\"p\" "),
            "line 10: attribute \"role\" may not stand on <published>");
  EXPECT_EQ(says(" version=\"1\"", " version=\"2\""),
            "line 2: attribute \"version\" of <article> is \"2\", but must be 1");
  EXPECT_EQ(says("2026-11-20T09:30:00+01:00", "yesterday"),
            "line 10: <published> is no date: \"yesterday\"");
  EXPECT_EQ(says(">https://example.org/a/1<", ">javascript:x<"),
            "line 12: <address> is no http, https or mailto address: \"javascript:x\"");
  EXPECT_EQ(says("<removed>", "<removed><run/>"), "line 40: \"run\" may not stand in <removed>");
  EXPECT_EQ(says("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE article []>"),
            "line 1: a DOCTYPE may not stand in it");
  EXPECT_EQ(says("The bridge", "The &nbsp; bridge"), "line 19: Entity 'nbsp' not defined");
}

TEST(Load, ReadsNoEntityFromOutside) {
  const std::string refused = refusal_of(
      "<!DOCTYPE article [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<article>&x;</article>");
  EXPECT_EQ(refused, "line 1: a DOCTYPE may not stand in it");
}

TEST(Load, KeepsToTheLimits) {
  const std::string xml = whole_story().in("article");
  Settings small;
  small.max_input_bytes = 100;
  EXPECT_NE(refusal_of(xml, small).find("max-input-bytes is 100"), std::string::npos);
  Settings few;
  few.max_blocks = 3;
  EXPECT_NE(refusal_of(xml, few).find("max-blocks"), std::string::npos);
}

}  // namespace
}  // namespace cleancopy
