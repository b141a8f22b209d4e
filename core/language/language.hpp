#pragma once
#include <cstdint>
#include <string_view>

namespace cleancopy {

/// A language of the tables, or none. The numbers are the tables' own order and mean nothing
/// outside.
using LanguageId = std::uint8_t;
inline constexpr LanguageId kNoLanguage = 0xFF;

/// A set of languages, one bit each.
using LanguageSet = std::uint64_t;
inline constexpr LanguageSet kAllLanguages = ~LanguageSet{0};

constexpr LanguageSet set_of(LanguageId id) { return id == kNoLanguage ? 0 : LanguageSet{1} << id; }

/// The language whose BCP 47 tag is `tag`, or whose primary subtag it starts with ("en-GB" is "en";
/// "zh-TW" is "zh-Hant"); kNoLanguage where the tables know none.
LanguageId language_tagged(std::string_view tag);
/// BCP 47 tag; empty for kNoLanguage.
std::string_view tag_of(LanguageId id);
/// How many languages the tables know.
std::size_t language_count();

/// True where words are not parted by spaces (Chinese, Japanese, Thai).
bool writes_without_spaces(LanguageId id);

}  // namespace cleancopy
