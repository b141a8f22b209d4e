// The headline of another story that follows a prompt.
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

}  // namespace

void related(CaseFile& file) {
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
