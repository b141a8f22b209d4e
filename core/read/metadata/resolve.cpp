#include "read/metadata/resolve.hpp"

#include <algorithm>
#include <array>

#include "language/bylines.hpp"
#include "language/dates.hpp"
#include "read/html/ascii.hpp"
#include "read/metadata/headline.hpp"
#include "read/metadata/printed.hpp"
#include "read/metadata/subheadline.hpp"

namespace cleancopy::metadata {
namespace {

/// From here on a candidate stands among other stories, or far from the headline.
constexpr std::uint8_t kFar = 20;

class Resolver {
 public:
  Resolver(Document& document, Candidates& candidates, const Hints& hints)
      : document_(document), candidates_(candidates), hints_(hints) {}

  void resolve() {
    name_site();
    const Candidate headline = find_headline(document_, candidates_, site_);
    anchor_ = headline.block;
    const std::vector<std::uint32_t> subheadline =
        find_subheadline(document_, candidates_, anchor_);
    for (Candidate& candidate : candidates_) {
      if (!is_near(candidate.block, anchor_) && candidate.rank < kFar)
        candidate.rank = static_cast<std::uint8_t>(candidate.rank + kFar);
    }
    note_printed(document_, anchor_, order_, candidates_);
    note_address_date(hints_.url, candidates_);
    std::ranges::stable_sort(candidates_, {}, &Candidate::rank);
    if (!headline.value.empty()) add(Field::headline, headline.origin, headline.value);
    if (!subheadline.empty()) add(Field::subheadline, Origin::markup, lines_of(subheadline));
    read_language();
    for (const Candidate& candidate : candidates_) add(candidate);
    sort_by_field();
    demote_vague_authors();
  }

 private:
  void name_site() {
    site_.add_host(hints_.url);
    for (const Candidate& candidate : candidates_) {
      if (candidate.field == Field::site_name) site_.add(candidate.value);
      if (candidate.field == Field::address) site_.add_host(candidate.value);
    }
  }

  /// The blocks' texts, one a line.
  std::string_view lines_of(const std::vector<std::uint32_t>& blocks) {
    if (blocks.size() == 1) return document_.blocks[blocks.front()].text;
    std::size_t size = blocks.size() - 1;
    for (const std::uint32_t i : blocks) size += document_.blocks[i].text.size();
    char* room = document_.arena.allocate(size);
    char* at = room;
    for (const std::uint32_t i : blocks) {
      if (at != room) *at++ = '\n';
      at = std::ranges::copy(document_.blocks[i].text, at).out;
    }
    return {room, size};
  }

  void read_language() {
    for (const Candidate& candidate : candidates_) {
      if (candidate.field != Field::language) continue;
      const std::string_view tag = candidate.value;
      if (tag.size() >= 2 && html::same_word(tag.substr(0, 2), "en"))
        order_ = tag.size() == 2 || html::same_word(tag.substr(3), "us") ? NumericOrder::month_first
                                                                         : NumericOrder::day_first;
      return;
    }
  }

  void add(Field field, Origin origin, std::string_view value) {
    const Fact fact{field, origin, value};
    const bool known = std::ranges::any_of(document_.facts, [&](const Fact& other) {
      return other.field == field && other.origin == origin && other.value == value;
    });
    std::size_t& count = counts_[static_cast<std::size_t>(field)];
    if (known || count >= most_of(field)) return;
    ++count;
    document_.facts.push_back(fact);
  }

  /// No page that means well says more; those that do not would have every later stage compare all
  /// of it with every block.
  static std::size_t most_of(Field field) {
    return field == Field::keyword ? 150 : field == Field::author ? 60 : 12;
  }

  void add(const Candidate& candidate) {
    switch (candidate.field) {
      case Field::published:
      case Field::updated:
        add_date(candidate);
        return;
      case Field::author:
        add_authors(candidate);
        return;
      case Field::keyword:
        add_keywords(candidate);
        return;
      case Field::headline:
        if (candidate.rank < kFar)
          add(candidate.field, candidate.origin, site_.without_site(candidate.value));
        return;
      case Field::language:
        if (candidate.value.size() <= 12)
          add(candidate.field, candidate.origin, canonical_tag(candidate.value));
        return;
      case Field::address:
      case Field::image:
        if (html::starts_with_word(candidate.value, "http"))
          add(candidate.field, candidate.origin, candidate.value);
        return;
      default:
        if (candidate.rank < kFar) add(candidate.field, candidate.origin, candidate.value);
    }
  }

  void add_date(const Candidate& candidate) {
    const bool declared = candidate.origin != Origin::markup;
    if (candidate.rank >= kFar && has(candidate.field)) return;
    const Date date = parse_date(candidate.value, declared ? NumericOrder::month_first : order_);
    if (date.known())
      add(candidate.field, candidate.origin, document_.arena.copy(to_iso(date).view()));
  }

  void add_authors(const Candidate& candidate) {
    // Names among other stories are theirs; and of one kind of source the best place is enough.
    if (candidate.rank >= kFar) return;
    const auto origin = static_cast<std::size_t>(candidate.origin);
    if (author_rank_[origin] != kNoRank && author_rank_[origin] != candidate.rank) return;
    const bool printed = candidate.origin == Origin::markup;
    for (const std::string_view name :
         names_in(candidate.value, printed ? BylineKind::printed : BylineKind::field)) {
      if (contains_known(name, candidate.origin)) continue;
      add(Field::author, candidate.origin, name);
      author_rank_[origin] = candidate.rank;
    }
  }

  /// "Anna BergTwitter": the same place once more, with what stands around the name.
  [[nodiscard]] bool contains_known(std::string_view name, Origin origin) const {
    return std::ranges::any_of(document_.facts, [&](const Fact& fact) {
      return fact.field == Field::author && fact.origin == origin &&
             name.find(fact.value) != std::string_view::npos;
    });
  }

  /// Authors who are only the site itself, or only "Staff", are the last choice.
  void demote_vague_authors() {
    const auto begin = std::ranges::find(document_.facts, Field::author, &Fact::field);
    const auto end = std::find_if(begin, document_.facts.end(),
                                  [](const Fact& fact) { return fact.field != Field::author; });
    std::array<bool, kOriginCount> named{};
    for (auto fact = begin; fact != end; ++fact)
      if (!is_staff(fact->value) && !site_.is_site(fact->value))
        named[static_cast<std::size_t>(fact->origin)] = true;
    std::stable_partition(
        begin, end, [&](const Fact& fact) { return named[static_cast<std::size_t>(fact.origin)]; });
  }

  void add_keywords(const Candidate& candidate) {
    std::string_view rest = candidate.value;
    for (int count = 0; !rest.empty() && count < 50; ++count) {
      const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
      const std::string_view word = html::trim(rest.substr(0, end));
      if (!word.empty()) add(Field::keyword, candidate.origin, word);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  /// "en_gb" as BCP 47 has it: hyphens, the language in lower case, a region in capitals.
  std::string_view canonical_tag(std::string_view tag) {
    char* room = document_.arena.allocate(tag.size());
    std::size_t subtag = 0;  // where the present one begins
    for (std::size_t i = 0; i < tag.size(); ++i) {
      const bool parts = tag[i] == '-' || tag[i] == '_';
      room[i] = parts ? '-' : html::lower(tag[i]);
      if (!parts && i + 1 < tag.size()) continue;
      const std::size_t end = parts ? i : i + 1;
      if (subtag > 0 && end - subtag == 2)
        for (std::size_t k = subtag; k < end; ++k)
          if (room[k] >= 'a' && room[k] <= 'z') room[k] = static_cast<char>(room[k] - 32);
      if (subtag > 0 && end - subtag == 4 && room[subtag] >= 'a' && room[subtag] <= 'z')
        room[subtag] = static_cast<char>(room[subtag] - 32);  // a script
      subtag = i + 1;
    }
    return {room, tag.size()};
  }

  [[nodiscard]] bool has(Field field) const {
    return std::ranges::any_of(document_.facts,
                               [&](const Fact& fact) { return fact.field == field; });
  }

  void sort_by_field() { std::ranges::stable_sort(document_.facts, {}, &Fact::field); }

  Document& document_;
  Candidates& candidates_;
  const Hints& hints_;
  SiteNames site_;
  NumericOrder order_ = NumericOrder::day_first;
  std::uint32_t anchor_ = kNone;
  std::array<std::size_t, kFieldCount> counts_{};
  static constexpr std::uint8_t kNoRank = 0xFF;
  std::array<std::uint8_t, kOriginCount> author_rank_ = [] {
    std::array<std::uint8_t, kOriginCount> none{};
    none.fill(kNoRank);
    return none;
  }();
};

}  // namespace

void resolve(Document& document, Candidates& candidates, const Hints& hints) {
  Resolver(document, candidates, hints).resolve();
}

}  // namespace cleancopy::metadata
