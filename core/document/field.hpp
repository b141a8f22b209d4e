#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace cleancopy {

/// What can be known of an article beside its blocks. Numbers are part of the C ABI: append only.
enum class Field : std::uint8_t {
  headline,
  subheadline,
  author,     // one fact a name
  published,  // ISO 8601, as precise as it is known: "2026-11-24" or "2026-11-24T09:30:00+02:00"
  updated,    // as published
  language,   // BCP 47
  section,
  keyword,  // one fact a keyword
  site_name,
  address,  // canonical URL
  image,    // lead image's URL
  image_caption,
  image_credit,
  description,
  article_body,  // JSON-LD articleBody: a witness for the judge, never output
  dateline,
};
inline constexpr std::size_t kFieldCount = 16;

/// Where a fact comes from.
enum class Origin : std::uint8_t {
  text,
  json_ld,
  open_graph,
  article_tag,
  microdata,
  meta,
  title,
  markup,
  address,
  host
};
inline constexpr std::size_t kOriginCount = 10;

std::string_view name_of(Field field);
std::string_view name_of(Origin origin);
std::optional<Field> field_named(std::string_view name);

/// One thing known of the article, as one source says it.
struct Fact {
  Field field;
  Origin origin;
  std::string_view value;  // sound UTF-8, owned by the document
};

}  // namespace cleancopy
