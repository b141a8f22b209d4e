#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/sixteen.hpp"

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

/// Calls `each(hash)` for every longer word: four letters and more, or two neighbouring characters
/// of a script that parts no words by spaces. ASCII letters are folded.
template <typename Each>
void for_each_word(std::string_view text, Each each) {
  constexpr std::size_t kFewestLetters = 4;
  PieceHash hash;
  std::size_t letters = 0;
  std::uint32_t unspaced_before = 0;
  const auto end_word = [&] {
    if (letters >= kFewestLetters) each(static_cast<std::uint32_t>(hash.value()));
    hash = {};
    letters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const Sixteen here = sixteen_at(text, at);
    if ((here.beyond & 1u) == 0) {
      unspaced_before = 0;
      const std::uint32_t is_letter = here.alphanumeric();
      const auto run = static_cast<unsigned>(std::countr_one(is_letter));
      hash.add_folded(text, at, run);
      letters += run;
      at += run;
      const std::uint32_t look = (is_letter | here.beyond) >> run;
      const unsigned gap = std::min(static_cast<unsigned>(std::countr_zero(look)), here.size - run);
      if (gap > 0) end_word();
      at += gap;
      continue;
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = std::min<std::size_t>(lead >= 0xF0   ? 4
                                                   : lead >= 0xE0 ? 3
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

}  // namespace cleancopy
