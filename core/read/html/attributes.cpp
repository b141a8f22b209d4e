#include "read/html/attributes.hpp"

#include <algorithm>

#include "document/word_index.hpp"

namespace cleancopy::html {
namespace {

struct Row {
  std::string_view name;
  std::string_view Attributes::*member;
};

// Sorted by name.
constexpr Row kRows[] = {
    {"aria-hidden", &Attributes::aria_hidden},
    {"aria-level", &Attributes::aria_level},
    {"class", &Attributes::class_names},
    {"content", &Attributes::content},
    {"data-component", &Attributes::component},
    {"datetime", &Attributes::datetime},
    {"hidden", &Attributes::hidden},
    {"href", &Attributes::href},
    {"http-equiv", &Attributes::http_equiv},
    {"id", &Attributes::id},
    {"itemprop", &Attributes::itemprop},
    {"itemscope", &Attributes::itemscope},
    {"itemtype", &Attributes::itemtype},
    {"lang", &Attributes::lang},
    {"name", &Attributes::name},
    {"property", &Attributes::property},
    {"rel", &Attributes::rel},
    {"role", &Attributes::role},
    {"style", &Attributes::style},
    {"type", &Attributes::type},
    {"value", &Attributes::value},
};
static_assert(std::ranges::is_sorted(kRows, {}, &Row::name));

}  // namespace

void Attributes::set(std::string_view attribute, std::string_view text) {
  static constexpr WordIndex<std::size(kRows)> kIndex(kRows,
                                                      [](const Row& row) { return row.name; });
  const std::size_t row = kIndex.find(attribute);
  if (row == decltype(kIndex)::kNone || is_set(this->*kRows[row].member)) return;
  this->*kRows[row].member = text;
}

}  // namespace cleancopy::html
