#include <algorithm>
#include <string>
#include <vector>

#include "language/dates.hpp"
#include "language/fold.hpp"

namespace cleancopy {
namespace {

struct MonthRow {
  std::string_view word;
  std::int8_t month;
};

constexpr MonthRow kRows[] = {
#include "language/months.inc"
};

struct FoldedMonth {
  std::string word;
  std::int8_t month;
};

const std::vector<FoldedMonth>& months() {
  static const std::vector<FoldedMonth> sorted = [] {
    std::vector<FoldedMonth> rows;
    rows.reserve(std::size(kRows));
    for (const MonthRow& row : kRows) rows.push_back({folded(row.word), row.month});
    std::ranges::sort(rows, {}, &FoldedMonth::word);
    return rows;
  }();
  return sorted;
}

}  // namespace

int month_named(std::string_view word) {
  constexpr std::size_t kLongest = 40;
  if (word.empty() || word.size() > kLongest) return 0;
  const std::string key = folded(word);
  const auto found = std::ranges::lower_bound(months(), key, {}, &FoldedMonth::word);
  return found != months().end() && found->word == key ? found->month : 0;
}

}  // namespace cleancopy
