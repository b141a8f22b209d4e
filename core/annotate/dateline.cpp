#include "annotate/dateline.hpp"

#include <array>

#include "annotate/shape.hpp"
#include "language/agencies.hpp"

namespace cleancopy {
namespace {

constexpr std::size_t kLongestDateline = 64;
constexpr std::array<std::string_view, 6> kDashes = {" — ", " – ", " -- ", " - ", "— ", "– "};

/// A place in capitals, a date's digits or an agency in brackets: what tells a dateline from a
/// clause before a dash.
bool looks_like_place(std::string_view text) {
  const Shape shape = shape_of(text);
  if (shape.words == 0 || shape.words > 9 || shape.sentence_ends > 1 || shape.quotes > 0)
    return false;
  const std::string_view first = text.substr(0, text.find_first_of(" ,("));
  const Shape place = shape_of(first);
  const bool in_capitals = place.capitals >= 3 && place.small_letters == 0;
  const bool has_agency = find_agency(text).place != AgencyPlace::none;
  const bool has_date = shape.digits > 0 && text.find(',') != std::string_view::npos;
  return place.capitals > 0 && (in_capitals || has_agency || has_date);
}

}  // namespace

std::string_view dateline_of(std::string_view paragraph) {
  const std::string_view head = paragraph.substr(0, kLongestDateline);
  std::size_t end = std::string_view::npos;
  for (const std::string_view dash : kDashes) {
    const std::size_t at = head.find(dash);
    if (at != std::string_view::npos && at < end) end = at;
  }
  // A dateline that was parted from its paragraph ends with the dash.
  if (end == std::string_view::npos && head.size() == paragraph.size())
    for (const std::string_view dash : {" —", " –", " -"})
      if (head.ends_with(dash)) end = head.size() - dash.size();
  if (end == std::string_view::npos || !looks_like_place(head.substr(0, end))) return {};
  return head.substr(0, end);
}

}  // namespace cleancopy
