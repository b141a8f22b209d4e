#include "language/identify.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include "language/fold.hpp"
#include "language/tables.hpp"
#include "language/words.hpp"

namespace cleancopy {
namespace {

// Letters a page must have, in its main script, to be judged at all.
constexpr float kFewestLetters = 12;
// Function words and letters, weighed, below which nothing is said where languages share a script.
constexpr float kLeastScore = 0.6F;
// ... and from which on the vote counts in full.
constexpr float kFullScore = 12;
// Share of the words that are the language's function words: of running text in it at least 0.1 of
// the labelled articles, of text in a language without tables 0.01 to 0.02 where the two are not
// related.
constexpr float kLeastShare = 0.04F;
constexpr float kFullShare = 0.1F;
constexpr std::uint32_t kFewestWords = 20;  // to go by that share
// A letter says less than a word: it may stand in a name.
constexpr float kLetterWeight = 0.25F;

LanguageSet languages_with(std::uint32_t hash) {
  const std::size_t mask = tables::kFunctionWordSlots - 1;
  for (std::size_t slot = hash & mask; tables::kFunctionWordHashes[slot] != 0;
       slot = (slot + 1) & mask) {
    if (tables::kFunctionWordHashes[slot] == hash)
      return tables::kSets[tables::kFunctionWordSets[slot]];
  }
  return 0;
}

struct Range {
  char32_t first;
  char32_t last;
  Script script;
};
constexpr Range kRanges[] = {
    {U'A', 0x24F, Script::latin},     {0x370, 0x3FF, Script::greek},
    {0x400, 0x52F, Script::cyrillic}, {0x530, 0x58F, Script::armenian},
    {0x590, 0x5FF, Script::hebrew},   {0x600, 0x6FF, Script::arabic},
    {0x750, 0x77F, Script::arabic},   {0x900, 0x97F, Script::devanagari},
    {0x980, 0x9FF, Script::bengali},  {0xB80, 0xBFF, Script::tamil},
    {0xE00, 0xE7F, Script::thai},     {0x10A0, 0x10FF, Script::georgian},
    {0x1E00, 0x1EFF, Script::latin},  {0x1F00, 0x1FFF, Script::greek},
    {0x3041, 0x30FF, Script::kana},   {0x3400, 0x9FFF, Script::han},
    {0xAC00, 0xD7A3, Script::hangul}, {0xFB50, 0xFDFF, Script::arabic},
    {0xFE70, 0xFEFC, Script::arabic}, {0x20000, 0x3FFFF, Script::han},
};

/// The script of a letter; Latin for those of scripts that no table is written in.
Script script_of(char32_t letter) {
  const auto* const found = std::find_if(std::begin(kRanges), std::end(kRanges),
                                         [&](const Range& range) { return letter <= range.last; });
  return found != std::end(kRanges) && letter >= found->first ? found->script : Script::latin;
}

/// A character of the unspaced scripts says about as much as this many letters.
constexpr std::uint32_t letters_in(Script script) {
  return script == Script::han || script == Script::kana || script == Script::hangul ? 3 : 1;
}

/// Calls `letter(folded)` for every letter and `word(hash)` for every word.
template <class OnLetter, class OnWord>
void read_characters(std::string_view text, const OnLetter& letter, const OnWord& word) {
  WordHash hash;
  bool inside = false;
  for (std::size_t pos = 0; pos < text.size();) {
    const Decoded d = decode_at(text, pos);
    pos += d.bytes;
    const char32_t folded = fold_char(d.code);
    if (folded == 0) continue;
    if (folded != U'#' && is_word_char(folded)) {
      hash.add(folded);
      inside = true;
      letter(folded);
    } else if (inside) {
      word(hash.value());
      hash = {};
      inside = false;
    }
  }
  if (inside) word(hash.value());
}

/// The same by the word: `letters(count)` is called for those of plain words.
template <class OnLetters, class OnLetter, class OnWord>
void scan(std::string_view text, const OnLetters& letters, const OnLetter& letter,
          const OnWord& word) {
  each_plain_word(
      text,
      [&](std::size_t begin, std::size_t end, bool has_digit) {
        if (has_digit) return read_characters(text.substr(begin, end - begin), letter, word);
        letters(end - begin);
        word(WordHash::of_plain(text, begin, end));
      },
      [&](std::size_t begin, std::size_t end) {
        read_characters(text.substr(begin, end - begin), letter, word);
      });
}

}  // namespace

void LanguageVote::count_word(std::uint32_t hash) {
  ++words_;
  LanguageSet set = languages_with(hash);
  const float weight = 1.0F / static_cast<float>(std::popcount(set));
  for (; set != 0; set &= set - 1) {
    const auto id = static_cast<std::size_t>(std::countr_zero(set));
    scores_[id] += weight;
    ++known_words_[id];
  }
}

void LanguageVote::count_letter(char32_t folded) {
  const Script script = folded < 0x80 ? Script::latin : script_of(folded);
  letters_[static_cast<std::size_t>(script)] += letters_in(script);
  if (folded < 0x80) return;
  const auto* const end = tables::kLetters + tables::kLetterCount;
  const auto* const found = std::lower_bound(
      tables::kLetters, end, folded,
      [](const tables::Letter& row, char32_t wanted) { return row.code < wanted; });
  if (found == end || found->code != folded) return;
  LanguageSet set = tables::kSets[found->set];
  const float weight = kLetterWeight / static_cast<float>(std::popcount(set));
  for (; set != 0; set &= set - 1) {
    scores_[static_cast<std::size_t>(std::countr_zero(set))] += weight;
  }
}

void LanguageVote::add(std::string_view text) {
  text = text.substr(0, kMostBytes - seen_);
  seen_ += text.size();
  scan(
      text, [this](unsigned count) { letters_[static_cast<std::size_t>(Script::latin)] += count; },
      [this](char32_t folded) { count_letter(folded); },
      [this](std::uint32_t hash) { count_word(hash); });
}

Script LanguageVote::main_script() const {
  const auto letters = [this](Script s) { return letters_[static_cast<std::size_t>(s)]; };
  // Japanese writes with kana and Han; a text of Chinese has hardly a kana.
  const std::uint32_t east = letters(Script::han) + letters(Script::kana);
  const auto most = std::max_element(letters_.begin(), letters_.end());
  if (east >= *most) return letters(Script::kana) * 12 > east ? Script::kana : Script::han;
  return static_cast<Script>(most - letters_.begin());
}

LanguageVote::Winner LanguageVote::winner() const {
  const Script script = main_script();
  const float all = std::accumulate(letters_.begin(), letters_.end(), 0.0F);
  auto in_script = static_cast<float>(letters_[static_cast<std::size_t>(script)]);
  if (script == Script::kana)
    in_script += static_cast<float>(letters_[static_cast<std::size_t>(Script::han)]);
  if (in_script < kFewestLetters) return {};
  LanguageId best = kNoLanguage;
  float first = -1;
  float second = 0;
  std::size_t candidates = 0;
  for (std::size_t i = 0; i < tables::kLanguageCount; ++i) {
    if ((tables::kLanguages[i].scripts >> static_cast<unsigned>(script) & 1u) == 0) continue;
    ++candidates;
    if (scores_[i] > first) {
      second = std::max(first, 0.0F);
      first = scores_[i];
      best = static_cast<LanguageId>(i);
    } else {
      second = std::max(second, scores_[i]);
    }
  }
  const float share = in_script / all;
  if (candidates == 1) return {best, share};
  if (first < kLeastScore) return {};
  const bool spaced = tables::kLanguages[best].spaced && words_ != 0;
  const float known =
      spaced ? static_cast<float>(known_words_[best]) / static_cast<float>(words_) : 1.0F;
  if (words_ >= kFewestWords && known < kLeastShare) return {};
  const float margin = (first - second) / first;
  return {best, share * std::min(1.0F, first / kFullScore) * std::min(1.0F, known / kFullShare) *
                    (0.5F + 0.5F * margin)};
}

void FunctionWords::add(std::uint32_t hash) {
  ++total_;
  known_ += (languages_with(hash) & language_) != 0 ? 1 : 0;
}

void FunctionWords::read(std::string_view text) {
  read_characters(
      text, [](char32_t) {}, [this](std::uint32_t hash) { add(hash); });
}

bool parts_words(LanguageId id) {
  return id < tables::kLanguageCount && tables::kLanguages[id].spaced;
}

float function_word_share(std::string_view text, LanguageId id) {
  const LanguageSet language = set_of(id);
  if (id >= tables::kLanguageCount) return -1;
  if (parts_words(id)) {
    FunctionWords words(id);
    scan(
        text, [](std::size_t) {}, [](char32_t) {}, [&](std::uint32_t hash) { words.add(hash); });
    return words.share();
  }
  std::size_t total = 0;
  std::size_t known = 0;
  constexpr std::size_t kLongestWord = 6;  // characters
  for (std::size_t pos = 0; pos < text.size();) {
    // The longest function word that starts here, or else one character.
    FoldReader reader(text, pos);
    WordHash hash;
    std::size_t next = pos;
    std::size_t covered = 0;
    bool letter = false;
    for (std::size_t length = 1; length <= kLongestWord; ++length) {
      const char32_t folded = reader.next();
      if (folded == 0 || folded == U'#' || !is_word_char(folded)) {
        if (length == 1) next = folded == 0 ? text.size() : reader.pos();
        break;
      }
      letter = true;
      hash.add(folded);
      if (length == 1) next = reader.pos();
      if (languages_with(hash.value()) & language) {
        covered = length;
        next = reader.pos();
      }
    }
    if (letter) total += std::max<std::size_t>(covered, 1);
    known += covered;
    pos = next;
  }
  return total == 0 ? -1 : static_cast<float>(known) / static_cast<float>(total);
}

}  // namespace cleancopy
