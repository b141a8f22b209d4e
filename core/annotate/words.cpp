#include "annotate/words.hpp"

#include "language/agencies.hpp"
#include "language/identify.hpp"
#include "language/speech.hpp"
#include "language/words.hpp"

namespace cleancopy {
namespace {
/// Bytes of a block that say how many of its words are function words.
constexpr std::size_t kFunctionWordBytes = 600;
}  // namespace

void WordReader::read(std::string_view text, bool counts, BlockCues& cues) {
  starts_.clear();
  if (text.size() <= kFunctionWordBytes && parts_words(language_)) {
    cues.function_words = read_parted(text, counts);
  } else {
    each_word_start(text, [&](std::size_t pos) {
      starts_.add(text, pos);
      return true;
    });
    topic_.add_block(text, counts);
    cues.function_words = function_word_share(text.substr(0, kFunctionWordBytes), language_);
  }
  cues.speech_verb = has_speech_verb(text, starts_, language_);
  cues.agency = find_agency(text, starts_).place;
}

float WordReader::read_parted(std::string_view text, bool counts) {
  FunctionWords function_words(language_);
  Topic::Block block(topic_, text.size(), counts);
  const auto start = [&](std::size_t pos) {
    starts_.add(text, pos);
    return true;
  };
  each_plain_word(
      text,
      [&](std::size_t begin, std::size_t end, bool has_digit) {
        start(begin);
        const std::uint64_t hash = hash_of_plain(text, begin, end);
        block.add(static_cast<std::uint32_t>(hash), end - begin >= kFewestTopicLetters);
        if (has_digit)
          function_words.read(text.substr(begin, end - begin));
        else
          function_words.add(WordHash::value_of(hash));
      },
      [&](std::size_t begin, std::size_t end) {
        const std::string_view rest = text.substr(begin, end - begin);
        read_word_starts(text, begin, end, start);
        read_topic_words(rest, [&](std::uint32_t word) { block.add(word, true); });
        function_words.read(rest);
      });
  return function_words.share();
}

}  // namespace cleancopy
