#include "read/metadata/headline.hpp"

#include <algorithm>

#include "language/fold.hpp"
#include "read/html/ascii.hpp"

namespace cleancopy::metadata {
namespace {

constexpr std::size_t kLongestHeadline = 400;
constexpr std::size_t kMostHeadings = 24;

/// Words of a folded text, sorted; characters alone in scripts without spaces.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  const std::string low = folded(text);
  for (std::size_t at = 0; at < low.size();) {
    const Decoded decoded = decode_at(low, at);
    const bool alone = is_unspaced_script(decoded.code);
    if ((!is_word_char(decoded.code) || alone) && !words.back().empty()) words.emplace_back();
    if (is_word_char(decoded.code)) words.back().append(low, at, decoded.bytes);
    at += decoded.bytes;
  }
  if (words.back().empty()) words.pop_back();
  std::ranges::sort(words);
  return words;
}

/// The share of words that two texts have in common (Dice's coefficient), 0 to 1.
double likeness(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::string> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
}

struct Title {
  std::string_view text;
  std::string key;
  std::vector<std::string> words;
  const Candidate* from;
  char32_t first = first_word_char(key);
};

bool is_hidden(const Document& document, const Block& block) {
  return block.element != kNone && document.elements[block.element].hidden;
}

/// In the trail of sections above a story, where sites put a headline for search engines.
bool is_in_trail(const Document& document, const Block& block) {
  std::uint32_t element = block.element;
  for (int up = 0; up < 4 && element != kNone; ++up) {
    const Element& here = document.elements[element];
    if (here.names.find("readcrumb") != std::string_view::npos) return true;
    element = here.parent;
  }
  return false;
}

enum class Where : bool { story, trail };

/// The shown block that says just that, a heading if there is one; of several the one nearest to
/// `best`.
std::uint32_t find_printed(const Document& document, const std::string& key, std::uint32_t best,
                           Where where) {
  std::uint32_t found = kNone;
  const char32_t first = first_word_char(key);
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.text.size() > key.size() * 3 || block.text.size() < key.size() / 2) continue;
    if (is_hidden(document, block) || first_word_char(block.text) != first ||
        key_of(block.text) != key)
      continue;
    if (is_in_trail(document, block) != (where == Where::trail)) continue;
    if (i == best) return i;
    const bool better = found == kNone || (block.form == Form::heading &&
                                           document.blocks[found].form != Form::heading);
    if (better) found = i;
  }
  return found;
}

/// The first shown block that says what a title says, of the first title that any block says.
std::uint32_t find_title(const Document& document, const std::vector<Title>& titles) {
  std::size_t best = titles.size();
  std::uint32_t found = kNone;
  for (std::uint32_t i = 0; i < document.blocks.size() && best > 0; ++i) {
    const Block& block = document.blocks[i];
    const auto like = [&](const Title& title) {
      return block.text.size() <= title.text.size() * 2 &&
             block.text.size() * 2 >= title.text.size();
    };
    if (std::ranges::none_of(titles, like) || is_hidden(document, block)) continue;
    const char32_t first = first_word_char(block.text);
    if (std::ranges::none_of(titles, [first](const Title& t) { return t.first == first; }))
      continue;
    const std::string key = key_of(block.text);
    for (std::size_t k = 0; k < best; ++k) {
      if (titles[k].key != key) continue;
      best = k;
      found = i;
    }
  }
  return found;
}

/// "Kicker: Headline" without the kicker, where another source has the headline alone.
std::string_view without_kicker(const Title& title, const std::vector<Title>& titles) {
  for (const Title& other : titles) {
    if (other.text.size() >= title.text.size() || !title.text.ends_with(other.text)) continue;
    if (title.text.substr(0, title.text.size() - other.text.size()).ends_with(": "))
      return other.text;
  }
  return title.text;
}

/// Where a part that may be the site's name begins at the end of a title, and where the title ends
/// before it.
struct Parting {
  std::size_t end = std::string_view::npos;
  std::size_t rest = 0;
};

constexpr std::string_view kPartings[] = {" | ",  " - ", " – ", " — ",  " · ", " • ", " » ", " :: ",
                                          " // ", " / ", " ― ", " ｜ ", "｜",  "|",   " : "};

Parting last_parting(std::string_view title) {
  Parting best;
  for (const std::string_view mark : kPartings) {
    const std::size_t at = title.rfind(mark);
    if (at != std::string_view::npos && at > 0 &&
        (best.end == std::string_view::npos || at > best.end))
      best = {at, at + mark.size()};
  }
  return best;
}
Parting first_parting(std::string_view title) {
  Parting best;
  for (const std::string_view mark : kPartings) {
    const std::size_t at = title.find(mark);
    if (at != std::string_view::npos && at > 0 && at < best.end) best = {at, at + mark.size()};
  }
  return best;
}

}  // namespace

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

void SiteNames::add(std::string_view name) {
  std::string key = key_of(name);
  if (key.size() >= 2 && key.size() < 80) keys_.push_back(std::move(key));
}

void SiteNames::add_host(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return;
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  host_ = key_of(host);
}

bool SiteNames::is_site(std::string_view text) const {
  const std::string key = key_of(text);
  if (key.empty()) return false;
  for (const std::string& name : keys_)
    if (name == key ||
        (key.size() >= 4 && name.size() >= 4 &&
         (name.find(key) != std::string::npos || key.find(name) != std::string::npos) &&
         key.size() < name.size() * 3))
      return true;
  return key.size() >= 3 && host_.find(key) != std::string::npos;
}

std::string_view SiteNames::without_site(std::string_view title) const {
  for (int round = 0; round < 3; ++round) {
    const Parting last = last_parting(title);
    if (last.end != std::string_view::npos && is_site(title.substr(last.rest))) {
      title = html::trim(title.substr(0, last.end));
      continue;
    }
    const Parting first = first_parting(title);
    if (first.end == std::string_view::npos || !is_site(title.substr(0, first.end))) break;
    title = html::trim(title.substr(first.rest));
  }
  return title;
}

Candidate find_headline(const Document& document, const Candidates& candidates,
                        const SiteNames& site) {
  std::vector<Title> titles;
  for (const Candidate& candidate : candidates) {
    if (candidate.field != Field::headline || candidate.rank >= 20 || titles.size() >= 12) continue;
    const std::string_view text = site.without_site(candidate.value);
    if (text.empty() || text.size() > kLongestHeadline || site.is_site(text)) continue;
    titles.push_back({text, key_of(text), words_of(text), &candidate});
  }
  std::ranges::stable_sort(titles, {}, [](const Title& title) { return title.from->rank; });
  const auto shown = [&](std::uint32_t block) {
    return Candidate{Field::headline, Origin::markup, 0, document.blocks[block].text, block};
  };

  // The page's headings, best first: h1 before the others; the one most like any title.
  double best = 0;
  std::uint32_t best_block = kNone;
  std::uint32_t only_first = kNone;
  std::size_t first_level = 0;
  std::size_t looked_at = 0;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.form != Form::heading || block.text.size() > kLongestHeadline ||
        is_hidden(document, block))
      continue;
    if (site.is_site(block.text)) continue;
    if (block.level == 1) {
      ++first_level;
      only_first = i;
    }
    if (++looked_at > kMostHeadings && block.level != 1) continue;
    const std::vector<std::string> words = words_of(block.text);
    for (const Title& title : titles) {
      const double like = likeness(words, title.words) + (block.level == 1 ? 0.15 : 0);
      if (like > best) {
        best = like;
        best_block = i;
      }
    }
  }
  constexpr double kAlike = 0.6;
  constexpr double kSomethingInCommon = 0.3;
  if (best < kSomethingInCommon && first_level == 1) best_block = only_first;
  // The publisher's own word for the headline, in the node of this very article.
  const auto declared = std::ranges::find_if(titles, [](const Title& title) {
    return title.from->origin == Origin::json_ld && title.from->rank == 0;
  });
  if (declared != titles.end()) {
    const std::uint32_t printed = find_printed(document, declared->key, best_block, Where::story);
    if (printed != kNone) {
      best_block = printed;
    } else if (find_printed(document, declared->key, best_block, Where::trail) != kNone) {
      // What stands over the story is what the page calls itself to others.
      for (const Title& title : titles) {
        if (title.from->origin != Origin::open_graph) continue;
        const std::uint32_t over = find_printed(document, title.key, best_block, Where::story);
        if (over != kNone && document.blocks[over].form == Form::heading) return shown(over);
      }
    }
    return {Field::headline, Origin::json_ld, 0, without_kicker(*declared, titles), best_block};
  }
  if (best_block != kNone && best >= kAlike) return shown(best_block);
  // Printed without a heading element.
  const std::uint32_t printed = find_title(document, titles);
  if (printed != kNone) return shown(printed);
  if (best_block != kNone && best >= kSomethingInCommon && document.blocks[best_block].level == 1)
    return shown(best_block);
  if (first_level == 1 &&
      (titles.empty() || words_of(document.blocks[only_first].text).size() >= 4))
    return shown(only_first);
  if (titles.empty()) return {Field::headline, Origin::markup, 0, {}, kNone};
  return {Field::headline, titles[0].from->origin, 0, titles[0].text, kNone};
}

}  // namespace cleancopy::metadata
