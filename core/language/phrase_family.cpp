#include <algorithm>
#include <array>

#include "language/phrases.hpp"

namespace cleancopy {
namespace {

constexpr std::array<std::string_view, kPhraseFamilyCount> kNames = {
    "read-more", "read-also",    "watch-listen",   "photo-credit", "reporting-credit",
    "caption",   "share",        "follow-us",      "newsletter",   "subscribe-login",
    "advert",    "comments",     "copyright",      "cookie",       "tags",
    "most-read", "section-name", "page-tools",     "reading-time", "machine-note",
    "published", "byline",       "keep-correction"};

}  // namespace

std::string_view name_of(PhraseFamily family) { return kNames[static_cast<std::size_t>(family)]; }

std::optional<PhraseFamily> family_named(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return {};
  return static_cast<PhraseFamily>(found - kNames.begin());
}

}  // namespace cleancopy
