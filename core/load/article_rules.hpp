#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cleancopy::load {

inline constexpr std::string_view kNamespace = "urn:cleancopy:article:1";

/// The elements of the article format; `document` stands for what is around the root.
enum class Element : std::uint8_t {
  document,
  articles,
  article,
  head,
  headline,
  subheadline,
  byline,
  author,
  dateline,
  published,
  updated,
  address,
  site,
  section,
  keyword,
  description,
  image,
  caption,
  credit,
  body,
  p,
  crosshead,
  pre,
  quote,
  list,
  item,
  table,
  row,
  cell,
  em,
  strong,
  a,
  br,
  sub,
  sup,
  code,
  removed,
  block,
  run,
  input,
  repairs,
  repair,
  note,
};
std::string_view name_of(Element element);
std::optional<Element> element_named(std::string_view name);

/// What may stand in an element beside its children.
enum class Content : std::uint8_t {
  children,  // white space only
  text,      // characters
  moment,    // a date, or a date and time
  link,      // an http, https or mailto address
};
Content content_of(Element element);

/// A child that an element may have. Children stand in the order of their ranks.
struct Child {
  Element parent;
  Element child;
  std::uint8_t rank;
  bool once;
  bool required;
};
/// The rule for this child of this parent, or null where it may not stand there.
const Child* rule_for(Element parent, Element child);
/// The children that `parent` must have.
std::span<const Child> children_of(Element parent);

/// What an attribute's value must be.
enum class Value : std::uint8_t {
  any,
  one,  // "1"
  language,
  uuid,
  span,
  repair_kinds,
  origin,
  role,
  level,
  list_type,
  link,
  yes,
  reason,
  confidence,
  token,
  number,
  positive,
  digest,
  charset_source,
  input_type,
  normal_form,
  repair_kind,
  tool,
};
/// Whether the value is one; an empty text where it is, else what it should be.
std::string_view fault_of(Value kind, std::string_view text);

struct Attribute {
  Element element;
  std::string_view name;  // "xml:lang" with its prefix
  Value value;
  bool required;
};
std::span<const Attribute> attributes_of(Element element);
/// Whether the element says where it comes from: with `src`, or with `origin`, not with both.
bool has_source(Element element);

}  // namespace cleancopy::load
