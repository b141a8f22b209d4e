#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "document/role.hpp"
#include "language/language.hpp"

namespace cleancopy {

class WordStarts;

/// What a phrase is about, finer than the role it gives.
enum class PhraseFamily : std::uint8_t {
  read_more,
  read_also,
  watch_listen,
  photo_credit,
  reporting_credit,
  caption,
  share,
  follow_us,
  newsletter,
  subscribe_login,
  advert,
  comments,
  copyright,
  cookie,
  tags,
  most_read,
  section_name,
  page_tools,
  reading_time,
  machine_note,
  published,
  byline,
  keep_correction,
};
inline constexpr std::size_t kPhraseFamilyCount = 23;

/// The family's name in the tables and in reports: lower case, words joined by hyphens
/// ("read-more").
std::string_view name_of(PhraseFamily family);
/// The family of that name, or nothing.
std::optional<PhraseFamily> family_named(std::string_view name);

enum class PhraseMatch : std::uint8_t { whole, start, end, inside };
enum class Certainty : std::uint8_t { low, medium, high };

/// Longest text, in characters, that is looked up as a whole, and that is searched for phrases
/// inside it.
inline constexpr std::size_t kLongestWhole = 120;
inline constexpr std::size_t kLongestInside = 200;

/// A phrase of the tables found in a block's text.
struct PhraseHit {
  PhraseFamily family;
  PhraseMatch match;
  Certainty certainty;
  Role role;              // Role::paragraph for keep_correction: the block is part of the story
  LanguageSet languages;  // those whose table has it; all of them where it belongs to none
  std::uint32_t begin;    // offsets into the text, half-open
  std::uint32_t end;
};

/// At most this many hits of a block are told: longest first, then most certain, then whole before
/// start, end and inside.
inline constexpr std::size_t kMostHits = 8;
struct PhraseHits {
  std::array<PhraseHit, kMostHits> hits;
  std::uint32_t count = 0;
  [[nodiscard]] const PhraseHit* begin() const { return hits.data(); }
  [[nodiscard]] const PhraseHit* end() const { return hits.data() + count; }
};

/// Finds the phrases of all `languages` in one pass over the first and last part of the text.
/// Matching folds case, quotes and dashes, squashes spaces and takes a run of digits for "#"; whole
/// ignores punctuation at the edges, start also tries after a bullet; word boundaries where the
/// script has them.
PhraseHits find_phrases(std::string_view text, LanguageSet languages);
/// The same for a text whose words' starts are known.
PhraseHits find_phrases(std::string_view text, const WordStarts& starts, LanguageSet languages);

}  // namespace cleancopy
