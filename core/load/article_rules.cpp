#include "load/article_rules.hpp"

#include <algorithm>
#include <array>

// docs/schemas/cleancopy-article-1.rnc as tables. A test holds the two together.
namespace cleancopy::load {
namespace {

using E = Element;

constexpr std::array<std::string_view, 43> kNames = {
    "",          "articles",    "article",   "head",    "headline", "subheadline", "byline",
    "author",    "dateline",    "published", "updated", "address",  "site",        "section",
    "keyword",   "description", "image",     "caption", "credit",   "body",        "p",
    "crosshead", "pre",         "quote",     "list",    "item",     "table",       "row",
    "cell",      "em",          "strong",    "a",       "br",       "sub",         "sup",
    "code",      "removed",     "block",     "run",     "input",    "repairs",     "repair",
    "note"};
static_assert(kNames.size() == static_cast<std::size_t>(E::note) + 1);

constexpr bool kOnce = true;
constexpr bool kMany = false;
constexpr bool kRequired = true;
constexpr bool kOptional = false;

// Grouped by parent, in the order of Element.
constexpr auto kChildren = std::to_array<Child>({
    {E::document, E::articles, 0, kOnce, kOptional},
    {E::document, E::article, 0, kOnce, kOptional},
    {E::articles, E::article, 0, kMany, kOptional},
    {E::article, E::head, 0, kOnce, kRequired},
    {E::article, E::body, 1, kOnce, kRequired},
    {E::article, E::removed, 2, kOnce, kRequired},
    {E::article, E::run, 3, kOnce, kRequired},
    {E::head, E::headline, 0, kOnce, kOptional},
    {E::head, E::subheadline, 1, kOnce, kOptional},
    {E::head, E::byline, 2, kOnce, kOptional},
    {E::head, E::author, 3, kMany, kOptional},
    {E::head, E::dateline, 4, kOnce, kOptional},
    {E::head, E::published, 5, kOnce, kOptional},
    {E::head, E::updated, 6, kOnce, kOptional},
    {E::head, E::address, 7, kOnce, kOptional},
    {E::head, E::site, 8, kOnce, kOptional},
    {E::head, E::section, 9, kOnce, kOptional},
    {E::head, E::keyword, 10, kMany, kOptional},
    {E::head, E::description, 11, kOnce, kOptional},
    {E::head, E::image, 12, kOnce, kOptional},
    {E::image, E::caption, 0, kOnce, kOptional},
    {E::image, E::credit, 1, kOnce, kOptional},
    {E::body, E::p, 0, kMany, kOptional},
    {E::body, E::crosshead, 0, kMany, kOptional},
    {E::body, E::pre, 0, kMany, kOptional},
    {E::body, E::quote, 0, kMany, kOptional},
    {E::body, E::list, 0, kMany, kOptional},
    {E::body, E::table, 0, kMany, kOptional},
    {E::quote, E::p, 0, kMany, kRequired},
    {E::list, E::item, 0, kMany, kRequired},
    {E::table, E::row, 0, kMany, kRequired},
    {E::row, E::cell, 0, kMany, kRequired},
    {E::removed, E::block, 0, kMany, kOptional},
    {E::run, E::input, 0, kOnce, kRequired},
    {E::run, E::repairs, 1, kOnce, kRequired},
    {E::run, E::note, 2, kMany, kOptional},
    {E::repairs, E::repair, 0, kMany, kOptional},
});

// Inside a line of text, in any order.
constexpr Child kInline = {E::p, E::em, 0, kMany, kOptional};
constexpr Child kListInItem = {E::item, E::list, 0, kMany, kOptional};

bool is_mark(E element) { return element >= E::em && element <= E::code; }

bool holds_marks(E element) {
  switch (element) {
    case E::headline:
    case E::subheadline:
    case E::byline:
    case E::dateline:
    case E::p:
    case E::crosshead:
    case E::pre:
    case E::item:
    case E::cell:
      return true;
    default:
      return is_mark(element) && element != E::br;
  }
}

// Grouped by element, in the order of Element.
constexpr auto kAttributes = std::to_array<Attribute>({
    {E::articles, "version", Value::one, kRequired},
    {E::article, "version", Value::one, kRequired},
    {E::article, "xml:lang", Value::language, kRequired},
    {E::article, "id", Value::uuid, kOptional},
    {E::headline, "src", Value::span, kOptional},
    {E::headline, "repairs", Value::repair_kinds, kOptional},
    {E::headline, "printed", Value::any, kOptional},
    {E::headline, "origin", Value::origin, kOptional},
    {E::subheadline, "src", Value::span, kOptional},
    {E::subheadline, "repairs", Value::repair_kinds, kOptional},
    {E::subheadline, "printed", Value::any, kOptional},
    {E::subheadline, "origin", Value::origin, kOptional},
    {E::byline, "src", Value::span, kOptional},
    {E::byline, "repairs", Value::repair_kinds, kOptional},
    {E::byline, "printed", Value::any, kOptional},
    {E::byline, "origin", Value::origin, kOptional},
    {E::author, "origin", Value::origin, kRequired},
    {E::dateline, "src", Value::span, kOptional},
    {E::dateline, "repairs", Value::repair_kinds, kOptional},
    {E::dateline, "printed", Value::any, kOptional},
    {E::dateline, "origin", Value::origin, kOptional},
    {E::published, "origin", Value::origin, kRequired},
    {E::updated, "origin", Value::origin, kRequired},
    {E::address, "origin", Value::origin, kRequired},
    {E::site, "origin", Value::origin, kRequired},
    {E::section, "origin", Value::origin, kRequired},
    {E::keyword, "origin", Value::origin, kRequired},
    {E::description, "origin", Value::origin, kRequired},
    {E::image, "address", Value::link, kRequired},
    {E::image, "origin", Value::origin, kRequired},
    {E::caption, "origin", Value::origin, kRequired},
    {E::credit, "origin", Value::origin, kRequired},
    {E::p, "role", Value::role, kOptional},
    {E::p, "src", Value::span, kRequired},
    {E::p, "repairs", Value::repair_kinds, kOptional},
    {E::crosshead, "level", Value::level, kRequired},
    {E::crosshead, "role", Value::role, kOptional},
    {E::crosshead, "src", Value::span, kRequired},
    {E::crosshead, "repairs", Value::repair_kinds, kOptional},
    {E::pre, "role", Value::role, kOptional},
    {E::pre, "src", Value::span, kRequired},
    {E::pre, "repairs", Value::repair_kinds, kOptional},
    {E::list, "type", Value::list_type, kRequired},
    {E::item, "role", Value::role, kOptional},
    {E::item, "src", Value::span, kRequired},
    {E::item, "repairs", Value::repair_kinds, kOptional},
    {E::row, "role", Value::role, kOptional},
    {E::row, "src", Value::span, kRequired},
    {E::row, "repairs", Value::repair_kinds, kOptional},
    {E::cell, "header", Value::yes, kOptional},
    {E::a, "href", Value::link, kRequired},
    {E::block, "role", Value::role, kRequired},
    {E::block, "reason", Value::reason, kRequired},
    {E::block, "explanation", Value::any, kRequired},
    {E::block, "confidence", Value::confidence, kRequired},
    {E::block, "src", Value::span, kRequired},
    {E::block, "repairs", Value::repair_kinds, kOptional},
    {E::run, "tool", Value::tool, kRequired},
    {E::run, "version", Value::token, kRequired},
    {E::run, "abi", Value::positive, kRequired},
    {E::run, "rules", Value::token, kRequired},
    {E::input, "type", Value::input_type, kRequired},
    {E::input, "bytes", Value::number, kRequired},
    {E::input, "sha256", Value::digest, kRequired},
    {E::input, "charset", Value::token, kOptional},
    {E::input, "charset-source", Value::charset_source, kRequired},
    {E::repairs, "normal-form", Value::normal_form, kRequired},
    {E::repair, "kind", Value::repair_kind, kRequired},
    {E::repair, "count", Value::positive, kRequired},
});

/// The rows of a table that is grouped by one member.
template <class Row, std::size_t size>
std::span<const Row> rows_of(const std::array<Row, size>& table, E Row::*member, E wanted) {
  const auto first = std::find_if(table.begin(), table.end(),
                                  [&](const Row& row) { return row.*member == wanted; });
  const auto last =
      std::find_if(first, table.end(), [&](const Row& row) { return row.*member != wanted; });
  return {first, last};
}

}  // namespace

std::string_view name_of(Element element) { return kNames[static_cast<std::size_t>(element)]; }

std::optional<Element> element_named(std::string_view name) {
  const auto* found = std::find(kNames.begin() + 1, kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Element>(found - kNames.begin());
}

Content content_of(Element element) {
  switch (element) {
    case E::author:
    case E::site:
    case E::section:
    case E::keyword:
    case E::description:
    case E::caption:
    case E::credit:
    case E::block:
    case E::note:
      return Content::text;
    case E::published:
    case E::updated:
      return Content::moment;
    case E::address:
      return Content::link;
    default:
      return holds_marks(element) ? Content::text : Content::children;
  }
}

const Child* rule_for(Element parent, Element child) {
  if (is_mark(child)) return holds_marks(parent) ? &kInline : nullptr;
  if (parent == E::item) return child == E::list ? &kListInItem : nullptr;
  for (const Child& rule : children_of(parent))
    if (rule.child == child) return &rule;
  return nullptr;
}

std::span<const Child> children_of(Element parent) {
  return rows_of(kChildren, &Child::parent, parent);
}

std::span<const Attribute> attributes_of(Element element) {
  return rows_of(kAttributes, &Attribute::element, element);
}

bool has_source(Element element) {
  return element == E::headline || element == E::subheadline || element == E::byline ||
         element == E::dateline;
}

}  // namespace cleancopy::load
