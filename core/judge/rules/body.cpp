// Everything still open is the story's.
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

constexpr std::uint32_t kMostCrossheadWords = 14;
constexpr std::uint32_t kMostCrossheadCharacters = 110;

bool is_story_block(const CaseFile& file, std::uint32_t i) {
  return file.is_open(i) || is_story(file.role(i));
}

std::uint32_t next_story_block(const CaseFile& file, std::uint32_t i) {
  do ++i;
  while (i < file.size() && !is_story_block(file, i));
  return i;
}

/// A short line over prose, a list or a table: what stands between may be junk, but not the story's
/// end.
bool heads_story(const CaseFile& file, std::uint32_t i) {
  const Shape& shape = file.shape(i);
  if (!is_headline_like(shape) || shape.words > kMostCrossheadWords ||
      shape.characters > kMostCrossheadCharacters || shape.starts_small)
    return false;
  const std::uint32_t next = next_story_block(file, i);
  if (next >= file.size()) return false;
  const Form form = file.block(next).form;
  const Shape& below = file.shape(next);
  return is_prose(below) || below.ends_colon || (below.ends_sentence && below.words >= 3) ||
         form == Form::list_item || form == Form::table_row;
}

/// No crosshead, though the page sets it as a heading.
bool is_long_sentence(const Shape& shape) {
  return shape.ends_sentence && !shape.ends_question && shape.words >= 10;
}

/// A page sets its crossheads bold where it does not make them headings; a text cannot.
bool is_set_apart(const CaseFile& file, std::uint32_t i) {
  if (file.document().kind == InputKind::text) return true;
  const Block& block = file.block(i);
  const char first = block.text.empty() ? ' ' : block.text.front();
  const bool starts_with_digit = first >= '0' && first <= '9';  // a live blog's time, a result
  if (starts_with_digit) return false;
  for (const Mark& mark : marks_of(file.document(), block))
    if (mark.kind == MarkKind::strong &&
        std::size_t{mark.end - mark.begin} * 10 >= block.text.size() * 9)
      return true;
  return false;
}

/// Before any prose a heading that does not stand right on some of the story is its headline in
/// other words, or its kicker.
bool stands_on_story(const CaseFile& file, std::uint32_t i) {
  if (i + 1 >= file.size() || !is_story_block(file, i + 1)) return false;
  if (file.is_open(i + 1)) return true;
  const Role role = file.role(i + 1);
  return role != Role::subheadline && role != Role::byline && role != Role::dateline;
}

/// Prose somewhere before it: a line at the very top is no crosshead.
class ProseBefore {
 public:
  bool seen(const CaseFile& file, std::uint32_t i) {
    for (; next_ < i; ++next_)
      seen_ = seen_ || (is_story_block(file, next_) && is_prose(file.shape(next_)));
    return seen_;
  }

 private:
  std::uint32_t next_ = 0;
  bool seen_ = false;
};

}  // namespace

void body(CaseFile& file) {
  ProseBefore prose;
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (!file.is_open(i)) continue;
    const Shape& shape = file.shape(i);
    const bool sure = is_prose(shape);
    switch (file.block(i).form) {
      case Form::list_item:
      case Form::term:
      case Form::definition:
        file.decide(i, Role::list_item, Reason::list_mark, 0.8F);
        continue;
      case Form::table_row:
        file.decide(i, Role::table_row, Reason::page_structure, 0.8F);
        continue;
      case Form::quote:
        file.decide(i, Role::quote, Reason::page_structure, 0.85F);
        continue;
      case Form::heading:
        if (is_long_sentence(shape) || shape.letters == 0) break;
        if (!prose.seen(file, i) && !stands_on_story(file, i)) break;
        file.decide(i, Role::crosshead, Reason::page_structure, 0.85F);
        continue;
      default:
        break;
    }
    if (prose.seen(file, i) && is_set_apart(file, i) && heads_story(file, i))
      file.decide(i, Role::crosshead, Reason::short_before_prose, 0.75F);
    else
      file.decide(i, Role::paragraph, Reason::story, sure ? 0.95F : 0.6F);
  }
}

}  // namespace cleancopy::rules
