#include "language/speech.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cleancopy {
namespace {

bool speaks(std::string_view text, std::string_view tag) {
  return has_speech_verb(text, language_tagged(tag));
}

TEST(SpeechVerb, IsFoundAsAWholeWord) {
  EXPECT_TRUE(speaks("“It is late,” the mayor said.", "en"));
  EXPECT_TRUE(speaks("»Es ist spät«, sagte sie.", "de"));
  EXPECT_TRUE(speaks("« Il est tard », a déclaré le maire.", "fr"));
  EXPECT_TRUE(speaks("市長は遅いと述べた。", "ja"));
  EXPECT_TRUE(speaks("시장은 늦었다고 말했다.", "ko"));
  EXPECT_FALSE(speaks("The saidaway inn", "en"));
}

TEST(SpeechVerb, IsOfTheLanguageAsked) {
  EXPECT_FALSE(speaks("sagte sie", "en"));
  EXPECT_FALSE(has_speech_verb("he said", kNoLanguage));
}

TEST(SpeechVerb, IsFoundAtBothEndsOfALongText) {
  const std::string middle(1000, ' ');
  EXPECT_TRUE(speaks("She said: " + middle, "en"));
  EXPECT_TRUE(speaks(middle + "she said.", "en"));
}

TEST(SpeechVerb, IsKnownInEveryLanguage) {
  struct Case {
    const char* tag;
    const char* text;
  };
  constexpr Case kCases[] = {
      {"es", "dijo la alcaldesa"},     {"ru", "сказала мэр"},        {"tr", "dedi"},
      {"ar", "وقالت رئيسة البلدية"},   {"hi", "महापौर ने कहा"},       {"zh-Hans", "市长说"},
      {"pl", "powiedziała burmistrz"}, {"vi", "thị trưởng cho biết"}};
  for (const Case& c : kCases) EXPECT_TRUE(speaks(c.text, c.tag)) << c.tag;
}

}  // namespace
}  // namespace cleancopy
