#include "annotate/metadata.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "language/fold.hpp"

namespace cleancopy {
namespace {

/// Letters and digits alone, folded.
std::string key_of(std::string_view text) {
  std::string key;
  const std::string low = folded(text);
  for (std::size_t at = 0; at < low.size();) {
    const Decoded decoded = decode_at(low, at);
    if (is_word_char(decoded.code)) key.append(low, at, decoded.bytes);
    at += decoded.bytes;
  }
  return key;
}

const Fact* first_fact(const Document& document, Field field) {
  const auto found = std::ranges::find(document.facts, field, &Fact::field);
  return found == document.facts.end() ? nullptr : &*found;
}

std::string_view value_of(const Document& document, Field field) {
  const Fact* fact = first_fact(document, field);
  return fact == nullptr ? std::string_view() : fact->value;
}

bool is_hidden(const Document& document, const Block& block) {
  return block.element != kNone && document.elements[block.element].hidden;
}

constexpr std::size_t kMostPrinted = 12;       // texts that the blocks are searched for at a time
constexpr std::size_t kLongestPrinted = 2000;  // bytes of one

/// Finds the shown blocks that say just what each of the first kMostPrinted `values` says, in one
/// pass however many there are: a heading if several blocks do, kNone if none does.
std::vector<std::uint32_t> find_printed(const Document& document,
                                        std::vector<std::string_view> values) {
  if (values.size() > kMostPrinted) values.resize(kMostPrinted);
  std::vector<std::string> keys;
  std::vector<char32_t> firsts;  // most blocks begin with another letter
  std::size_t shortest = kLongestPrinted;
  std::size_t longest = 0;
  for (const std::string_view value : values) {
    keys.push_back(value.size() > kLongestPrinted ? std::string() : key_of(value));
    firsts.push_back(first_word_char(keys.back()));
    if (keys.back().empty()) continue;
    shortest = std::min(shortest, value.size());
    longest = std::max(longest, value.size());
  }
  std::vector<std::uint32_t> found(values.size(), kNone);
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.text.size() > longest * 2 || block.text.size() * 2 < shortest) continue;
    if (is_hidden(document, block)) continue;
    const char32_t first = first_word_char(block.text);
    if (first == 0 || std::ranges::find(firsts, first) == firsts.end()) continue;
    const std::string key = key_of(block.text);
    for (std::size_t k = 0; k < keys.size(); ++k) {
      if (keys[k] != key) continue;
      const bool better = found[k] == kNone || (block.form == Form::heading &&
                                                document.blocks[found[k]].form != Form::heading);
      if (better) found[k] = i;
    }
  }
  return found;
}

/// The block of the page's own headline: of what any source calls the headline, the first that is
/// printed.
std::uint32_t find_headline_block(const Document& document) {
  std::vector<std::string_view> values;
  for (const Fact& fact : document.facts)
    if (fact.field == Field::headline) values.push_back(fact.value);
  for (const std::uint32_t block : find_printed(document, std::move(values)))
    if (block != kNone) return block;
  return kNone;
}

/// The blocks that print the lines of `text`; none unless all of them are printed.
std::vector<std::uint32_t> find_lines(const Document& document, std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  std::vector<std::uint32_t> found = find_printed(document, std::move(lines));
  if (std::ranges::find(found, kNone) != found.end()) found.clear();
  return found;
}

/// The short block that holds the first author's name and little else, the nearest to the headline.
std::uint32_t find_byline_block(const Document& document,
                                const std::vector<std::string_view>& authors,
                                std::uint32_t headline) {
  constexpr std::size_t kRoomBesideNames = 60;
  if (authors.empty()) return kNone;
  std::size_t size = kRoomBesideNames;
  for (const std::string_view name : authors) size += name.size() + 6;
  const std::string key = key_of(authors.front());
  if (key.empty()) return kNone;
  std::uint32_t found = kNone;
  std::uint32_t best = kNone;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.text.size() > size || is_hidden(document, block)) continue;
    const std::uint32_t distance = headline == kNone ? i
                                   : i > headline    ? i - headline
                                                     : headline - i + 1;
    if (distance < best && key_of(block.text).find(key) != std::string::npos) {
      found = i;
      best = distance;
    }
  }
  return found;
}

std::string_view primary_of(std::string_view tag) { return tag.substr(0, tag.find('-')); }

/// The language as the best source has it, with the region where only another source of the same
/// language has one. Open Graph's "en-US" is what content systems write where nobody chose.
std::string_view choose_language(const Document& document) {
  const std::string_view best = value_of(document, Field::language);
  if (best.empty() || best.find('-') != std::string_view::npos) return best;
  for (const Fact& fact : document.facts) {
    if (fact.field != Field::language || fact.value.size() == best.size()) continue;
    const bool unchosen = fact.origin == Origin::open_graph && fact.value == "en-US";
    if (!unchosen && primary_of(fact.value) == best) return fact.value;
  }
  return best;
}

}  // namespace

Metadata choose_metadata(const Document& document) {
  Metadata chosen;
  if (const Fact* headline = first_fact(document, Field::headline)) {
    chosen.headline = headline->value;
    chosen.headline_origin = headline->origin;
    chosen.headline_block = find_headline_block(document);
  }
  chosen.subheadline = value_of(document, Field::subheadline);
  chosen.subheadline_blocks = find_lines(document, chosen.subheadline);
  if (const Fact* first = first_fact(document, Field::author)) {
    chosen.authors_origin = first->origin;
    // Another source's names would be the same people once more.
    for (const Fact& fact : document.facts)
      if (fact.field == Field::author && fact.origin == first->origin)
        chosen.authors.push_back(fact.value);
  }
  chosen.byline_block = find_byline_block(document, chosen.authors, chosen.headline_block);
  chosen.published = value_of(document, Field::published);
  chosen.updated = value_of(document, Field::updated);
  if (chosen.updated == chosen.published) chosen.updated = {};
  chosen.language = choose_language(document);
  chosen.section = value_of(document, Field::section);
  chosen.site_name = value_of(document, Field::site_name);
  chosen.address = value_of(document, Field::address);
  chosen.image = value_of(document, Field::image);
  chosen.image_caption = value_of(document, Field::image_caption);
  chosen.image_credit = value_of(document, Field::image_credit);
  chosen.description = value_of(document, Field::description);
  return chosen;
}

}  // namespace cleancopy
