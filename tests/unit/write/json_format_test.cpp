#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/story.hpp"

namespace cleancopy {
namespace {

nlohmann::json json_of(Story& story) { return nlohmann::json::parse(story.in("json")); }

TEST(JsonFormat, TellsTheBodyWithRolesAndSpans) {
  Story story;
  story.headline("Bridge").p("One.").item("car");
  const nlohmann::json json = json_of(story);
  EXPECT_EQ(json["head"]["headline"]["text"], "Bridge");
  EXPECT_EQ(json["head"]["headline"]["span"], nlohmann::json({100, 106}));
  EXPECT_EQ(json["body"][0]["role"], "paragraph");
  EXPECT_EQ(json["body"][0]["text"], "One.");
  EXPECT_EQ(json["body"][0]["span"], nlohmann::json({107, 111}));
  EXPECT_EQ(json["body"][1]["form"], "item");
  EXPECT_EQ(json["body"][1]["list"], "unordered");
}

TEST(JsonFormat, CountsMarksInCodePoints) {
  Story story;
  story.p("Ü𝒳 em link")
      .mark(MarkKind::em, "em")
      .mark(MarkKind::link, "link", "https://example.org/");
  const nlohmann::json marks = json_of(story)["body"][0]["marks"];
  EXPECT_EQ(marks[0], nlohmann::json({{"kind", "em"}, {"range", {3, 5}}}));
  EXPECT_EQ(
      marks[1],
      nlohmann::json({{"kind", "link"}, {"range", {6, 10}}, {"href", "https://example.org/"}}));
}

TEST(JsonFormat, ReportsWhatWasRemovedAndWhy) {
  Story story;
  story.removed("Read more", Role::prompt, Reason::prompt_phrase, 0.98F);
  const nlohmann::json removed = json_of(story)["removed"][0];
  EXPECT_EQ(removed["role"], "prompt");
  EXPECT_EQ(removed["reason"], "prompt.phrase");
  EXPECT_EQ(removed["text"], "Read more");
  EXPECT_DOUBLE_EQ(removed["confidence"].get<double>(), 0.98);
}

TEST(JsonFormat, EscapesWhatJsonEscapes) {
  Story story;
  const std::string text = "\"quoted\" back\\slash\ttab\nline";
  story.p(text);
  EXPECT_EQ(json_of(story)["body"][0]["text"], text);
}

}  // namespace
}  // namespace cleancopy
