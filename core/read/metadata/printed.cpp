#include "read/metadata/printed.hpp"

#include <algorithm>
#include <vector>

#include "language/bylines.hpp"

namespace cleancopy::metadata {
namespace {

constexpr std::uint32_t kBefore = 12;  // blocks
constexpr std::uint32_t kAfter = 20;
constexpr std::size_t kLongestLine = 100;  // bytes
// After whatever markup says, before what stands among other stories.
constexpr std::uint8_t kPrintedRank = 12;
constexpr std::uint8_t kAddressRank = 18;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "2024/05/03" out of an address with "/2024/05/03/"; else empty.
std::string_view date_in_path(std::string_view address) {
  for (std::size_t at = address.find('/'); at != std::string_view::npos;
       at = address.find('/', at + 1)) {
    const std::size_t size = std::string_view("/2024/05/03").size();
    if (address.size() < at + size) return {};
    const std::string_view path = address.substr(at + 1, size - 1);
    const bool ends = address.size() == at + size || !is_digit(address[at + size]);
    const auto shaped = [&](std::size_t i) {
      return i == 4 || i == 7 ? path[i] == '/' : is_digit(path[i]);
    };
    bool all = ends;
    for (std::size_t i = 0; all && i < path.size(); ++i) all = shaped(i);
    if (all) return path;
  }
  return {};
}

}  // namespace

bool is_near(std::uint32_t block, std::uint32_t headline) {
  return headline == kNone || block == kNone ||
         (block + kBefore >= headline && block <= headline + kAfter);
}

void note_printed(const Document& document, std::uint32_t headline, NumericOrder order,
                  Candidates& candidates) {
  if (headline == kNone) return;
  const std::size_t end = std::min<std::size_t>(document.blocks.size(), headline + kAfter);
  for (std::uint32_t i = headline > kBefore ? headline - kBefore : 0; i < end; ++i) {
    const Block& block = document.blocks[i];
    if (i == headline || block.text.size() > kLongestLine || block.form == Form::caption ||
        block.form == Form::heading)
      continue;
    if (block.element != kNone && document.elements[block.element].hidden) continue;
    if (i > headline && opens_byline(block.text))
      candidates.push_back({Field::author, Origin::markup, kPrintedRank, block.text, i});
    if (parse_date(block.text, order).known())
      candidates.push_back({Field::published, Origin::markup, kPrintedRank, block.text, i});
  }
}

void note_address_date(std::string_view url, Candidates& candidates) {
  constexpr std::size_t kMostAddresses = 8;
  std::vector<std::string_view> addresses{url};
  for (const Candidate& candidate : candidates)
    if (candidate.field == Field::address && addresses.size() < kMostAddresses)
      addresses.push_back(candidate.value);
  for (const std::string_view address : addresses) {
    const std::string_view date = date_in_path(address);
    if (date.empty()) continue;
    candidates.push_back({Field::published, Origin::address, kAddressRank, date});
    return;
  }
}

}  // namespace cleancopy::metadata
