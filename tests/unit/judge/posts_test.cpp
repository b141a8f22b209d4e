// Posts of a content system: parts of a page without a head, nearly all of them the story.
#include <gtest/gtest.h>

#include "judged.hpp"

namespace cleancopy {
namespace {

using test::judge_page;
using test::kFirst;
using test::kSecond;
using test::kThird;
using test::paragraph;

const std::string kPost =
    paragraph(kFirst) +
    "<figure><div class=embed__wrapper>\nhttps://video.example/watch?v=ferry\n</div></figure>"
    "<h2>A timetable for nurses</h2>" +
    paragraph(kSecond) +
    "<table><thead><tr><th>Leaves</th><th>From</th><th>Fare</th></tr></thead><tbody><tr><td>23:50"
    "</td><td>Mainland</td><td>14</td></tr><tr><td>05:40</td><td>Skerrow</td><td>9</td></tr>"
    "</tbody></table><blockquote><p>We share the boat with the mail.</p><cite>Marit Halvorsen, "
    "passenger</cite></blockquote>" +
    paragraph(kThird) + "<div>Share on Facebook</div>";

TEST(Posts, KeepTheirCrossheadsTablesAndQuotes) {
  const auto judged = judge_page(kPost);
  for (const char* beginning : {"A timetable", "Leaves", "23:50", "We share", "Marit Halvorsen"})
    EXPECT_TRUE(judged.keeps(beginning)) << beginning;
  EXPECT_FALSE(judged.keeps("Share on"));
}

}  // namespace
}  // namespace cleancopy
