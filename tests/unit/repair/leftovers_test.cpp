#include <gtest/gtest.h>

#include "repaired.hpp"

namespace cleancopy {
namespace {

TEST(Leftovers, EntitiesBecomeWhatTheyStandFor) {
  EXPECT_EQ(
      repaired("Wind &amp; weather, it&#8217;s &#x201C;fine&#x201D;&nbsp;today &eacute;t&eacute;"),
      "Wind & weather, it’s “fine” today été");
  EXPECT_EQ(repaired("A&amp;amp;B &amp;nbsp;C &amp;amp;#8217;s"), "A&B C ’s")
      << "escaped twice and more";
  EXPECT_EQ(repaired("&#150;"), "–") << "windows-1252, as browsers read it";
  EXPECT_EQ(repaired("&Atilde;&copy;t&Atilde;&copy;"), "été") << "mojibake, escaped";
}

TEST(Leftovers, AnAmpersandAloneStays) {
  for (const char* text :
       {"R&D; and so on", "Marks & Spencer", "AT&T", "?a=1&b=2", "&#xD800;", "&unknown;"})
    EXPECT_EQ(repaired(text), text);
}

TEST(Leftovers, InHtmlOnlyWhatWasEscapedTwiceIsRepaired) {
  EXPECT_EQ(repaired_html("Fish &amp; chips&nbsp;now"), "Fish & chips now");
  EXPECT_EQ(repaired_html("The <p> and &lt;b&gt; of 1993"), "The <p> and &lt;b&gt; of 1993")
      << "a story about HTML";
  EXPECT_EQ(repaired_html("write \\u2019 or %E2%80%99"), "write \\u2019 or %E2%80%99");
}

TEST(Leftovers, EscapesBecomeWhatTheyStandFor) {
  EXPECT_EQ(repaired("It\\u2019s \\ud83d\\ude00"), "It’s 😀");
  EXPECT_EQ(repaired("It=E2=80=99s caf=C3=A9"), "It’s café");
  EXPECT_EQ(repaired("It%E2%80%99s raining%20cats"), "It’s raining cats");
}

TEST(Leftovers, UncertainEscapesStay) {
  for (const char* text : {"C:\\users\\new", "\\u0041", "\\ud83d alone", "x=20 y=E2", "100%20",
                           "https://example.org/a%20b%C3%A9", "=C3=28"})
    EXPECT_EQ(repaired(text), text);
}

TEST(Leftovers, TagsGoFromPlainText) {
  const Repaired result =
      repaired_block("One<br>two<br/>three <b>bold</b> <a href=\"x\">link</a></p>");
  EXPECT_EQ(result.text(), "One two three bold link");
  EXPECT_EQ(result.count(RepairKind::tag), 7u);
}

TEST(Leftovers, WhatIsNoTagStays) {
  for (const char* text : {"if a <b and c> d", "2 < 3 > 1", "a <banana> b", "<3 you", "the <p> tag",
                           "`<br>` breaks a line", "the “<p>” of old"})
    EXPECT_EQ(repaired(text), text);
}

// Found by fuzzing: a round of several passes must not look back at a text that is gone.
TEST(Leftovers, RoundsOfSeveralPassesSettle) {
  Settings settings;
  settings.punctuation = Punctuation::typographic;
  const std::string once = repaired(
      "  &amp;amp;quot;a&#39;s\u2019  <b>\"x\"</b>... caf\xC3\x83\xC2\xA9\x01  e\xCC\x81 -- end of "
      "a "
      "text longer than any small buffer",
      settings);
  EXPECT_EQ(once, "“a’s’ “x”… café é – end of a text longer than any small buffer");
  EXPECT_EQ(repaired(once, settings), once);
}

TEST(Leftovers, NestedOnesSettle) {
  const std::string once = repaired("&am<b></b>p;nbsp;x &lt;br&gt; y");
  EXPECT_EQ(repaired(once), once);
}

}  // namespace
}  // namespace cleancopy
