#include "document/field.hpp"

#include <algorithm>
#include <array>

namespace cleancopy {
namespace {
constexpr std::array<std::string_view, kFieldCount> kFields = {
    "headline",     "subheadline", "author",       "published", "updated", "language",
    "section",      "keyword",     "site",         "address",   "image",   "image-caption",
    "image-credit", "description", "article-body", "dateline"};
constexpr std::array<std::string_view, kOriginCount> kOrigins = {
    "text", "json-ld", "open-graph", "article-tag", "microdata",
    "meta", "title",   "markup",     "address",     "host"};
}  // namespace

std::string_view name_of(Field field) { return kFields[static_cast<std::size_t>(field)]; }
std::string_view name_of(Origin origin) { return kOrigins[static_cast<std::size_t>(origin)]; }

std::optional<Field> field_named(std::string_view name) {
  const auto* found = std::find(kFields.begin(), kFields.end(), name);
  if (found == kFields.end()) return std::nullopt;
  return static_cast<Field>(found - kFields.begin());
}

}  // namespace cleancopy
