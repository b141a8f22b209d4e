#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language/language.hpp"

namespace cleancopy {

/// The scripts that tell languages apart.
enum class Script : std::uint8_t {
  latin,
  cyrillic,
  greek,
  arabic,
  hebrew,
  devanagari,
  bengali,
  tamil,
  thai,
  georgian,
  armenian,
  hangul,
  kana,
  han,
};
inline constexpr std::size_t kScriptCount = 14;

/// The language that the text is in and how sure that is. Looks at most at `kMostBytes` of text.
///
/// The script with most letters picks the candidates; among them every function word counts for the
/// languages that have it, and so does every letter that not all languages write with, each the
/// more the fewer share it (1/n). Running text with hardly a function word of the winner is in
/// a language that the tables do not know.
class LanguageVote {
 public:
  static constexpr std::size_t kMostBytes = 4u << 10;

  /// Adds a piece of text; longer prose first is best.
  void add(std::string_view text);

  struct Winner {
    LanguageId id = kNoLanguage;
    float confidence = 0;
  };
  /// The best language so far; kNoLanguage with too little text or nothing known in it.
  [[nodiscard]] Winner winner() const;

 private:
  void count_word(std::uint32_t hash);
  void count_letter(char32_t folded);
  [[nodiscard]] Script main_script() const;

  std::array<float, 64> scores_{};
  std::array<std::uint32_t, 64> known_words_{};  // function words of each language
  std::array<std::uint32_t, kScriptCount> letters_{};
  std::uint32_t words_ = 0;
  std::size_t seen_ = 0;
};

/// Counts how many of a text's words are function words of a language that parts words by spaces.
class FunctionWords {
 public:
  explicit FunctionWords(LanguageId id) : language_(set_of(id)) {}
  /// A word by its WordHash.
  void add(std::uint32_t hash);
  /// The words of a piece that has to be read character by character.
  void read(std::string_view text);
  /// 0 to 1; negative without words.
  [[nodiscard]] float share() const {
    return total_ == 0 ? -1 : static_cast<float>(known_) / static_cast<float>(total_);
  }

 private:
  LanguageSet language_;
  std::size_t total_ = 0;
  std::size_t known_ = 0;
};

/// Whether the language has function words and parts words by spaces.
bool parts_words(LanguageId id);

/// How many of the words are function words of that language, 0 to 1; negative without a list or
/// words. In languages that do not part words by spaces: how many of the letters belong to function
/// words.
float function_word_share(std::string_view text, LanguageId id);

}  // namespace cleancopy
