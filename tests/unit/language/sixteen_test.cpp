// Looking at sixteen bytes at a time, and hashing text that comes in pieces.
#include "language/sixteen.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/fold.hpp"
#include "language/trie.hpp"

namespace cleancopy {
namespace {

std::string every_byte() {
  std::string text;
  for (int i = 0; i < 256; ++i) text += static_cast<char>(i);
  return text;
}

TEST(Sixteen, TellsEveryByte) {
  const std::string text = every_byte();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Sixteen is = sixteen_at(text, at);
    ASSERT_EQ(is.size, std::min<std::size_t>(16, text.size() - at));
    for (std::uint32_t i = 0; i < 16; ++i) {
      const bool inside = i < is.size;
      const unsigned c = inside ? static_cast<unsigned char>(text[at + i]) : ' ';
      const auto bit = [i](std::uint32_t mask) { return (mask >> i & 1u) != 0; };
      EXPECT_EQ(bit(is.small), c >= 'a' && c <= 'z') << c;
      EXPECT_EQ(bit(is.capital), c >= 'A' && c <= 'Z') << c;
      EXPECT_EQ(bit(is.digit), c >= '0' && c <= '9') << c;
      EXPECT_EQ(bit(is.beyond), c >= 0x80) << c;
      EXPECT_EQ(bit(is.control), c < 0x20 || c == 0x7F) << c;
      EXPECT_EQ(bit(is.number_sign), c == '#') << c;
    }
  }
}

TEST(Sixteen, LooksAtShortTexts) {
  for (std::size_t size = 1; size < 40; ++size) {
    const std::string text(size, 'a');
    for (std::size_t at = 0; at < size; ++at) {
      const std::uint32_t all = (1u << std::min<std::size_t>(16, size - at)) - 1;
      EXPECT_EQ(sixteen_at(text, at).small, all) << size << " " << at;
      EXPECT_EQ(sixteen_at(text, at).letter(), all);
      for (std::size_t count = 0; count <= std::min<std::size_t>(8, size - at); ++count)
        EXPECT_EQ(eight_at(text, at, count),
                  count == 0 ? 0 : 0x6161616161616161u >> (64 - 8 * count));
    }
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
    }
}

}  // namespace
}  // namespace cleancopy
