#include <gtest/gtest.h>

#include "support/story.hpp"

namespace cleancopy {
namespace {

TEST(TextWriter, PartsHeadAndParagraphsByBlankLines) {
  Story story;
  story.headline("Bridge reopens")
      .subheadline("Ferries stop")
      .byline("By Anna Müller")
      .p("One.")
      .crosshead("Next")
      .p("Two.");
  EXPECT_EQ(story.in("text"),
            "Bridge reopens\n\nFerries stop\n\nBy Anna Müller\n\nOne.\n\nNext\n\nTwo.\n");
}

TEST(TextWriter, LeavesOutWhatWasRemoved) {
  Story story;
  story.p("One.").removed("Read more", Role::prompt, Reason::prompt_phrase).p("Two.");
  EXPECT_EQ(story.in("text"), "One.\n\nTwo.\n");
}

TEST(TextWriter, MarksListItems) {
  Story story;
  story.html()
      .p("Fares:")
      .item("car")
      .item("small", 2)
      .item("lorry")
      .item("first", 1, true)
      .item("second", 1, true)
      .p("End.");
  EXPECT_EQ(story.in("text"),
            "Fares:\n\n- car\n  - small\n- lorry\n\n1. first\n2. second\n\nEnd.\n");
}

TEST(TextWriter, LeavesANumberThatIsInTheTextAlone) {
  Story story;
  story.item("7. seven");
  story.last().bulleted = false;
  EXPECT_EQ(story.in("text"), "7. seven\n");
}

TEST(TextWriter, KeepsTablesAsTabSeparatedRows) {
  Story story;
  story.row("Car\t4").row("Lorry\t9").p("End.");
  EXPECT_EQ(story.in("text"), "Car\t4\nLorry\t9\n\nEnd.\n");
}

TEST(TextWriter, DoesNotRepeatADatelineThatOpensTheFirstParagraph) {
  Story story;
  story.p("PORTSMOUTH — The bridge reopened.");
  Article article = story.article();
  article.dateline = story.last().text.substr(0, 10);
  article.dateline_block = 0;
  std::string out;
  StringSink sink(out, 1000);
  format_named("text").write(article, sink);
  EXPECT_EQ(out, "PORTSMOUTH — The bridge reopened.\n");
}

TEST(TextWriter, WritesNothingForNothing) { EXPECT_EQ(Story().in("text"), ""); }

}  // namespace
}  // namespace cleancopy
