// The file of a site profile: what is written is read again, and what nobody wrote is refused.
#include "profile/profile_file.hpp"

#include <gtest/gtest.h>

#include <random>

#include "document/failure.hpp"
#include "document/sha256.hpp"
#include "site.hpp"

namespace cleancopy {
namespace {

const SiteProfile& sample() {
  static const SiteProfile profile = test::learn(
      6, [](unsigned i) { return test::judge_page(test::page_story(i, "<p>Tide table</p>")); });
  return profile;
}

/// The message with which the bytes are refused; empty if they are not.
std::string refusal(std::string_view bytes) {
  try {
    (void)profile_from(bytes);
    return {};
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.kind(), FailureKind::profile);
    return failure.what();
  }
}

/// The bytes with a number of four bytes put at `at`, and the checksum made right again.
std::string with_number(std::string bytes, std::size_t at, std::uint32_t number) {
  for (unsigned i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(number >> 8 * i & 0xFF);
  bytes.resize(bytes.size() - 32);
  const Sha256Digest digest = sha256(bytes);
  return bytes.append(digest.begin(), digest.end());
}

void expect_refused(std::string_view bytes, std::string_view because) {
  EXPECT_NE(refusal(bytes).find(because), std::string::npos) << refusal(bytes);
}

TEST(ProfileFile, ComesBackAsItWas) {
  const std::string bytes = to_bytes(sample());
  EXPECT_EQ(profile_from(bytes), sample());
  EXPECT_EQ(to_bytes(profile_from(bytes)), bytes);
  EXPECT_EQ(profile_from(to_bytes(SiteProfile{})), SiteProfile{});
}

TEST(ProfileFile, HasTheSizeThatIsDocumented) {
  const SiteProfile& profile = sample();
  EXPECT_EQ(to_bytes(profile).size(), 24 + 8 * profile.stories.size() +
                                          16 * (profile.lines.size() + profile.places.size()) + 32);
}

TEST(ProfileFile, EveryTruncationIsRefused) {
  const std::string bytes = to_bytes(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    ASSERT_FALSE(refusal(std::string_view(bytes).substr(0, size)).empty()) << size;
  expect_refused(bytes + "x", "bytes, but its counts need");
}

TEST(ProfileFile, EveryChangedByteIsRefused) {
  const std::string bytes = to_bytes(sample());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x20);
    ASSERT_FALSE(refusal(changed).empty()) << at;
  }
}

TEST(ProfileFile, RefusalsSayWhatIsWrong) {
  const std::string bytes = to_bytes(sample());
  expect_refused("", "does not begin as one");
  expect_refused(std::string(200, 'x'), "does not begin as one");
  expect_refused(with_number(bytes, 8, 2), "version 2; this library reads version 1");
  expect_refused(with_number(bytes, 12, 0xFFFFFFFF), "4294967295 documents; at most 65536");
  expect_refused(with_number(bytes, 16, 0xFFFFFFFF), "4294967295 lines; at most 65536");
  expect_refused(with_number(bytes, 20, 65537), "65537 places; at most 65536");
  expect_refused(with_number(bytes, 16, 65536), "its counts need");
  std::string damaged = bytes;
  damaged.back() = static_cast<char>(damaged.back() ^ 1);
  expect_refused(damaged, "checksum");
}

TEST(ProfileFile, CountsThatCannotBeAreRefused) {
  const std::string bytes = to_bytes(sample());
  const std::size_t line = 24 + 8 * sample().stories.size();
  expect_refused(with_number(bytes, line + 8, 0), "line 0 has counts that cannot be");
  expect_refused(with_number(bytes, line + 8, 7), "line 0 has counts that cannot be");
  expect_refused(with_number(bytes, line + 12, 7), "line 0 has counts that cannot be");
  SiteProfile unsorted = sample();
  std::swap(unsorted.lines[0], unsorted.lines[1]);
  expect_refused(to_bytes(unsorted), "line 1 is out of order");
  unsorted = sample();
  unsorted.places[1].key = unsorted.places[0].key;
  expect_refused(to_bytes(unsorted), "place 1 is out of order");
  unsorted = sample();
  std::swap(unsorted.stories[0], unsorted.stories[1]);
  expect_refused(to_bytes(unsorted), "document 1 is out of order");
}

TEST(ProfileFile, RandomBytesAreRefused) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = to_bytes(SiteProfile{}).substr(0, random() % 25);
    for (std::size_t size = random() % 400; size > 0; --size)
      bytes.push_back(static_cast<char>(random()));
    ASSERT_FALSE(refusal(bytes).empty());
  }
}

}  // namespace
}  // namespace cleancopy
