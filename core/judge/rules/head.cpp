// Headline, subheadline, byline and dateline of plain text.
#include <algorithm>

#include "annotate/dateline.hpp"
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

constexpr std::uint32_t kMostBlocksBeforeProse = 12;  // more are a site's menu, not a story's head
constexpr std::uint32_t kMostBlocksOfHead =
    4;                                   // after the first prose, which may be the subheadline
constexpr float kLooksLikeStory = 0.5F;  // a cookie notice is prose, too
constexpr float kMayBeStory = 0.05F;     // a site's slogan under its name is none
constexpr std::uint32_t kMostHeadlineWords = 24;
constexpr std::uint32_t kMostWordsOfTwoSentences = 16;
constexpr std::uint32_t kMostBylineWords = 14;
constexpr std::uint32_t kMostSubheadlineWords = 60;

/// A question over the story is its headline, however long.
bool is_question(const Shape& shape) {
  return shape.ends_question && shape.sentence_ends <= 2 && shape.words <= kMostHeadlineWords;
}

/// Letters make up most of it: no date, no score. More than one sentence of some length is what
/// stands under a headline.
bool could_be_headline(const Shape& shape) {
  return is_headline_like(shape) && shape.letters > 2 * shape.digits &&
         (shape.sentence_ends == 0 || shape.words <= kMostWordsOfTwoSentences ||
          is_question(shape));
}

std::uint32_t find_first_prose(const CaseFile& file) {
  for (std::uint32_t i = 0; i < file.size(); ++i)
    if (file.is_open(i) && is_prose(file.shape(i)) && (i > 0 || !is_question(file.shape(i))) &&
        file.story_probability(i) >= kLooksLikeStory)
      return i;
  return file.size();
}

bool is_byline(const CaseFile& file, std::uint32_t i) {
  const Shape& shape = file.shape(i);
  if (shape.words < 2 || shape.words > kMostBylineWords || shape.ends_question ||
      shape.ends_sentence || shape.ends_colon)
    return false;
  // Nearly all of a byline's words are names.
  const bool names = shape.cased_words == 0 || shape.capital_words * 2 >= shape.cased_words;
  if (!names) return false;
  for (const PhraseHit& hit : file.hits(i))
    if (hit.family == PhraseFamily::byline && hit.match != PhraseMatch::inside) return true;
  return false;
}

/// A few words with an address: "Lee Do-hyun dhlee@example.com".
bool is_signed(const Shape& shape) {
  return shape.addresses == 1 && shape.words <= 8 && !shape.ends_sentence && !shape.ends_colon;
}

/// A name and nothing else, which under a headline is the author's.
bool is_name(const Shape& shape) {
  return shape.words >= 2 && shape.words <= 4 && shape.capital_words == shape.cased_words &&
         shape.digits == 0 && shape.separators == 0 && shape.commas == 0 && !shape.ends_sentence &&
         !shape.ends_colon && shape.quotes == 0;
}

bool is_dateline(const CaseFile& file, std::uint32_t i) {
  const std::string_view text = file.block(i).text;
  const std::string_view dateline = dateline_of(text);
  return !dateline.empty() && dateline.size() + 4 >= text.size();
}

/// The headline: the text's very first line, or the first line near the prose that could be one.
std::uint32_t find_headline(const CaseFile& file, std::uint32_t prose) {
  if (prose > 0 && file.is_open(0) && file.shape(0).words >= 4 && could_be_headline(file.shape(0)))
    return 0;
  const std::uint32_t from = prose > kMostBlocksBeforeProse ? prose - kMostBlocksBeforeProse : 0;
  for (std::uint32_t i = from; i < prose; ++i)
    if (file.is_open(i) && file.shape(i).words >= 3 && could_be_headline(file.shape(i))) return i;
  return kNone;
}

bool is_head_line(const CaseFile& file, std::uint32_t i) {
  return i < file.size() && !file.is_open(i) &&
         (file.role(i) == Role::byline || file.role(i) == Role::dateline);
}

/// Right under the headline: a line that is no sentence, or a sentence that a caption, a byline or
/// the like parts from the story's first paragraph.
void decide_subheadline(CaseFile& file, std::uint32_t headline) {
  const std::uint32_t i = headline + 1;
  if (i + 2 >= file.size() || !file.is_open(i) || file.story_probability(i) < kMayBeStory) return;
  const Shape& shape = file.shape(i);
  if (shape.words < 4 || shape.words > kMostSubheadlineWords || shape.sentence_ends > 3 ||
      shape.ends_colon)
    return;
  if (!dateline_of(file.block(i).text).empty() || file.block(i).form == Form::list_item) return;
  const bool parted = file.is_junk(i + 1) || is_head_line(file, i + 1);
  const bool second_line = !shape.ends_sentence && !is_prose(shape) && is_prose(file.shape(i + 1));
  if (parted || second_line) file.decide(i, Role::subheadline, Reason::after_headline, 0.8F);
}

/// Bylines and datelines from `begin` to some blocks into the prose.
void decide_bylines(CaseFile& file, std::uint32_t begin, std::uint32_t prose) {
  const std::uint32_t end = std::min(prose + kMostBlocksOfHead, file.size());
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!file.is_open(i)) continue;
    if (is_byline(file, i))
      file.decide(i, Role::byline, Reason::byline_phrase, 0.8F);
    else if (is_dateline(file, i))
      file.decide(i, Role::dateline, Reason::dateline_shape, 0.85F);
  }
}

}  // namespace

void head(CaseFile& file) {
  const std::uint32_t prose = find_first_prose(file);
  if (prose == file.size()) return;
  const std::uint32_t near = prose > kMostBlocksBeforeProse ? prose - kMostBlocksBeforeProse : 0;
  const Metadata& metadata = file.document().metadata;
  if (!metadata.headline
           .empty()) {  // the page told, also the names, but not always which block has them
    if (metadata.byline_block == kNone && metadata.headline_block != kNone)
      decide_bylines(file, std::max(near, metadata.headline_block), prose);
    return;
  }
  decide_bylines(file, near, prose);
  const std::uint32_t headline = find_headline(file, prose);
  if (headline == kNone) return;
  file.decide(headline, Role::headline, Reason::first_line, headline == 0 ? 0.9F : 0.7F);
  for (std::uint32_t i = headline + 1; i <= headline + 2 && i < prose; ++i)
    if (file.is_open(i) && (is_name(file.shape(i)) || is_signed(file.shape(i)))) {
      file.decide(i, Role::byline, Reason::byline_phrase, 0.7F);
      break;
    }
  decide_subheadline(file, headline);
}

}  // namespace cleancopy::rules
