// Each page shows one way in which extractors fail their users, built in three ways and languages.
#include <gtest/gtest.h>

#include "probe_pages.hpp"
#include "support/library.hpp"

namespace corpus {
namespace {

class Probe : public testing::TestWithParam<ProbePage> {};

TEST_P(Probe, KeepsTheStoryAndNothingElse) {
  const ProbePage& page = GetParam();
  const std::string text = host::clean(page.html, host::Input::html).write("text");
  for (const std::string& marker : page.keep)
    EXPECT_NE(text.find(marker), std::string::npos) << marker << " is lost in:\n" << text;
  for (const std::string& marker : page.drop)
    EXPECT_EQ(text.find(marker), std::string::npos) << marker << " is left in:\n" << text;
}

INSTANTIATE_TEST_SUITE_P(Pages, Probe, testing::ValuesIn(probe_pages()),
                         [](const auto& page) { return page.param.name; });

}  // namespace
}  // namespace corpus
