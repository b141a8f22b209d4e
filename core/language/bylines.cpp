#include "language/bylines.hpp"

#include <algorithm>
#include <string>

#include "language/agencies.hpp"
#include "language/dates.hpp"
#include "language/fold.hpp"

namespace cleancopy {
namespace {

enum class BylineWord : std::uint8_t { before, join, staff, role };
struct Row {
  std::string_view word;
  BylineWord kind;
};
constexpr Row kRows[] = {
#include "language/byline_words.inc"
};

struct FoldedRow {
  std::string word;
  BylineWord kind;
};
const std::vector<FoldedRow>& rows() {
  static const std::vector<FoldedRow> all = [] {
    std::vector<FoldedRow> made;
    made.reserve(std::size(kRows));
    for (const Row& row : kRows) made.push_back({folded(row.word), row.kind});
    // Longest first, so that "written by" is seen before "by".
    std::ranges::stable_sort(made, std::greater(),
                             [](const FoldedRow& row) { return row.word.size(); });
    return made;
  }();
  return all;
}

bool is_kind(std::string_view text, BylineWord kind) {
  if (text.size() > 40) return false;
  const std::string key = folded(text);
  return std::ranges::any_of(
      rows(), [&](const FoldedRow& row) { return row.kind == kind && row.word == key; });
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    count += c != ' ' && !inside ? 1 : 0;
    inside = c != ' ';
  }
  return count;
}

bool is_unspaced(std::string_view text) {
  return !text.empty() && is_unspaced_script(decode_at(text, 0).code);
}

/// The text after "By", "Von", "Ein Kommentar von", ..., or all of it.
std::string_view without_opening(std::string_view text) {
  constexpr int kMostWords = 4;
  std::size_t ends[kMostWords];
  int words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size() && words < kMostWords;) {
    const Decoded decoded = decode_at(text, at);
    const bool word = is_word_char(decoded.code);
    if (inside && !word) ends[words++] = at;
    inside = word;
    at += decoded.bytes;
  }
  while (words-- > 0) {
    if (is_kind(text.substr(0, ends[words]), BylineWord::before))
      return without_edges(text.substr(ends[words]));
  }
  return text;
}

/// No name: an address, a handle, a date, a number, a sentence.
bool is_noise(std::string_view part) {
  if (part.empty() || part.size() > 90) return true;
  if (part.find("://") != std::string_view::npos || part.find('@') != std::string_view::npos ||
      part.starts_with("www.") || part.starts_with('#'))
    return true;
  if (parse_date(part, NumericOrder::day_first).known()) return true;
  return std::ranges::none_of(part, [](unsigned char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

bool is_capitals(std::string_view part) {
  return std::ranges::none_of(part, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The text before a date or a number, without the month's name; "Anna Berg December 28" is a name.
std::string_view before_date(std::string_view text) {
  const std::size_t digit = text.find_first_of("0123456789");
  if (digit == std::string_view::npos) return text;
  text = without_edges(text.substr(0, digit));
  const std::size_t space = text.rfind(' ');
  if (space == std::string_view::npos) return month_named(text) != 0 ? std::string_view() : text;
  return month_named(text.substr(space + 1)) != 0 ? without_edges(text.substr(0, space)) : text;
}

/// Whether a printed part is written as names are: every word with a capital, but for short
/// particles.
bool is_written_as_name(std::string_view part) {
  if (part.find(':') != std::string_view::npos) return false;
  for (std::size_t at = 0; at < part.size();) {
    const std::size_t end = std::min(part.find(' ', at), part.size());
    const std::string_view word = part.substr(at, end - at);
    const bool small = !word.empty() && word[0] >= 'a' && word[0] <= 'z';
    if (small && (end == part.size() || (at > 0 && word.size() > 3)) &&
        word.find('\'') == std::string_view::npos)
      return false;
    at = end + 1;
  }
  return true;
}

/// Stands for an author on its own, beside others.
bool may_stand_alone(std::string_view part) {
  return word_count(part) >= 2 || is_unspaced(part) || is_capitals(part) ||
         find_agency(part).place == AgencyPlace::alone;
}

/// "Chief Reporter", "Redakteurin Politik": says what somebody is.
bool is_role(std::string_view part) {
  for (std::size_t at = 0; at < part.size();) {
    const std::size_t end = std::min(part.find(' ', at), part.size());
    if (is_kind(part.substr(at, end - at), BylineWord::role)) return true;
    at = end + 1;
  }
  return is_kind(part, BylineWord::role);
}

/// Where the text is parted for certain (bars, bullets, semicolons), or perhaps (commas, slashes,
/// "and").
struct Cut {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
  bool hard = false;
};

bool is_joining_word(std::string_view text, std::size_t begin, std::size_t end) {
  return begin > 0 && end < text.size() &&
         is_kind(text.substr(begin, end - begin), BylineWord::join);
}

Cut next_cut(std::string_view text) {
  constexpr std::u32string_view kHard = U";|·•‧／、\u2022\u25CF\n";
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_at(text, at);
    const std::size_t next = at + decoded.bytes;
    if (kHard.find(decoded.code) != std::u32string_view::npos) return {at, next, true};
    if (decoded.code == U',' || decoded.code == U'&' || decoded.code == U'/' ||
        decoded.code == U'，' || decoded.code == U'+')
      return {at, next, false};
    if (decoded.code == U' ') {
      const std::size_t end = text.find(' ', next);
      if (end != std::string_view::npos && is_joining_word(text, next, end))
        return {at, end + 1, false};
      if (end == next + 1 && text[next] == '-') return {at, end + 1, true};
      if (text.substr(next).starts_with("– ")) return {at, next + 4, true};
    }
    at = next;
  }
  return {};
}

void split(std::string_view text, BylineKind kind, std::vector<std::string_view>& names) {
  constexpr std::size_t kMostNames = 24;
  std::string_view rest = text;
  while (!rest.empty() && names.size() < kMostNames) {
    const Cut cut = next_cut(rest);
    std::string_view part = rest.substr(0, cut.begin);
    rest = cut.begin == std::string_view::npos ? std::string_view() : rest.substr(cut.end);
    part = without_opening(without_edges(part.substr(0, part.find('('))));
    if (kind == BylineKind::printed) part = before_date(part);
    if (is_noise(part)) continue;
    if (!names.empty() && (!may_stand_alone(part) || is_role(part) || word_count(part) > 5))
      continue;
    if (kind == BylineKind::printed &&
        (word_count(part) > 5 || is_role(part) || !is_written_as_name(part) ||
         is_kind(part, BylineWord::before)))
      continue;
    if (std::ranges::find(names, part) == names.end()) names.push_back(part);
    if (kind == BylineKind::printed && cut.hard) return;  // what follows is a place, a date, a role
  }
}

}  // namespace

std::vector<std::string_view> names_in(std::string_view text, BylineKind kind) {
  std::vector<std::string_view> names;
  if (text.find("://") != std::string_view::npos) return names;
  const std::string_view bare = without_opening(without_edges(text));
  split(bare, kind, names);
  // "Marks and Spencer", "Radio und Fernsehen": one name after all.
  const bool parts_alone = std::ranges::all_of(names, may_stand_alone);
  if (names.size() > 1 && !parts_alone && kind == BylineKind::field) names.assign(1, bare);
  return names;
}

bool opens_byline(std::string_view text) {
  const std::string_view bare = without_edges(text);
  const std::string_view rest = without_opening(bare);
  return rest.size() < bare.size() && !rest.empty();
}

bool is_staff(std::string_view name) { return is_kind(name, BylineWord::staff); }

}  // namespace cleancopy
