#include <gtest/gtest.h>

#include "repaired.hpp"

namespace cleancopy {
namespace {

Settings with(Punctuation punctuation) {
  Settings settings;
  settings.punctuation = punctuation;
  return settings;
}

std::string set_in(std::string_view language, std::string_view text) {
  Document document;
  document.language = language;
  Block block;
  block.text = text;
  document.blocks.push_back(block);
  Watch watch;
  repair(document, with(Punctuation::typographic), watch);
  return std::string(document.blocks[0].text);
}

TEST(Punctuation, StaysAsItIsUnlessAsked) {
  EXPECT_EQ(repaired("“It’s” – \"so\"…"), "“It’s” – \"so\"…");
}

TEST(Punctuation, IsMadeStraight) {
  EXPECT_EQ(repaired("“It’s” – «so»… yes—no", with(Punctuation::straight)),
            "\"It's\" - \"so\"... yes--no");
}

TEST(Punctuation, FollowsTheLanguage) {
  EXPECT_EQ(set_in("en", "\"It's so\", he said -- 'fine'..."), "“It’s so”, he said – ‘fine’…");
  EXPECT_EQ(set_in("de-AT", "\"Gut\", sagte er."), "„Gut“, sagte er.");
  EXPECT_EQ(set_in("ru", "Он сказал \"да\"."), "Он сказал «да».");
  EXPECT_EQ(set_in("en", "a 5\" pipe and the '90s"), "a 5\" pipe and the ’90s");
}

TEST(Punctuation, PartsInnerQuotesFromApostrophes) {
  EXPECT_EQ(set_in("de", "Er sagte: 'Gut', und 'geht's noch?'"),
            "Er sagte: ‚Gut‘, und ‚geht’s noch?‘");
  EXPECT_EQ(set_in("en", "'It's the '90s', she said."), "‘It’s the ’90s’, she said.");
}

// Found by fuzzing: what is set already counts like what was straight before.
TEST(Punctuation, SettlesWhereQuotesStandInARow) {
  const std::string once = set_in("en", "\"I# -p0`''\"'");
  EXPECT_EQ(set_in("en", once), once);
  EXPECT_EQ(set_in("en", "\"'Yes', she said\""), "“‘Yes’, she said”");
}

TEST(Spaces, ThatDoNotBreakAreKeptWhereTypographyWantsThem) {
  Settings settings;
  settings.keep_no_break_spaces = true;
  EXPECT_EQ(repaired("10\u202F000\u00A0€, vraiment\u00A0! Le\u00A0chat", settings),
            "10\u202F000\u00A0€, vraiment\u00A0! Le chat");
  EXPECT_EQ(repaired("10\u202F000\u00A0€"), "10 000 €");
}

}  // namespace
}  // namespace cleancopy
