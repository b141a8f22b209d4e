// Cues of a block's own text: shape, phrases, repeats, topic.
#include <algorithm>
#include <cmath>

#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {
namespace {

void fill_shape(const Shape& shape, CueRow& row) {
  const double words = shape.words;
  at(row, Cue::words) = std::log1p(static_cast<float>(shape.words));
  at(row, Cue::characters) = std::log1p(static_cast<float>(shape.characters));
  at(row, Cue::sentences) = static_cast<float>(std::min(shape.sentence_ends, 20u));
  at(row, Cue::words_per_sentence) = share(words, std::max(1u, shape.sentence_ends));
  at(row, Cue::ends_sentence) = shape.ends_sentence ? 1 : 0;
  at(row, Cue::ends_question) = shape.ends_question ? 1 : 0;
  at(row, Cue::ends_colon) = shape.ends_colon ? 1 : 0;
  at(row, Cue::starts_small) = shape.starts_small ? 1 : 0;
  at(row, Cue::starts_quoted) = shape.starts_quoted ? 1 : 0;
  at(row, Cue::quotes) = share(shape.quotes, words);
  at(row, Cue::commas) = share(shape.commas, words);
  at(row, Cue::digits) = share(shape.digits, shape.characters);
  at(row, Cue::capital_words) =
      shape.cased_words == 0 ? kMissing : share(shape.capital_words, shape.cased_words);
  at(row, Cue::capitals) = share(shape.capitals, shape.letters);
  at(row, Cue::separators) = share(shape.separators, words);
  at(row, Cue::word_length) = share(shape.letters, words);
  at(row, Cue::addresses) = static_cast<float>(std::min(shape.addresses, 5u));
}

Cue cue_of(PhraseFamily family) {
  switch (family) {
    case PhraseFamily::read_more:
    case PhraseFamily::read_also:
    case PhraseFamily::watch_listen:
      return Cue::phrase_prompt;
    case PhraseFamily::photo_credit:
    case PhraseFamily::reporting_credit:
    case PhraseFamily::caption:
      return Cue::phrase_credit;
    case PhraseFamily::share:
    case PhraseFamily::follow_us:
      return Cue::phrase_share;
    case PhraseFamily::newsletter:
    case PhraseFamily::subscribe_login:
      return Cue::phrase_newsletter;
    case PhraseFamily::advert:
      return Cue::phrase_advert;
    case PhraseFamily::comments:
      return Cue::phrase_comment;
    case PhraseFamily::copyright:
    case PhraseFamily::cookie:
      return Cue::phrase_legal;
    case PhraseFamily::tags:
    case PhraseFamily::most_read:
    case PhraseFamily::section_name:
      return Cue::phrase_navigation;
    case PhraseFamily::page_tools:
    case PhraseFamily::machine_note:
    case PhraseFamily::reading_time:
    case PhraseFamily::published:
      return Cue::phrase_furniture;
    case PhraseFamily::byline:
      return Cue::phrase_byline;
    case PhraseFamily::keep_correction:
      return Cue::phrase_note;
  }
  return Cue::phrase_furniture;
}

/// From 0.2 for an uncertain phrase inside to 3 for a certain one that is the whole block.
float strength_of(const PhraseHit& hit) {
  const float certainty = hit.certainty == Certainty::high     ? 1.0F
                          : hit.certainty == Certainty::medium ? 0.6F
                                                               : 0.2F;
  switch (hit.match) {
    case PhraseMatch::whole:
      return 2 + certainty;
    case PhraseMatch::start:
      return 1 + certainty;
    case PhraseMatch::end:
      return certainty;
    case PhraseMatch::inside:
      return certainty;
  }
  return 0;
}

void fill_phrases(std::span<const PhraseHit> hits, CueRow& row) {
  for (std::size_t i = static_cast<std::size_t>(Cue::phrase_prompt);
       i <= static_cast<std::size_t>(Cue::phrase_note); ++i)
    row[i] = 0;
  for (const PhraseHit& hit : hits) {
    float& cue = at(row, cue_of(hit.family));
    cue = std::max(cue, strength_of(hit));
  }
}

}  // namespace

void fill_text_cues(const CaseFile& file, std::vector<CueRow>& rows) {
  std::vector<std::uint32_t> copies(file.size(), 1);
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    const BlockCues& cues = file.cues(i);
    CueRow& row = rows[i];
    fill_shape(cues.shape, row);
    fill_phrases(file.hits(i), row);
    at(row, Cue::function_words) = cues.function_words;
    at(row, Cue::speech_verb) = cues.speech_verb ? 1 : 0;
    at(row, Cue::agency) = static_cast<float>(cues.agency);
    at(row, Cue::topic) = cues.topic;
    if (cues.same_before != kNone) copies[i] = copies[cues.same_before] + 1;
    at(row, Cue::repeated) = static_cast<float>(std::min(copies[i], 5u));
  }
}

}  // namespace cleancopy::model
