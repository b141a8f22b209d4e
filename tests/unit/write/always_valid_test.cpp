// Invariant 3: whatever the input, the output is well-formed and valid against its schema.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/hostile_stories.hpp"
#include "support/schema.hpp"

namespace cleancopy {
namespace {

const std::string kSchemas = CLEANCOPY_SCHEMAS;

class EveryStory : public testing::TestWithParam<std::size_t> {
 protected:
  void SetUp() override { hostile_stories()[GetParam()].tell(story_); }
  Story story_;
};

std::string test_name(const testing::TestParamInfo<std::size_t>& info) {
  std::string name = hostile_stories()[info.param].name;
  for (char& c : name)
    if (c == ' ' || c == ',') c = '_';
  return name;
}
INSTANTIATE_TEST_SUITE_P(Write, EveryStory,
                         testing::Range<std::size_t>(0, hostile_stories().size()), test_name);

TEST_P(EveryStory, IsValidAgainstTheArticleSchemas) {
  const std::string xml = story_.in("article");
  EXPECT_EQ(errors_against_relax_ng(xml, kSchemas + "/cleancopy-article-1.rng"), "") << xml;
  EXPECT_EQ(errors_against_xsd(xml, kSchemas + "/cleancopy-article-1.xsd"), "") << xml;
}

TEST_P(EveryStory, IsWellFormedInEveryXmlFormat) {
  for (const Format& format : formats()) {
    if (format.extension != "xml") continue;
    const std::string xml = story_.in(format.name);
    EXPECT_EQ(errors_in_form(xml), "") << format.name << '\n' << xml;
    EXPECT_EQ(xml.find("<!DOCTYPE"), std::string::npos) << format.name;
  }
}

TEST_P(EveryStory, IsSoundJson) {
  for (const Format& format : formats()) {
    if (format.extension != "json") continue;
    EXPECT_TRUE(nlohmann::json::accept(story_.in(format.name))) << story_.in(format.name);
  }
}

TEST_P(EveryStory, IsTheSameBytesEveryTime) {
  Story again;
  hostile_stories()[GetParam()].tell(again);
  for (const Format& format : formats()) EXPECT_EQ(story_.in(format.name), again.in(format.name));
}

TEST_P(EveryStory, LetsNoLinkThroughThatRuns) {
  for (const Format& format : formats()) {
    const std::string out = story_.in(format.name);
    for (const char* scheme :
         {"=\"javascript:", "=\"data:", "=\"file:", "=\"vbscript:", "](javascript:", "](data:"})
      EXPECT_EQ(out.find(scheme), std::string::npos) << format.name << '\n' << out;
  }
}

TEST_P(EveryStory, StopsAtTheOutputLimit) {
  for (const Format& format : formats()) {
    const std::string whole = story_.in(format.name);
    if (whole.empty()) continue;
    std::string out;
    StringSink sink(out, whole.size() - 1);
    EXPECT_THROW(format.write(story_.article(), sink), Failure) << format.name;
    EXPECT_LT(out.size(), whole.size());
  }
}

}  // namespace
}  // namespace cleancopy
