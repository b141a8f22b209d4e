// Lines that only say when the story was published or updated.
#include "language/dates.hpp"

#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

constexpr std::uint32_t kMostWords = 16;
constexpr std::uint32_t kMostBytes = 160;

/// "5/3/2024" is read day first, but in English it may be either.
bool is_ambiguous(const CaseFile& file, std::uint32_t i) {
  return tag_of(file.language()) == "en" && file.shape(i).letters < 3;
}

bool has_phrase(const CaseFile& file, std::uint32_t i) {
  for (const PhraseHit& hit : file.hits(i))
    if (hit.family == PhraseFamily::published) return true;
  return false;
}

/// A date makes up most of such a line: a third of its characters or more are digits, or a phrase
/// of publication stands beside it.
bool is_date_line(const CaseFile& file, std::uint32_t i) {
  const Shape& shape = file.shape(i);
  if (shape.digits < 4 || shape.words > kMostWords || file.block(i).text.size() > kMostBytes)
    return false;
  if (shape.ends_sentence && shape.words > 6) return false;
  if (has_phrase(file, i)) return true;
  return shape.digits * 10 >= shape.characters * 3 && shape.words <= 9;
}

/// Under the headline or beside other junk. Within the story the same line is a date of its own: of
/// a diary, a live blog, a list of matches.
bool is_at_the_head(const CaseFile& file, std::uint32_t i, std::uint32_t prose_seen) {
  return prose_seen <= 2 || (i > 0 && file.is_junk(i - 1)) ||
         (i + 1 < file.size() && file.is_junk(i + 1));
}

}  // namespace

void dates(CaseFile& file) {
  std::uint32_t prose_seen = 0;
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (is_prose(file.shape(i))) ++prose_seen;
    const bool told = !file.is_open(i) && file.block(i).judgement.reason == Reason::published_line;
    if (!told &&
        (!file.is_open(i) || !is_date_line(file, i) || !is_at_the_head(file, i, prose_seen)))
      continue;
    const Date date = parse_date(file.block(i).text, NumericOrder::day_first);
    if (!date.known()) continue;
    if (!told)
      file.decide(i, Role::furniture, Reason::published_line, has_phrase(file, i) ? 0.93F : 0.85F);
    if (!is_ambiguous(file, i)) file.set_published(date);
  }
}

}  // namespace cleancopy::rules
