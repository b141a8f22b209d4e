#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cleancopy {

/// Which words a document's blocks share. The words of other stories' headlines seldom stand in the
/// story; its own crossheads' words do.
class Topic {
 public:
  /// Adds the words of the next block. `counts` says whether they are the story's words, as a
  /// paragraph's are.
  void add_block(std::string_view text, bool counts);

  /// For every block in the order added: the share of its longer words that stand in another
  /// counted block, 0 to 1; negative for a block without longer words.
  [[nodiscard]] std::vector<float> shares() const;

 private:
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
  constexpr std::uint32_t kStart = 2166136261u;
  constexpr std::uint32_t kPrime = 16777619u;
  constexpr unsigned kFewestLetters = 4;
  std::uint32_t hash = kStart;
  unsigned letters = 0;
  std::uint32_t unspaced_before = 0;
  const auto end_word = [&] {
    if (letters >= kFewestLetters) each(hash);
    hash = kStart;
    letters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      const unsigned char folded = byte | 0x20u;
      const bool letter = (folded >= 'a' && folded <= 'z') || (byte >= '0' && byte <= '9');
      unspaced_before = 0;
      if (letter)
        hash = (hash ^ folded) * kPrime, ++letters;
      else
        end_word();
      ++at;
      continue;
    }
    const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    std::uint32_t character = 0;
    for (std::size_t i = 0; i < size && at + i < text.size(); ++i)
      character = character << 8 | static_cast<unsigned char>(text[at + i]);
    at += size;
    const bool punctuation = character < 0xC380u ||
                             (character >= 0xE28080u && character < 0xE2BA80u) ||
                             (character >= 0xE38080u && character < 0xE38180u) ||
                             (character >= 0xEFBC80u && character < 0xEFBE80u);
    if (punctuation) {
      unspaced_before = 0;
      end_word();
    } else if (character >= 0xE38180u && character < 0xEFA000u) {  // kana, Han, Hangul syllables
      end_word();
      if (unspaced_before != 0) each((unspaced_before * 31u ^ character) * kPrime);
      unspaced_before = character;
    } else {
      unspaced_before = 0;
      hash = (hash ^ character) * kPrime;
      ++letters;
    }
  }
  end_word();
}

}  // namespace cleancopy
