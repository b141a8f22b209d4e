#include "language/language.hpp"

#include <algorithm>
#include <array>

#include "language/tables.hpp"

namespace cleancopy {
namespace {

constexpr std::size_t kLongestTag = 35;  // BCP 47, section 4.4.1

}  // namespace

LanguageId language_tagged(std::string_view tag) {
  std::array<char, kLongestTag> lower{};
  const std::size_t size = std::min(tag.size(), kLongestTag);
  for (std::size_t i = 0; i < size; ++i) {
    const char c = tag[i];
    lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == '_' ? '-' : c;
  }
  for (std::string_view left(lower.data(), size); !left.empty();) {
    const auto* const end = tables::kAliases + tables::kAliasCount;
    const auto* const found = std::lower_bound(
        tables::kAliases, end, left,
        [](const tables::Alias& alias, std::string_view wanted) { return alias.tag < wanted; });
    if (found != end && found->tag == left) return found->id;
    const std::size_t cut = left.rfind('-');
    left = left.substr(0, cut == std::string_view::npos ? 0 : cut);
  }
  return kNoLanguage;
}

std::string_view tag_of(LanguageId id) {
  return id < tables::kLanguageCount ? tables::kLanguages[id].tag : std::string_view();
}

std::size_t language_count() { return tables::kLanguageCount; }

bool writes_without_spaces(LanguageId id) {
  return id < tables::kLanguageCount && !tables::kLanguages[id].spaced;
}

}  // namespace cleancopy
