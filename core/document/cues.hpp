#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "document/block.hpp"
#include "language/agencies.hpp"
#include "language/phrases.hpp"

namespace cleancopy {

/// A block's shape, from one scan of its text. Where a script parts no words by spaces, two
/// characters count as one word.
struct Shape {
  std::uint32_t characters = 0;
  std::uint32_t words = 0;
  std::uint32_t letters = 0;
  std::uint32_t digits = 0;
  std::uint32_t sentence_ends = 0;  // stops that end a sentence, any script
  std::uint32_t commas = 0;
  std::uint32_t separators = 0;     // | > / » • ·
  std::uint32_t addresses = 0;      // URLs, e-mail addresses, handles
  std::uint32_t quotes = 0;         // quotation marks, opening and closing
  std::uint32_t cased_words = 0;    // words that begin with a letter that has case
  std::uint32_t capital_words = 0;  // of these, those that begin with a capital
  std::uint32_t capitals = 0;       // capital letters
  std::uint32_t small_letters = 0;
  bool starts_small = false;  // begins with a small letter
  bool starts_quoted = false;
  bool ends_sentence = false;  // ends with a stop, closing quotes and brackets aside
  bool ends_question = false;  // the stop is ? or !
  bool ends_quoted = false;
  bool ends_colon = false;
  std::uint64_t fingerprint = 0;  // of letters and digits alone, case folded; 0 without any
};

/// Running text: at least one full sentence of some length.
inline bool is_prose(const Shape& shape) {
  return (shape.words >= 8 && (shape.ends_sentence || shape.ends_colon)) || shape.words >= 30;
}

/// What the judge is told of one block.
struct BlockCues {
  Shape shape;
  std::uint32_t first_hit = 0;  // hits are Cues::hits[first_hit, first_hit + hit_count)
  std::uint32_t hit_count = 0;
  std::uint32_t same_before = kNone;  // the nearest earlier block with the same fingerprint
  float function_words = -1.0F;       // share of function words; negative: unknown
  float topic = -1.0F;  // share of its longer words that other paragraphs have; negative: none
  bool speech_verb = false;
  AgencyPlace agency = AgencyPlace::none;
};

/// What the judge is told of a document: cues of every block, in the blocks' order.
struct Cues {
  LanguageId language = kNoLanguage;
  std::vector<BlockCues> blocks;
  std::vector<PhraseHit> hits;  // grouped by block

  [[nodiscard]] std::span<const PhraseHit> hits_of(std::size_t block) const {
    return std::span(hits).subspan(blocks[block].first_hit, blocks[block].hit_count);
  }
};

}  // namespace cleancopy
