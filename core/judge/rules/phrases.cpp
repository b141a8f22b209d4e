// Blocks that a phrase table names.
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

// A phrase at the start or end of a block says what the block is only where the block is about that
// long.
constexpr std::uint32_t kMostWordsAround = 28;
constexpr std::uint32_t kMostWordsAroundLikely = 14;
// After the phrase so many words are a headline, not the rest of the prompt.
constexpr std::uint32_t kFewestHeadlineWords = 4;

Reason reason_of(PhraseFamily family) {
  switch (family) {
    case PhraseFamily::read_more:
    case PhraseFamily::read_also:
    case PhraseFamily::watch_listen:
      return Reason::prompt_phrase;
    case PhraseFamily::photo_credit:
    case PhraseFamily::reporting_credit:
      return Reason::credit_phrase;
    case PhraseFamily::caption:
      return Reason::caption_phrase;
    case PhraseFamily::share:
    case PhraseFamily::follow_us:
      return Reason::share_phrase;
    case PhraseFamily::newsletter:
    case PhraseFamily::subscribe_login:
      return Reason::newsletter_phrase;
    case PhraseFamily::advert:
      return Reason::advert_phrase;
    case PhraseFamily::comments:
      return Reason::comment_phrase;
    case PhraseFamily::copyright:
    case PhraseFamily::cookie:
      return Reason::legal_phrase;
    case PhraseFamily::tags:
      return Reason::tag_list;
    case PhraseFamily::most_read:
    case PhraseFamily::section_name:
      return Reason::navigation_phrase;
    case PhraseFamily::page_tools:
    case PhraseFamily::machine_note:
      return Reason::tool_phrase;
    case PhraseFamily::reading_time:
    case PhraseFamily::published:
      return Reason::published_line;
    case PhraseFamily::byline:
      return Reason::byline_phrase;
    case PhraseFamily::keep_correction:
      return Reason::editors_note;
  }
  return Reason::tool_phrase;
}

/// Buttons and headings of a page come in rows or at its edges. Alone between two paragraphs the
/// same words may well be the story's crosshead.
bool comes_in_rows(PhraseFamily family) {
  switch (family) {
    case PhraseFamily::cookie:
    case PhraseFamily::section_name:
    case PhraseFamily::most_read:
    case PhraseFamily::page_tools:
    case PhraseFamily::machine_note:
    case PhraseFamily::subscribe_login:
      return true;
    default:
      return false;
  }
}

bool stands_between_paragraphs(const CaseFile& file, std::uint32_t i) {
  return i > 0 && i + 1 < file.size() && is_prose(file.shape(i - 1)) &&
         is_prose(file.shape(i + 1)) && file.cues(i).same_before == kNone;
}

/// How sure a hit makes that the whole block is what the phrase says; 0 where it says nothing.
float weight_of(const PhraseHit& hit, const Shape& shape) {
  if (hit.certainty == Certainty::low) return 0;
  const bool high = hit.certainty == Certainty::high;
  const bool is_speech =
      shape.starts_quoted || (shape.ends_sentence && shape.words == 1);  // "No.", an answer
  if (is_speech) return 0;
  if (hit.match == PhraseMatch::whole) return high ? 0.97F : 0.85F;
  const std::uint32_t most = high ? kMostWordsAround : kMostWordsAroundLikely;
  if (shape.words > most || shape.sentence_ends > 2) return 0;
  return high ? 0.92F : 0.75F;
}

bool announces_headline(const PhraseHit& hit, const Shape& shape, std::string_view text) {
  if (hit.match != PhraseMatch::start) return false;
  const bool prompt = hit.family == PhraseFamily::read_more ||
                      hit.family == PhraseFamily::read_also ||
                      hit.family == PhraseFamily::watch_listen;
  return prompt && shape.words >= kFewestHeadlineWords && text.size() > hit.end + 12;
}

}  // namespace

void phrases(CaseFile& file) {
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (!file.is_open(i)) continue;
    const PhraseHit* best = nullptr;
    float most = 0;
    for (const PhraseHit& hit : file.hits(i)) {
      if (hit.family == PhraseFamily::byline || hit.family == PhraseFamily::caption)
        continue;  // other rules' matter
      if (comes_in_rows(hit.family) && stands_between_paragraphs(file, i)) continue;
      const float weight = weight_of(hit, file.shape(i));
      if (hit.family == PhraseFamily::keep_correction && hit.certainty != Certainty::low) {
        best = &hit;
        break;
      }
      if (weight > most) most = weight, best = &hit;
    }
    if (best == nullptr) continue;
    if (best->family == PhraseFamily::keep_correction)
      file.decide(i, Role::paragraph, Reason::editors_note, 0.9F);
    else if (announces_headline(*best, file.shape(i), file.block(i).text))
      file.decide(i, Role::prompt, Reason::prompt_with_headline, most);
    else
      file.decide(i, best->role, reason_of(best->family), most);
  }
}

}  // namespace cleancopy::rules
