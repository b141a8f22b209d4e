#pragma once
#include <cstdint>
#include <vector>

#include "document/cues.hpp"
#include "document/document.hpp"
#include "document/settings.hpp"
#include "language/dates.hpp"

namespace cleancopy {

/// What the rules work on: the document, its cues, and what has been decided so far.
class CaseFile {
 public:
  CaseFile(Document& document, const Cues& cues, const Settings& settings)
      : document_(document),
        cues_(cues),
        settings_(settings),
        decided_(document.blocks.size(), 0),
        story_probability_(document.blocks.size(), 1.0F) {}

  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(document_.blocks.size());
  }
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Block& block(std::uint32_t i) const { return document_.blocks[i]; }
  [[nodiscard]] const Shape& shape(std::uint32_t i) const { return cues_.blocks[i].shape; }
  [[nodiscard]] const BlockCues& cues(std::uint32_t i) const { return cues_.blocks[i]; }
  [[nodiscard]] std::span<const PhraseHit> hits(std::uint32_t i) const { return cues_.hits_of(i); }
  [[nodiscard]] LanguageId language() const { return cues_.language; }
  [[nodiscard]] const Settings& settings() const { return settings_; }

  /// True until a rule has decided on the block.
  [[nodiscard]] bool is_open(std::uint32_t i) const { return decided_[i] == 0; }
  [[nodiscard]] Role role(std::uint32_t i) const { return document_.blocks[i].judgement.role; }
  /// Decided, and not part of the story.
  [[nodiscard]] bool is_junk(std::uint32_t i) const { return !is_open(i) && !is_story(role(i)); }

  void decide(std::uint32_t i, Role role, Reason reason, float confidence) {
    document_.blocks[i].judgement = {role, Verdict::keep, reason, confidence, {}};
    decided_[i] = 1;
  }

  /// Says more of the decision on this block than its reason does; the sentence is copied.
  void explain(std::uint32_t i, std::string_view sentence) {
    document_.blocks[i].judgement.because = document_.arena.copy_terminated(sentence);
  }

  /// How likely the block is the story's, by the learnt model; 1 until it has spoken.
  [[nodiscard]] float story_probability(std::uint32_t i) const { return story_probability_[i]; }
  void set_story_probability(std::uint32_t i, float value) { story_probability_[i] = value; }

  /// The date that a text's own line says, if nothing has told it yet.
  void set_published(const Date& date) {
    if (document_.kind != InputKind::text || !document_.metadata.published.empty()) return;
    document_.metadata.published = document_.arena.copy(to_iso(date).view());
  }

 private:
  Document& document_;
  const Cues& cues_;
  const Settings& settings_;
  std::vector<std::uint8_t> decided_;
  std::vector<float> story_probability_;
};

/// What could stand over a story or a part of it: a few words, no stop at the end but ? and !.
inline bool is_headline_like(const Shape& shape) {
  return shape.words >= 2 && shape.words <= 30 && shape.characters <= 200 &&
         shape.sentence_ends <= 2 &&
         (!shape.ends_sentence || shape.ends_question || shape.ends_quoted) && !shape.ends_colon;
}

/// A story line made of a few words that does not end as a sentence does.
inline bool is_short_line(const Shape& shape, std::uint32_t most_words) {
  return shape.words <= most_words && !shape.ends_sentence && !shape.ends_colon;
}

}  // namespace cleancopy
