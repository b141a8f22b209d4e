// Texts that no newspaper prints: when in doubt they stay, and time stays linear.
#include <gtest/gtest.h>

#include "judged.hpp"

namespace cleancopy {
namespace {

using test::judge_text;

std::size_t kept(const test::Judged& judged) {
  std::size_t count = 0;
  for (const Block& block : judged.document().blocks)
    count += block.judgement.verdict == Verdict::keep ? 1 : 0;
  return count;
}

std::string lines(std::size_t count, std::string_view line) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text.append(line).append(" ").append(std::to_string(i)).append(".\n\n");
  return text;
}

TEST(UnusualText, OneBlockStays) { EXPECT_EQ(kept(judge_text("Read more")), 1u); }

TEST(UnusualText, AllCapitalsStay) {
  const std::string text =
      "THE FERRY LEFT THE HARBOUR ON THURSDAY NIGHT WITH SIXTY-ONE PASSENGERS AND A DOG ON "
      "BOARD.\n\n"
      "IT WAS THE FIRST CROSSING BY NIGHT SINCE THE LINE WAS CLOSED, AND THE QUAY WAS FULL.\n\n"
      "THE COUNCIL PAYS FOR THE WINTER; AFTER THAT THE BOAT MUST EARN ITS OWN FUEL.\n";
  EXPECT_EQ(kept(judge_text(text)), 3u);
}

TEST(UnusualText, AnUnknownLanguageStays) {
  const std::string text =
      "Tervu anlo kesta mirovan dela, isor vante klemu orasti nov hadar pelun.\n\n"
      "Solu medra vantek orin, kasto belur e nimra tovan haldi resu pentor.\n\n"
      "Irma kloset vandu ferro, talu niskar odem belto razin e kovar lunde.\n";
  EXPECT_EQ(kept(judge_text(text)), 3u);
}

TEST(UnusualText, WithoutSpacesItStays) {
  const std::string text = std::string(400, 'a') + ".\n\n" + std::string(300, 'b') + ".\n\n" +
                           std::string(500, 'c') + ".\n";
  EXPECT_EQ(kept(judge_text(text)), 3u);
}

TEST(UnusualText, OneWordRepeatedStays) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text.append("again ");
  const auto judged = judge_text(text + "\n\n" + text + "and.\n");
  EXPECT_EQ(kept(judged), 2u);
}

TEST(UnusualText, TwoHundredThousandBlocksAreJudged) {
  constexpr std::size_t kBlocks = 200'000;
  const auto judged = judge_text(lines(
      kBlocks,
      "The keeper of the light wrote down the hour, the wind and every ship that passed, number"));
  EXPECT_EQ(judged.document().blocks.size(), kBlocks);
  EXPECT_GT(kept(judged), kBlocks * 9 / 10);
}

}  // namespace
}  // namespace cleancopy
