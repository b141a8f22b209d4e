// The headline of another story that follows a prompt.
#include <algorithm>

#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

/// A block that is nothing but "Read more" or "Most read".
bool is_prompt(const CaseFile& file, std::uint32_t i) {
  if (!file.is_junk(i) || file.shape(i).ends_sentence) return false;
  if (file.role(i) == Role::prompt) return file.block(i).judgement.reason == Reason::prompt_phrase;
  for (const PhraseHit& hit : file.hits(i))
    if (hit.family == PhraseFamily::most_read && hit.match == PhraseMatch::whole) return true;
  return false;
}

/// What a crosshead can stand over: any sentence, short or long.
bool continues_story(const Shape& shape) {
  return shape.ends_sentence || shape.ends_colon || is_prose(shape);
}

// A prompt may announce more than one headline, but what stands right before the prose may be a
// crosshead.
constexpr std::uint32_t kMostHeadlines = 6;
constexpr std::uint32_t kMostCrossheadWords = 7;
constexpr std::uint32_t kFewestLinkedWords = 4;

/// A line that is a link to another story, perhaps with a few words and a colon before it: "Also
/// read: Ferry fares to rise". A link of one or two words may be the line's only name.
bool is_linked_line(const CaseFile& file, std::uint32_t i) {
  const Block& block = file.block(i);
  const Shape& shape = file.shape(i);
  if (block.form != Form::paragraph || !is_headline_like(shape) || shape.words < kFewestLinkedWords)
    return false;
  const std::span<const Mark> marks = marks_of(file.document(), block);
  const auto last = std::find_if(marks.rbegin(), marks.rend(),
                                 [](const Mark& mark) { return mark.kind == MarkKind::link; });
  if (last == marks.rend() || last->end != block.text.size()) return false;
  if (last->begin == 0) return true;
  std::string_view before = block.text.substr(0, last->begin);
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.ends_with(':') && before.size() * 2 < last->end - last->begin;
}

}  // namespace

void related(CaseFile& file) {
  for (std::uint32_t i = 0; i < file.size(); ++i)
    if (file.is_open(i) && is_linked_line(file, i))
      file.decide(i, Role::related, Reason::related_links, 0.85F);
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (!is_prompt(file, i)) continue;
    if (i + 1 < file.size() && is_prompt(file, i + 1)) continue;  // the last of the prompts speaks
    std::uint32_t end = i + 1;
    while (end < file.size() && end - i <= kMostHeadlines && file.is_open(end) &&
           file.shape(end).words >= 3 && is_headline_like(file.shape(end)) &&
           file.block(end).form != Form::heading)
      ++end;
    const bool prose_follows =
        end < file.size() && file.is_open(end) && continues_story(file.shape(end));
    if (end - i > 2 && prose_follows && file.shape(end - 1).words <= kMostCrossheadWords) --end;
    // Of several lines before prose only the first is surely announced.
    const std::uint32_t sure = prose_follows && end - i > 2 ? i + 2 : end;
    for (std::uint32_t k = i + 1; k < sure; ++k)
      file.decide(k, Role::related, Reason::related_after_prompt, k == i + 1 ? 0.93F : 0.8F);
  }
}

}  // namespace cleancopy::rules
