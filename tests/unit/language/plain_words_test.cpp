// Words that are read whole, hashes of text that comes in pieces, and what a word begins with.
#include "language/plain_words.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/fold.hpp"
#include "language/piece_hash.hpp"
#include "language/trie.hpp"
#include "language/word_starts.hpp"

namespace cleancopy {
namespace {

std::string every_byte() {
  std::string text;
  for (int i = 0; i < 256; ++i) text += static_cast<char>(i);
  return text;
}

struct Parts {
  std::vector<std::string> plain;
  std::vector<std::string> rest;
  bool operator==(const Parts&) const = default;
};

Parts parts_of(std::string_view text) {
  Parts parts;
  each_plain_word(
      text,
      [&](std::size_t begin, std::size_t end, bool has_digit) {
        parts.plain.emplace_back(text.substr(begin, end - begin));
        EXPECT_EQ(has_digit, parts.plain.back().find_first_of("0123456789") != std::string::npos);
      },
      [&](std::size_t begin, std::size_t end) {
        parts.rest.emplace_back(text.substr(begin, end - begin));
      });
  return parts;
}

TEST(PlainWords, AreLettersAndDigitsBetweenSigns) {
  EXPECT_EQ(parts_of("The ferry, at 9.30: \"full\""),
            (Parts{{"The", "ferry", "at", "9", "30", "full"}, {}}));
  EXPECT_EQ(parts_of("a caf\xC3\xA9 \xE2\x80\x9Cquiet\xE2\x80\x9D #7 s\x01"
                     "aid x"),
            (Parts{{"a", "x"},
                   {"caf\xC3\xA9", "\xE2\x80\x9Cquiet\xE2\x80\x9D", "#7",
                    "s\x01"
                    "aid"}}));
  EXPECT_EQ(parts_of(""), Parts());
  EXPECT_EQ(parts_of(" .,"), Parts());
}

TEST(PlainWords, AreTheSameWhereverTheyStand) {
  // 64 bytes are looked at together: words that begin or end anywhere in them, and longer ones.
  for (std::size_t before = 0; before < 140; ++before)
    for (const std::size_t size : {1U, 5U, 63U, 64U, 65U, 130U}) {
      const std::string word(size, 'w');
      const std::string text = std::string(before, ' ') + word + " end";
      const Parts parts = parts_of(text);
      ASSERT_EQ(parts.plain.size() + parts.rest.size(), 2U) << before << " " << size;
      EXPECT_EQ(parts.plain.back(), "end");
      EXPECT_EQ(parts.rest.empty() ? parts.plain.front() : parts.rest.front(), word);
      EXPECT_TRUE(parts.rest.empty() || size >= 64);
      const Parts alone = parts_of(std::string(before, ' ') + word);
      ASSERT_EQ(alone.plain.size() + alone.rest.size(), 1U);
      EXPECT_EQ(alone.rest.empty() ? alone.plain.front() : alone.rest.front(), word);
    }
}

TEST(PieceHash, ReadsUpToEightBytes) {
  for (std::size_t size = 1; size < 24; ++size) {
    const std::string text(size, 'a');
    for (std::size_t at = 0; at < size; ++at)
      for (std::size_t count = 0; count <= std::min<std::size_t>(8, size - at); ++count)
        EXPECT_EQ(eight_at(text, at, count),
                  count == 0 ? 0 : 0x6161616161616161u >> (64 - 8 * count));
  }
}

TEST(PieceHash, DoesNotDependOnThePieces) {
  const std::string text = "Thequickbrownfoxjumpsoverthelazydog";
  PieceHash whole;
  whole.add_folded(text, 0, text.size());
  for (std::size_t first = 0; first < text.size(); ++first)
    for (std::size_t second = first; second < text.size(); ++second) {
      PieceHash hash;
      hash.add_folded(text, 0, first);
      hash.add_folded(text, first, second - first);
      hash.add_folded(text, second, text.size() - second);
      ASSERT_EQ(hash.value(), whole.value()) << first << " " << second;
    }
}

TEST(PieceHash, TellsLengthsAndCapitalsAside) {
  const auto hash_of = [](std::string_view text) {
    PieceHash hash;
    hash.add_folded(text, 0, text.size());
    return hash.value();
  };
  EXPECT_EQ(hash_of("Ferry9"), hash_of("fERRY9"));
  EXPECT_NE(hash_of("a"), hash_of("aa"));
  EXPECT_NE(hash_of("aaaaaaa"), hash_of("aaaaaaaa"));
  EXPECT_NE(hash_of("aaaaaaaa"), hash_of("aaaaaaaaa"));
}

TEST(Opening, IsTheFirstLettersOfAWord) {
  const auto letters = [](std::string_view text, std::size_t at = 0) {
    const Opening opening = opening_at(text, at);
    return opening.known ? opening.letters : 0;
  };
  EXPECT_EQ(letters("Read more"), letters("READ"));
  EXPECT_EQ(letters("reader"), letters("read more"));
  EXPECT_EQ(letters("By Anna"), letters("by"));
  EXPECT_EQ(letters("xx By", 3), letters("by"));
  EXPECT_NE(letters("by"), letters("bye"));
  EXPECT_NE(letters("by"), 0u);
}

TEST(Opening, IsUnknownWhereTheWordGoesOnBeyondAscii) {
  for (const char* text : {"né en", "\xC3\xA9tude",
                           "s\x01"
                           "aid",
                           "2015", "(Reuters)",
                           "s\x7F"
                           "aid"})
    EXPECT_FALSE(opening_at(text, 0).known) << text;
  EXPECT_TRUE(opening_at("de \xC3\xA9tude", 0).known);
  EXPECT_TRUE(opening_at("read\xC3\xA9", 0).known);  // four letters are enough
}

/// What each_word_start() must say, one character after the other.
std::vector<std::size_t> starts_one_by_one(std::string_view text) {
  std::vector<std::size_t> starts;
  bool in_word = false;
  for (std::size_t pos = 0; pos < text.size();) {
    const Decoded d = decode_at(text, pos);
    const bool word = is_word_char(d.code);
    if (word && (!in_word || is_unspaced_script(d.code))) starts.push_back(pos);
    in_word = word && !is_unspaced_script(d.code);
    pos += d.bytes;
  }
  return starts;
}

TEST(EachWordStart, IsTheSameHoweverManyBytesAreLookedAt) {
  const std::string texts[] = {
      "The ferry leaves the harbour at 9.30 on Thursday, #7 of the winter; it is full.",
      "“Più di cento”, dit-elle : l’été à Århus — naïve façade",
      "Паром вернулся в порт, сказал he said в четверг",
      "渡轮星期四离开港口 and then 二十 people",
      "ends inside a character \xE6\xB8",
      every_byte(),
      std::string(100, 'x') + " " + std::string(100, 'y')};
  for (const std::string& text : texts)
    for (std::size_t from = 0; from < text.size(); ++from) {
      const std::string_view rest = std::string_view(text).substr(from);
      std::vector<std::size_t> starts;
      each_word_start(rest, [&](std::size_t pos) {
        starts.push_back(pos);
        return true;
      });
      ASSERT_EQ(starts, starts_one_by_one(rest)) << rest;
      starts.clear();
      WordStarts(rest).each_within(rest, 0, rest.size(), [&](std::size_t pos, const Opening&) {
        starts.push_back(pos);
        return true;
      });
      ASSERT_EQ(starts, starts_one_by_one(rest)) << rest;
    }
}

}  // namespace
}  // namespace cleancopy
