#include "annotate/annotate.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "annotate/metadata.hpp"
#include "annotate/shape.hpp"
#include "annotate/words.hpp"
#include "language/identify.hpp"

namespace cleancopy {
namespace {

// Below this the text's own vote on its language is not worth more than the page's word.
constexpr float kSureVote = 0.5F;
constexpr std::uint32_t kProseWords = 12;

LanguageId declared_language(const Document& document) {
  for (const Fact& fact : document.facts)
    if (fact.field == Field::language) return language_tagged(fact.value);
  return kNoLanguage;
}

/// Prose votes first; what is short only where there is no prose.
LanguageId find_language(const Document& document, const Cues& cues, const Hints& hints,
                         Watch& watch) {
  if (const LanguageId told = language_tagged(hints.language); told != kNoLanguage) return told;
  LanguageVote vote;
  for (const bool prose : {true, false})
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
      watch.work(64);
      if ((cues.blocks[i].shape.words >= kProseWords) == prose) vote.add(document.blocks[i].text);
    }
  const auto winner = vote.winner();
  if (winner.confidence >= kSureVote) return winner.id;
  const LanguageId declared = declared_language(document);
  return declared != kNoLanguage ? declared : winner.id;
}

/// Phrases of the page's language count, with those that every language's pages use.
LanguageSet languages_to_match(LanguageId language) {
  if (language == kNoLanguage) return kAllLanguages;
  return set_of(language) | set_of(language_tagged("mul")) | set_of(language_tagged("en"));
}

void add_words(const Document& document, Cues& cues, Watch& watch) {
  WordReader words(cues.language);
  const LanguageSet languages = languages_to_match(cues.language);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const std::string_view text = document.blocks[i].text;
    words.read(text, is_prose(cues.blocks[i].shape), cues.blocks[i]);
    const PhraseHits found = find_phrases(text, words.starts(), languages);
    cues.blocks[i].first_hit = static_cast<std::uint32_t>(cues.hits.size());
    cues.blocks[i].hit_count = found.count;
    cues.hits.insert(cues.hits.end(), found.begin(), found.end());
    watch.work(text.size());
  }
  const std::vector<float> shares = words.topic().shares();
  for (std::size_t i = 0; i < shares.size(); ++i) cues.blocks[i].topic = shares[i];
}

void find_repeats(Cues& cues, Watch& watch) {
  // Sorted, not hashed: texts made to collide would make a hash table's time quadratic.
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  order.reserve(cues.blocks.size());
  for (std::uint32_t i = 0; i < cues.blocks.size(); ++i)
    if (cues.blocks[i].shape.fingerprint != 0)
      order.emplace_back(cues.blocks[i].shape.fingerprint, i);
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    watch.work(8);
    return a < b;
  });
  for (std::size_t k = 1; k < order.size(); ++k)
    if (order[k].first == order[k - 1].first)
      cues.blocks[order[k].second].same_before = order[k - 1].second;
}

}  // namespace

Cues annotate(Document& document, const Hints& hints, Watch& watch) {
  Cues cues;
  cues.blocks.resize(document.blocks.size());
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    cues.blocks[i].shape = shape_of(document.blocks[i].text);
    watch.work(document.blocks[i].text.size());
  }
  cues.language = find_language(document, cues, hints, watch);
  document.language = tag_of(cues.language);
  document.metadata = choose_metadata(document);
  add_words(document, cues, watch);
  find_repeats(cues, watch);
  return cues;
}

}  // namespace cleancopy
