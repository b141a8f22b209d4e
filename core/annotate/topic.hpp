#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/piece_hash.hpp"
#include "language/plain_words.hpp"

namespace cleancopy {

/// Which words a document's blocks share. The words of other stories' headlines seldom stand in the
/// story; its own crossheads' words do.
class Topic {
 public:
  /// Adds the words of the next block. `counts` says whether they are the story's words, as a
  /// paragraph's are.
  void add_block(std::string_view text, bool counts);

  /// The same of runs of three longer words: what a pull quote, a caption or a summary says again.
  void add_block_of_runs(std::string_view text, bool counts);

  /// The next block while its words are added one by one; there is room for one in each byte.
  class Block {
   public:
    Block(Topic& topic, std::size_t bytes, bool counts)
        : topic_(topic), begin_(topic.words_.size()), end_(begin_) {
      topic_.words_.resize(begin_ + bytes + 1);
      topic_.blocks_.push_back({begin_, begin_, counts});
    }
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;
    ~Block() {  // makes smaller only: no memory is asked for where nobody could hear of its lack
      topic_.words_.resize(end_);
      topic_.blocks_.back().end = end_;
    }
    void add(std::uint32_t word, bool is_long) {
      topic_.words_[end_] = word;
      end_ += is_long ? 1 : 0;
    }

   private:
    Topic& topic_;
    std::size_t begin_;
    std::size_t end_;
  };

  /// For every block in the order added: the share of its longer words that stand in another
  /// counted block, 0 to 1; negative for a block without longer words.
  [[nodiscard]] std::vector<float> shares() const;
  /// The same, in an earlier counted block.
  [[nodiscard]] std::vector<float> earlier_shares() const;

 private:
  template <typename Stands>
  [[nodiscard]] std::vector<float> shares_that(Stands stands) const;

  struct Range {
    std::size_t begin;
    std::size_t end;
    bool counts;
  };
  std::vector<std::uint32_t> words_;  // hashes, grouped by block
  std::vector<Range> blocks_;
};

inline constexpr std::size_t kFewestTopicLetters = 4;

/// for_each_word() of what has to be read character by character.
template <typename Each>
void read_topic_words(std::string_view text, const Each& each) {
  PieceHash hash;
  std::size_t letters = 0;
  std::uint32_t unspaced_before = 0;
  const auto end_word = [&] {
    if (letters >= kFewestTopicLetters) each(static_cast<std::uint32_t>(hash.value()));
    hash = {};
    letters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const unsigned char folded = byte | 0x20u;
      unspaced_before = 0;
      if ((folded >= 'a' && folded <= 'z') || (byte >= '0' && byte <= '9'))
        hash.add(folded, 1), ++letters;
      else
        end_word();
      ++at;
      continue;
    }
    const std::size_t size = std::min<std::size_t>(byte >= 0xF0   ? 4
                                                   : byte >= 0xE0 ? 3
                                                                  : 2,
                                                   text.size() - at);
    std::uint32_t character = 0;
    for (std::size_t i = 0; i < size; ++i)
      character = character << 8 | static_cast<unsigned char>(text[at + i]);
    const bool punctuation = character < 0xC380u ||
                             (character >= 0xE28080u && character < 0xE2BA80u) ||
                             (character >= 0xE38080u && character < 0xE38180u) ||
                             (character >= 0xEFBC80u && character < 0xEFBE80u);
    if (punctuation) {
      unspaced_before = 0;
      end_word();
    } else if (character >= 0xE38180u && character < 0xEFA000u) {  // kana, Han, Hangul syllables
      end_word();
      if (unspaced_before != 0) each((unspaced_before * 31u ^ character) * 16777619u);
      unspaced_before = character;
    } else {
      unspaced_before = 0;
      hash.add(eight_at(text, at, size), size);
      ++letters;
    }
    at += size;
  }
  end_word();
}

/// Calls `each(hash)` for every longer word: four letters and more, or two neighbouring characters
/// of a script that parts no words by spaces. ASCII letters are folded.
template <typename Each>
void for_each_word(std::string_view text, const Each& each) {
  each_plain_word(
      text,
      [&](std::size_t begin, std::size_t end, bool) {
        if (end - begin >= kFewestTopicLetters)
          each(static_cast<std::uint32_t>(hash_of_plain(text, begin, end)));
      },
      [&](std::size_t begin, std::size_t end) {
        read_topic_words(text.substr(begin, end - begin), each);
      });
}

}  // namespace cleancopy
