// What the page says of its story: headline, description, the story's text in its data.
#include <algorithm>
#include <bit>
#include <cmath>
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
    for (const std::uint32_t word : words_)
      if (std::uint32_t* slot = find(word)) *slot = named(word);
  }
  [[nodiscard]] bool empty() const { return words_.empty(); }

  /// The share of the text's longer words that are in the set; kMissing for a text without any.
  [[nodiscard]] float share_of(std::string_view text) {
    std::size_t all = 0;
    std::size_t known = 0;
    for_each_word(text, [&](std::uint32_t word) {
      ++all;
      const std::uint32_t* slot = find(word);
      known += slot != nullptr && *slot != 0 ? 1 : 0;
    });
    return all == 0 ? kMissing : share(static_cast<double>(known), static_cast<double>(all));
  }

 private:
  static std::uint32_t named(std::uint32_t word) { return word == 0 ? 1 : word; }  // 0: free
  /// Words made to collide cost a bounded search each and are then passed over.
  std::uint32_t* find(std::uint32_t word) {
    constexpr std::size_t kMostProbes = 64;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (word * 0x9E3779B1u >> 7) & mask;
    for (std::size_t probe = 0; probe < kMostProbes; ++probe, at = (at + 1) & mask)
      if (slots_[at] == 0 || slots_[at] == named(word)) return &slots_[at];
    return nullptr;
  }

  std::vector<std::uint32_t> words_;
  std::vector<std::uint32_t> slots_;
};

Words words_of(const Document& document, Field field) {
  Words words;
  for (const Fact& fact : document.facts)
    if (fact.field == field) words.add(fact.value);
  words.finish();
  return words;
}

/// The last block before the prose that has most of the headline's words.
std::uint32_t find_headline_block(const CaseFile& file, Words& headline) {
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

}  // namespace

void fill_witness_cues(const CaseFile& file, std::vector<CueRow>& rows) {
  const Document& document = file.document();
  Words headline = words_of(document, Field::headline);
  if (headline.empty()) {
    // A text's own headline, where the rules found one.
    for (std::uint32_t i = 0; i < file.size(); ++i)
      if (!file.is_open(i) && file.role(i) == Role::headline) headline.add(file.block(i).text);
    headline.finish();
  }
  Words description = words_of(document, Field::description);
  Words body = words_of(document, Field::article_body);
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
