// Captions by their credit or opening phrase, credits alone, captions given twice.
#include <map>

#include "annotate/shape.hpp"
#include "judge/rules/credit.hpp"
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

constexpr std::uint32_t kMostCaptionWords = 75;
constexpr std::uint32_t kMostCreditWords = 14;

/// The caption's own words, without its credit, by fingerprint; and where the last one stood.
using Captions = std::map<std::uint64_t, std::uint32_t>;

bool has_caption_phrase(const CaseFile& file, std::uint32_t i) {
  for (const PhraseHit& hit : file.hits(i))
    if (hit.family == PhraseFamily::caption && hit.certainty == Certainty::high &&
        file.shape(i).words <= kMostCaptionWords)
      return true;
  return false;
}

bool has_byline_phrase(const CaseFile& file, std::uint32_t i) {
  for (const PhraseHit& hit : file.hits(i))
    if (hit.family == PhraseFamily::byline && hit.match == PhraseMatch::start) return true;
  return false;
}

void decide_by_credit(CaseFile& file, std::uint32_t i, LanguageSet languages, Captions& captions) {
  const Shape& shape = file.shape(i);
  if (shape.words > kMostCaptionWords) return;
  const std::string_view text = file.block(i).text;
  const Credit credit = find_credit(text, languages);
  if (!credit.found()) {
    if (has_caption_phrase(file, i)) file.decide(i, Role::caption, Reason::caption_phrase, 0.85F);
    return;
  }
  if (credit.begin == 0) {
    const bool below_caption = i > 0 && !file.is_open(i - 1) && file.role(i - 1) == Role::caption;
    if (!below_caption && has_byline_phrase(file, i)) return;  // "Autor: ..." credits either
    if (shape.words > kMostCreditWords || shape.sentence_ends > 1) return;
    if (credit.is_certain)
      file.decide(i, Role::credit, Reason::credit_phrase, 0.95F);
    else if (below_caption)
      file.decide(i, Role::credit, Reason::credit_agency, 0.93F);
    else
      file.decide(i, Role::credit, Reason::credit_agency, 0.8F);
    return;
  }
  // An agency in brackets also ends the first paragraph of its own stories: only a credit that
  // names a picture makes a long paragraph a caption.
  if (!credit.is_certain && (shape.sentence_ends > 2 || shape.words > 45)) return;
  const bool repeated = file.cues(i).same_before != kNone &&
                        !file.is_open(file.cues(i).same_before) &&
                        file.role(file.cues(i).same_before) == Role::caption;
  file.decide(i, Role::caption, repeated ? Reason::caption_repeated : Reason::caption_with_credit,
              credit.is_certain ? 0.96F : 0.8F);
  captions[shape_of(text.substr(0, credit.begin)).fingerprint] = i;
}

/// Right beside the caption its sentence is the picture's alternative text; anywhere else it is the
/// story's.
void decide_by_repeat(CaseFile& file, std::uint32_t i, const Captions& captions) {
  const auto found = captions.find(file.shape(i).fingerprint);
  if (found == captions.end()) return;
  const std::uint32_t caption = found->second;
  if (i + 1 == caption || caption + 1 == i)
    file.decide(i, Role::caption, Reason::caption_repeated, 0.85F);
  else
    file.decide(i, Role::paragraph, Reason::repeated_in_story, 0.9F);
}

/// A line beside a caption that its credit already holds: "... / Photo: Reuters Archive", "Reuters
/// Archive".
bool repeats_credit(const CaseFile& file, std::uint32_t i) {
  const std::string_view text = file.block(i).text;
  if (i == 0 || file.shape(i).words > kMostCreditWords || file.is_open(i - 1) ||
      file.role(i - 1) != Role::caption)
    return false;
  return text.size() >= 2 && file.block(i - 1).text.ends_with(text);
}

}  // namespace

void captions(CaseFile& file) {
  const LanguageSet languages = credit_languages(file);
  Captions captions;
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (!file.is_open(i)) continue;
    if (repeats_credit(file, i))
      file.decide(i, Role::credit, Reason::credit_agency, 0.95F);
    else
      decide_by_credit(file, i, languages, captions);
  }
  for (std::uint32_t i = 0; i < file.size(); ++i)
    if (file.is_open(i)) decide_by_repeat(file, i, captions);
}

}  // namespace cleancopy::rules
