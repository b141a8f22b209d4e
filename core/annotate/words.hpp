#pragma once
#include <string_view>

#include "annotate/topic.hpp"
#include "document/cues.hpp"
#include "language/word_starts.hpp"

namespace cleancopy {

/// Reads the words of one block after the other, each once for all that counts or looks up words.
class WordReader {
 public:
  explicit WordReader(LanguageId language) : language_(language) {}

  /// Sets what the cues say of words. `counts`: see Topic::add_block().
  void read(std::string_view text, bool counts, BlockCues& cues);
  /// Of the block read last.
  [[nodiscard]] const WordStarts& starts() const { return starts_; }
  [[nodiscard]] const Topic& topic() const { return topic_; }

 private:
  /// The share of function words.
  float read_parted(std::string_view text, bool counts);

  LanguageId language_;
  WordStarts starts_;
  Topic topic_;
};

}  // namespace cleancopy
