#include "read/metadata/subheadline.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "language/bylines.hpp"
#include "language/dates.hpp"
#include "read/html/ascii.hpp"
#include "read/metadata/headline.hpp"

namespace cleancopy::metadata {
namespace {

constexpr std::size_t kShortest = 15;  // bytes
constexpr std::size_t kLongest = 1500;
constexpr std::uint32_t kNear = 20;      // blocks after the headline
constexpr std::uint32_t kFewBlocks = 6;  // an element with more is no subheadline

// Parts of class words that content systems use for it.
constexpr std::string_view kWords[] = {
    "subtitle",    "sub-title",   "sub_title",   "subhead",     "sub-head", "sub-tit",
    "standfirst",  "stand-first", "strapline",   "vorspann",    "chapo",    "ingress",
    "entradilla",  "bajada",      "sommario",    "sottotitolo", "manchet",  "underrubrik",
    "teaser-text", "teasertext",  "teaser_text", "excerpt",     "abstract", "summary",
    "intro",       "descp",       "sapo"};
// Words that only count whole: "lead" is in "leaderboard", "deck" in "decked".
constexpr std::string_view kWholeWords[] = {"lead", "leadtext",    "lede", "dek",         "deck",
                                            "desc", "description", "spot", "elementlead", "teaser"};

bool has_part(std::string_view word) {
  if (std::ranges::any_of(kWords,
                          [&](auto part) { return word.find(part) != std::string_view::npos; }))
    return true;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of("-_"), word.size());
    if (std::ranges::find(kWholeWords, word.substr(0, end)) != std::end(kWholeWords)) return true;
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return false;
}

bool says_subheadline(std::string_view names) {
  while (!names.empty()) {
    const auto end =
        static_cast<std::size_t>(std::ranges::find_if(names, html::is_space) - names.begin());
    char lowered[48];
    const std::size_t size = std::min(end, sizeof lowered);
    std::transform(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(size), lowered,
                   html::lower);
    if (has_part({lowered, size})) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

class Finder {
 public:
  Finder(const Document& document, const Candidates& candidates, std::uint32_t headline)
      : document_(document), candidates_(candidates), headline_(headline) {
    constexpr std::size_t kMostTitles = 12;
    for (const Candidate& candidate : candidates)
      if (candidate.field == Field::headline && titles_.size() < kMostTitles)
        titles_.push_back(key_of(candidate.value));
  }

  [[nodiscard]] std::uint32_t find() const {
    const std::uint32_t named = headline_ == kNone ? kNone : find_named();
    if (named != kNone) return named;
    const std::uint32_t described = find_described();
    return described != kNone || headline_ == kNone ? described : find_under_headline();
  }

 private:
  [[nodiscard]] std::uint32_t end() const {
    return static_cast<std::uint32_t>(
        std::min<std::size_t>(document_.blocks.size(), headline_ + std::size_t{kNear}));
  }
  [[nodiscard]] std::uint32_t find_named() const {
    for (std::uint32_t i = headline_ + 1; i < end(); ++i)
      if (is_named(i) && may_be(i)) return i;
    return kNone;
  }
  [[nodiscard]] std::uint32_t find_under_headline() const {
    for (std::uint32_t i = headline_ + 1; i < std::min(end(), headline_ + 4); ++i) {
      if (!may_be(i)) continue;
      const Block& block = document_.blocks[i];
      const bool under_headline = block.form == Form::heading ? block.level <= 4 : stands_apart(i);
      return under_headline ? i : kNone;
    }
    return kNone;
  }

  [[nodiscard]] bool may_be(std::uint32_t i) const {
    const Block& block = document_.blocks[i];
    if (block.text.size() < kShortest || block.text.size() > kLongest) return false;
    if (block.form != Form::paragraph && block.form != Form::heading &&
        block.form != Form::list_item)
      return false;
    if (block.element != kNone && document_.elements[block.element].hidden) return false;
    for (const Mark& mark : marks_of(document_, block))
      if (mark.kind == MarkKind::link &&
          std::size_t{2} * (mark.end - mark.begin) > block.text.size())
        return false;
    if (block.form == Form::heading &&
        std::ranges::find(titles_, key_of(block.text)) != titles_.end())
      return false;
    // Not a line of names or a date.
    return block.text.size() >= 80 ||
           (block.text.find(' ') != std::string_view::npos && !names_only(block.text) &&
            !parse_date(block.text, NumericOrder::day_first).known());
  }

  [[nodiscard]] static bool names_only(std::string_view text) {
    const auto names = names_in(text, BylineKind::printed);
    std::size_t size = 0;
    for (const std::string_view name : names) size += name.size();
    return size * 2 > text.size();
  }

  /// The block nearest to the headline that says what the metadata gives as description.
  [[nodiscard]] std::uint32_t find_described() const {
    std::uint32_t best = kNone;
    std::uint32_t best_distance = kNone;
    std::array<std::string, 6> keys;
    std::size_t count = 0;
    for (const Candidate& candidate : candidates_) {
      if (candidate.field != Field::description && candidate.field != Field::subheadline) continue;
      if (count == keys.size() || candidate.value.size() > kLongest) continue;
      keys[count++] = key_of(candidate.value);
    }
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
      const Block& block = document_.blocks[i];
      if (!may_be(i)) continue;
      const auto like = [&](const std::string& key) {
        return block.text.size() < key.size() * 2 && key.size() < block.text.size() * 2;
      };
      if (std::none_of(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(count), like))
        continue;
      const std::string key = key_of(block.text);
      if (std::find(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(count), key) ==
          keys.begin() + static_cast<std::ptrdiff_t>(count))
        continue;
      const std::uint32_t distance = headline_ == kNone ? i
                                     : i > headline_    ? i - headline_
                                                        : headline_ - i + kNear;
      if (i != headline_ && distance < best_distance) {
        best = i;
        best_distance = distance;
      }
    }
    return best;
  }

  [[nodiscard]] bool is_named(std::uint32_t i) const {
    std::uint32_t element = document_.blocks[i].element;
    for (int up = 0; up < 3 && element != kNone; ++up) {
      const Element& here = document_.elements[element];
      if (here.end_block - here.first_block > kFewBlocks) return false;
      // The same element holds the headline: its name says nothing of this block.
      if (here.first_block <= headline_) return false;
      if (says_subheadline(here.names) || html::same_word(here.itemprop, "description"))
        return true;
      element = here.parent;
    }
    return false;
  }

  /// Directly under the headline, outside the container of the story's paragraphs.
  [[nodiscard]] bool stands_apart(std::uint32_t i) const {
    constexpr std::size_t kLeastProse = 40;
    const Block& block = document_.blocks[i];
    if (block.form != Form::paragraph || block.text.size() < kLeastProse || block.element == kNone)
      return false;
    std::uint32_t element = block.element;
    while (element != kNone && document_.elements[element].tag != Tag::p &&
           document_.elements[element].tag != Tag::div)
      element = document_.elements[element].parent;
    if (element == kNone || document_.elements[element].parent == kNone) return false;
    const Element& parent = document_.elements[document_.elements[element].parent];
    constexpr std::uint32_t kHeadBlocks = 8;
    return parent.end_block - parent.first_block <= kHeadBlocks;
  }

  const Document& document_;
  const Candidates& candidates_;
  std::uint32_t headline_;
  std::vector<std::string> titles_;  // keys
};

}  // namespace

std::uint32_t find_subheadline(const Document& document, const Candidates& candidates,
                               std::uint32_t headline) {
  return Finder(document, candidates, headline).find();
}

}  // namespace cleancopy::metadata
