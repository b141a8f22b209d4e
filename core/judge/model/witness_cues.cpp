// What the page says of its story: headline, description, the story's text in its data.
#include <algorithm>
#include <bit>
#include <cmath>
#include <initializer_list>
#include <vector>

#include "annotate/shape.hpp"
#include "annotate/topic.hpp"
#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {
namespace {

/// A set of words, in open addressing.
class Words {
 public:
  void add(std::string_view text) {
    for_each_word(text, [&](std::uint32_t word) { words_.push_back(word); });
  }
  void finish() {
    slots_.assign(std::bit_ceil(words_.size() * 2 + 2), 0);
    distinct_ = 0;
    for (const std::uint32_t word : words_) {
      const std::size_t slot = find(word);
      if (slot == kNoSlot || slots_[slot] != 0) continue;
      slots_[slot] = named(word);
      ++distinct_;
    }
  }
  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// The share of the set's words that stand in the text, roughly: words said twice count twice.
  [[nodiscard]] float part_in(std::string_view text) const {
    return std::min(1.0F, share(static_cast<double>(count_in(text).known), distinct_));
  }

  /// The share of the text's longer words that are in the set; kMissing for a text without any.
  [[nodiscard]] float share_of(std::string_view text) const {
    const Count count = count_in(text);
    return count.all == 0 ? kMissing
                          : share(static_cast<double>(count.known), static_cast<double>(count.all));
  }

 private:
  struct Count {
    std::size_t all = 0, known = 0;
  };
  static constexpr std::size_t kNoSlot = static_cast<std::size_t>(-1);

  [[nodiscard]] Count count_in(std::string_view text) const {
    Count count;
    for_each_word(text, [&](std::uint32_t word) {
      ++count.all;
      const std::size_t slot = find(word);
      count.known += slot != kNoSlot && slots_[slot] != 0 ? 1 : 0;
    });
    return count;
  }

  static std::uint32_t named(std::uint32_t word) { return word == 0 ? 1 : word; }  // 0: free
  /// Words made to collide cost a bounded search each and are then passed over.
  [[nodiscard]] std::size_t find(std::uint32_t word) const {
    constexpr std::size_t kMostProbes = 64;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (word * 0x9E3779B1u >> 7) & mask;
    for (std::size_t probe = 0; probe < kMostProbes; ++probe, at = (at + 1) & mask)
      if (slots_[at] == 0 || slots_[at] == named(word)) return at;
    return kNoSlot;
  }

  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> slots_;
  double distinct_ = 0;
};

Words words_of(const Document& document, std::initializer_list<Field> fields) {
  Words words;
  for (const Fact& fact : document.facts)
    if (std::find(fields.begin(), fields.end(), fact.field) != fields.end()) words.add(fact.value);
  words.finish();
  return words;
}

/// The last block before the prose that has most of the headline's words.
std::uint32_t find_headline_block(const CaseFile& file, const Words& headline) {
  std::uint32_t best = kNone;
  float most = 0.6F;
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    const Shape& shape = file.shape(i);
    if (shape.words < 2 || shape.words > 40) continue;
    const float known = headline.share_of(file.block(i).text);
    const float bonus =
        file.block(i).form == Form::heading && file.block(i).level == 1 ? 0.5F : 0.0F;
    if (known >= 0.6F && known + bonus > most) most = known + bonus, best = i;
  }
  return best;
}

/// Who wrote the story and where it is printed: an author's note or an invitation to subscribe says
/// so, and the story seldom does.
void fill_names(const CaseFile& file, std::vector<CueRow>& rows) {
  const Document& document = file.document();
  const Words authors = words_of(document, {Field::author});
  const Words site = words_of(document, {Field::site_name});
  const Words topics = words_of(document, {Field::section, Field::keyword});
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    const std::string_view text = file.block(i).text;
    CueRow& row = rows[i];
    if (!authors.empty()) at(row, Cue::author_words) = authors.part_in(text);
    if (!site.empty()) at(row, Cue::site_words) = site.part_in(text);
    if (!topics.empty()) at(row, Cue::section_words) = topics.share_of(text);
  }
}

/// What is said in another place, too: a pull quote, a caption given twice, a summary.
void fill_echoes(const CaseFile& file, std::vector<CueRow>& rows) {
  Topic runs;
  for (std::uint32_t i = 0; i < file.size(); ++i)
    runs.add_block_of_runs(file.block(i).text, !file.is_junk(i));
  const std::vector<float> again = runs.shares();
  const std::vector<float> before = runs.earlier_shares();
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    at(rows[i], Cue::says_again) = again[i];
    at(rows[i], Cue::said_before) = before[i];
  }
}

}  // namespace

void fill_witness_cues(const CaseFile& file, std::vector<CueRow>& rows) {
  const Document& document = file.document();
  if (document.kind == InputKind::html) {
    fill_names(file, rows);
    fill_echoes(file, rows);
  }
  Words headline = words_of(document, {Field::headline});
  if (headline.empty()) {
    // A text's own headline, where the rules found one.
    for (std::uint32_t i = 0; i < file.size(); ++i)
      if (!file.is_open(i) && file.role(i) == Role::headline) headline.add(file.block(i).text);
    headline.finish();
  }
  const Words description = words_of(document, {Field::description});
  const Words body = words_of(document, {Field::article_body});
  const std::uint32_t title = headline.empty() ? kNone : find_headline_block(file, headline);

  std::vector<std::uint64_t> facts;
  for (const Fact& fact : document.facts)
    if (fact.value.size() < 200) facts.push_back(shape_of(fact.value).fingerprint);
  std::sort(facts.begin(), facts.end());

  for (std::uint32_t i = 0; i < file.size(); ++i) {
    CueRow& row = rows[i];
    const std::string_view text = file.block(i).text;
    at(row, Cue::headline_words) = headline.empty() ? kMissing : headline.share_of(text);
    at(row, Cue::description) = description.empty() ? kMissing : description.share_of(text);
    at(row, Cue::article_body) = body.empty() ? kMissing : body.share_of(text);
    at(row, Cue::equals_fact) =
        std::binary_search(facts.begin(), facts.end(), file.shape(i).fingerprint) ? 1.0F : 0.0F;
    if (title == kNone) continue;
    at(row, Cue::after_headline) = i > title ? 1.0F : i == title ? 0.0F : -1.0F;
    at(row, Cue::from_headline) =
        std::log1p(static_cast<float>(i > title ? i - title : title - i)) *
        (i < title ? -1.0F : 1.0F);
  }
}

}  // namespace cleancopy::model
