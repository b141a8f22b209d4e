#include "read/metadata/subheadline.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "language/bylines.hpp"
#include "language/dates.hpp"
#include "read/html/ascii.hpp"
#include "read/metadata/headline.hpp"
#include "read/metadata/lead_style.hpp"
#include "read/metadata/subheadline_words.hpp"

namespace cleancopy::metadata {
namespace {

constexpr std::size_t kShortest = 15;  // bytes
constexpr std::size_t kLongest = 1500;
constexpr std::uint32_t kNear = 20;      // blocks after the headline
constexpr std::size_t kMostBlocks = 5;   // of a subheadline
constexpr std::uint32_t kFewBlocks = 6;  // an element with more is no subheadline

using Blocks = std::vector<std::uint32_t>;

class Finder {
 public:
  Finder(const Document& document, const Candidates& candidates, std::uint32_t headline)
      : document_(document), candidates_(candidates), headline_(headline) {
    constexpr std::size_t kMostTitles = 12;
    for (const Candidate& candidate : candidates)
      if (candidate.field == Field::headline && titles_.size() < kMostTitles)
        titles_.push_back(key_of(candidate.value));
  }

  [[nodiscard]] Blocks find() const {
    if (headline_ == kNone) return one(find_described());
    // The headline's second line, and the lead that is set apart from the story.
    Blocks found = find_named(LineName::second);
    Blocks lead = find_named(LineName::lead);
    if (lead.empty() && found.empty()) lead = find_named(LineName::perhaps);
    if (lead.empty() && found.empty()) lead = one(find_described());
    if (lead.empty()) lead = find_styled_lead(document_, headline_);
    found.insert(found.end(), lead.begin(), lead.end());
    if (found.empty()) return one(find_under_headline());
    std::ranges::sort(found);
    return found;
  }

 private:
  [[nodiscard]] std::uint32_t end() const {
    return static_cast<std::uint32_t>(
        std::min<std::size_t>(document_.blocks.size(), headline_ + std::size_t{kNear}));
  }

  static Blocks one(std::uint32_t block) { return block == kNone ? Blocks{} : Blocks{block}; }

  /// The first block of that name near the headline, and those that follow it at once.
  [[nodiscard]] Blocks find_named(LineName line) const {
    Blocks found;
    for (std::uint32_t i = headline_ + 1; i < end() && found.size() < kMostBlocks; ++i) {
      const LineName name = named(i);
      if (name == line && may_be(i))
        found.push_back(i);
      else if (!found.empty() || (name == LineName::none && is_story(i)))
        break;  // what the story's own headings are called says nothing of its head
    }
    return found;
  }
  [[nodiscard]] bool is_story(std::uint32_t i) const {
    constexpr std::size_t kLongProse = 250;
    const Block& block = document_.blocks[i];
    return block.form == Form::paragraph && block.text.size() >= kLongProse;
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
      const auto like = [&](const std::string& key) {
        return block.text.size() < key.size() * 2 && key.size() < block.text.size() * 2;
      };
      if (std::none_of(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(count), like))
        continue;
      if (!may_be(i)) continue;
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

  /// What the elements around a block call it, the nearest first.
  [[nodiscard]] LineName named(std::uint32_t i) const {
    std::uint32_t element = document_.blocks[i].element;
    LineName best = LineName::none;
    for (int up = 0; up < 3 && element != kNone; ++up) {
      const Element& here = document_.elements[element];
      if (here.end_block - here.first_block > kFewBlocks) break;
      // The same element holds the headline: its name says nothing of this block.
      if (here.first_block <= headline_) break;
      const LineName line = here.tag == Tag::figure ? LineName::beside : line_named(here.names);
      if (line == LineName::beside) return line;
      if (best == LineName::none)
        best = line == LineName::none && html::same_word(here.itemprop, "description")
                   ? LineName::perhaps
                   : line;
      element = here.parent;
    }
    return best;
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
    if (parent.end_block - parent.first_block > kHeadBlocks) return false;
    // More prose beside it: a short story's container, and this is its first paragraph.
    for (std::uint32_t k = i + 1; k < parent.end_block; ++k)
      if (document_.blocks[k].form == Form::paragraph &&
          document_.blocks[k].text.size() >= kLeastProse * 2)
        return false;
    return true;
  }

  const Document& document_;
  const Candidates& candidates_;
  std::uint32_t headline_;
  std::vector<std::string> titles_;  // keys
};

}  // namespace

Blocks find_subheadline(const Document& document, const Candidates& candidates,
                        std::uint32_t headline) {
  return Finder(document, candidates, headline).find();
}

}  // namespace cleancopy::metadata
