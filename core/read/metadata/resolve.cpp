#include "read/metadata/resolve.hpp"

#include <algorithm>
#include <array>

#include "language/bylines.hpp"
#include "language/dates.hpp"
#include "read/html/ascii.hpp"
#include "read/metadata/headline.hpp"
#include "read/metadata/subheadline.hpp"

namespace cleancopy::metadata {
namespace {

/// From here on a candidate stands among other stories, or far from the headline.
constexpr std::uint8_t kFar = 20;
/// How many blocks before and after the headline its byline and date may stand.
constexpr std::uint32_t kBefore = 12;
constexpr std::uint32_t kAfter = 20;

class Resolver {
 public:
  Resolver(Document& document, Candidates& candidates, const Hints& hints)
      : document_(document), candidates_(candidates), hints_(hints) {}

  void resolve() {
    name_site();
    const Candidate headline = find_headline(document_, candidates_, site_);
    anchor_ = headline.block;
    const std::uint32_t subheadline = find_subheadline(document_, candidates_, anchor_);
    for (Candidate& candidate : candidates_) {
      const bool near =
          anchor_ == kNone || candidate.block == kNone ||
          (candidate.block + kBefore >= anchor_ && candidate.block <= anchor_ + kAfter);
      if (!near && candidate.rank < kFar)
        candidate.rank = static_cast<std::uint8_t>(candidate.rank + kFar);
    }
    std::ranges::stable_sort(candidates_, {}, &Candidate::rank);
    if (!headline.value.empty()) add(Field::headline, headline.origin, headline.value);
    if (subheadline != kNone)
      add(Field::subheadline, Origin::markup, document_.blocks[subheadline].text);
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
    if (!known) document_.facts.push_back(fact);
  }

  void add(const Candidate& candidate) {
    constexpr std::size_t kMostFacts = 400;
    if (document_.facts.size() >= kMostFacts) return;
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
          add(candidate.field, candidate.origin, with_hyphens(candidate.value));
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

  std::string_view with_hyphens(std::string_view tag) {
    if (tag.find('_') == std::string_view::npos) return tag;
    char* room = document_.arena.allocate(tag.size());
    std::ranges::replace_copy(tag, room, '_', '-');
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
