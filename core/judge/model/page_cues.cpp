// HTML: links and form of a block, and where the page has it.
#include <algorithm>
#include <cmath>
#include <utility>

#include "judge/model/cue_rows.hpp"
#include "judge/model/name_weights.hpp"

namespace cleancopy::model {
namespace {

float log_count(double count) { return std::log1p(static_cast<float>(count)); }

/// The host of an address, without "www."; empty where the address names none.
std::string_view host_of(std::string_view address) {
  const std::size_t scheme = address.find("//");
  if (scheme == std::string_view::npos) return {};
  address.remove_prefix(scheme + 2);
  address = address.substr(0, address.find_first_of("/?#"));
  return address.starts_with("www.") ? address.substr(4) : address;
}

bool leads_away(std::string_view address, std::string_view home) {
  const std::string_view host = host_of(address.substr(0, 200));
  return !host.empty() && !host.ends_with(home) && !home.ends_with(host);
}

/// A last part of many words or a long number: "/news/2026/ferry-returns-after-eleven-years".
bool leads_to_story(std::string_view address) {
  constexpr int kFewestHyphens = 3;
  constexpr int kFewestDigits = 5;
  address = address.substr(0, std::min<std::size_t>(address.find_first_of("?#"), 300));
  int hyphens = 0;
  int digits = 0;
  for (const char c : address) {
    hyphens = c == '/' ? 0 : hyphens + (c == '-' || c == '_' ? 1 : 0);
    digits = c >= '0' && c <= '9' ? digits + 1 : digits >= kFewestDigits ? digits : 0;
  }
  return hyphens >= kFewestHyphens || digits >= kFewestDigits;
}

/// What an element and all its ancestors make of the blocks inside.
struct Place {
  bool article = false, main = false, navigation = false, aside = false, footer = false,
       header = false, form = false, figure = false, table = false, list = false;
  float names_own = 0, names_near = 0, names_worst = 0, names_best = 0, names_total = 0;
  std::uint32_t nearest_article = kNone;
  std::uint64_t path = 0;  // hash of tags and names from the root
};

/// Sums over all blocks before each block, so that a subtree's total is a difference.
struct Totals {
  double words = 0, linked_words = 0, prose_words = 0, blocks = 0;
  friend Totals operator-(const Totals& a, const Totals& b) {
    return {a.words - b.words, a.linked_words - b.linked_words, a.prose_words - b.prose_words,
            a.blocks - b.blocks};
  }
};

class Page {
 public:
  Page(const CaseFile& file, CueTable& table)
      : file_(file), document_(file.document()), rows_(table.rows), around_(table.around) {
    around_.resize(file.size());
  }

  void fill() {
    fill_links();
    add_totals();
    find_places();
    find_container();
    for (std::uint32_t i = 0; i < file_.size(); ++i) fill_place(i);
    fill_same_path();
  }

 private:
  [[nodiscard]] const Element& element(std::uint32_t e) const { return document_.elements[e]; }

  void fill_links() {
    const std::string_view home = host_of(document_.metadata.address);
    for (std::uint32_t i = 0; i < file_.size(); ++i) {
      const Block& block = file_.block(i);
      double linked = 0, longest = 0, strong = 0, slanted = 0, links = 0, stories = 0, away = 0;
      for (const Mark& mark : marks_of(document_, block)) {
        const double length = mark.end - mark.begin;
        if (mark.kind == MarkKind::strong) strong += length;
        if (mark.kind == MarkKind::em) slanted += length;
        if (mark.kind != MarkKind::link) continue;
        if (leads_to_story(mark.href)) stories += length;
        if (!home.empty() && leads_away(mark.href, home)) away += length;
        linked += length, ++links;
        longest = std::max(longest, length);
      }
      const auto size = static_cast<double>(block.text.size());
      CueRow& row = rows_[i];
      at(row, Cue::link_share) = std::min(1.0F, share(linked, size));
      at(row, Cue::links) = log_count(links);
      at(row, Cue::longest_link) = std::min(1.0F, share(longest, size));
      at(row, Cue::strong_share) = std::min(1.0F, share(strong, size));
      at(row, Cue::em_share) = std::min(1.0F, share(slanted, size));
      at(row, Cue::links_to_stories) = std::min(1.0F, share(stories, size));
      at(row, Cue::links_away) = std::min(1.0F, share(away, size));
      at(row, Cue::picture_before) = std::min<float>(block.images_before, 3);
      at(row, Cue::picture_after) =
          i + 1 < file_.size() ? std::min<float>(file_.block(i + 1).images_before, 3) : 0;
      at(row, Cue::form) = static_cast<float>(block.form);
      at(row, Cue::level) = block.level;
    }
  }

  void add_totals() {
    totals_.resize(file_.size() + 1);
    for (std::uint32_t i = 0; i < file_.size(); ++i) {
      const double words = file_.shape(i).words;
      const double links = at(rows_[i], Cue::link_share);
      totals_[i + 1] = {
          totals_[i].words + words, totals_[i].linked_words + words * links,
          totals_[i].prose_words +
              (is_prose(file_.shape(i)) && links < 0.5 && !file_.is_junk(i) ? words : 0),
          totals_[i].blocks + 1};
    }
  }

  [[nodiscard]] Totals inside(std::uint32_t e) const {
    return totals_[element(e).end_block] - totals_[element(e).first_block];
  }

  void find_places() {
    places_.resize(document_.elements.size());
    for (std::uint32_t e = 0; e < places_.size(); ++e) {
      const Element& here = element(e);
      Place place = here.parent == kNone ? Place{} : places_[here.parent];
      const Place above = place;
      switch (here.tag) {
        case Tag::article:
          place.article = true, place.nearest_article = e;
          break;
        case Tag::main:
          place.main = true;
          break;
        case Tag::nav:
          place.navigation = true;
          break;
        case Tag::aside:
          place.aside = true;
          break;
        case Tag::footer:
          place.footer = true;
          break;
        case Tag::header:
          place.header = true;
          break;
        case Tag::form:
        case Tag::fieldset:
          place.form = true;
          break;
        case Tag::figure:
          place.figure = true;
          break;
        case Tag::table:
          place.table = true;
          break;
        case Tag::ul:
        case Tag::ol:
        case Tag::dl:
          place.list = true;
          break;
        default:
          break;
      }
      if (here.role == "navigation") place.navigation = true;
      if (here.role == "complementary") place.aside = true;
      const float own = weight_of_names(here.names);
      place.names_own = own;
      place.names_near = own + above.names_own;
      place.names_worst = std::min(above.names_worst, own);
      place.names_best = std::max(above.names_best, own);
      place.names_total = above.names_total + own;
      place.path = (above.path ^ static_cast<std::uint64_t>(here.tag)) * 0x9E3779B97F4A7C15u;
      for (const char c : here.names)
        place.path = (place.path ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
      places_[e] = place;
    }
  }

  /// The deepest element that holds most of the page's prose.
  void find_container() {
    constexpr double kMost = 0.6;
    const double prose = totals_.back().prose_words;
    for (std::uint32_t e = 0; e < document_.elements.size(); ++e)
      if (prose > 0 && inside(e).prose_words >= kMost * prose)
        container_ = e;  // document order: deeper ones later
  }

  void fill_place(std::uint32_t i) {
    const std::uint32_t e = file_.block(i).element;
    if (e == kNone) return;
    const Place& place = places_[e];
    CueRow& row = rows_[i];
    at(row, Cue::tag) = static_cast<float>(element(e).tag);
    at(row, Cue::hidden) = element(e).hidden ? 1 : 0;
    at(row, Cue::depth) = static_cast<float>(std::min<unsigned>(element(e).depth, 60));
    at(row, Cue::in_article) = place.article ? 1 : 0;
    at(row, Cue::in_main) = place.main ? 1 : 0;
    at(row, Cue::in_navigation) = place.navigation ? 1 : 0;
    at(row, Cue::in_aside) = place.aside ? 1 : 0;
    at(row, Cue::in_footer) = place.footer ? 1 : 0;
    at(row, Cue::in_header) = place.header ? 1 : 0;
    at(row, Cue::in_form) = place.form ? 1 : 0;
    at(row, Cue::in_figure) = place.figure ? 1 : 0;
    at(row, Cue::in_table) = place.table ? 1 : 0;
    at(row, Cue::in_list) = place.list ? 1 : 0;
    at(row, Cue::names_own) = place.names_own;
    at(row, Cue::names_near) = place.names_near;
    at(row, Cue::names_worst) = place.names_worst;
    at(row, Cue::names_best) = place.names_best;
    at(row, Cue::names_total) = place.names_total;
    fill_ancestors(i, row);
    around_[i].article = place.nearest_article;
    const double prose = totals_.back().prose_words;
    at(row, Cue::article_prose) = place.nearest_article == kNone
                                      ? -1.0F
                                      : share(inside(place.nearest_article).prose_words, prose);
    at(row, Cue::images_near) = static_cast<float>(std::min<std::uint32_t>(element(e).images, 5));
    at(row, Cue::controls_near) =
        static_cast<float>(std::min<std::uint32_t>(element(e).controls, 5));
    const Element& holder = element(container_ == kNone ? 0 : container_);
    at(row, Cue::in_container) = i >= holder.first_block && i < holder.end_block ? 1 : 0;
  }

  /// The next elements above that hold more than this block, and how far up the story's container
  /// is.
  void fill_ancestors(std::uint32_t i, CueRow& row) {
    constexpr int kFarthest = 12;  // steps up: pages that nest deeper without end stay linear
    const std::uint32_t e = file_.block(i).element;
    const double prose = totals_.back().prose_words;
    const auto climb = [&](std::uint32_t from, double blocks) {
      for (int step = 0;
           step < kFarthest && element(from).parent != kNone && inside(from).blocks <= blocks;
           ++step)
        from = element(from).parent;
      return from;
    };
    const std::uint32_t parent = climb(e, 1);
    const Totals in_parent = inside(parent);
    at(row, Cue::parent_links) = share(in_parent.linked_words, in_parent.words);
    at(row, Cue::parent_words) = log_count(in_parent.words);
    at(row, Cue::parent_blocks) = log_count(in_parent.blocks);
    const std::uint32_t grandparent = climb(parent, in_parent.blocks);
    const Totals in_grandparent = inside(grandparent);
    around_[i].parent = parent;
    around_[i].grandparent = grandparent;
    at(row, Cue::grandparent_links) = share(in_grandparent.linked_words, in_grandparent.words);
    at(row, Cue::grandparent_prose) = share(in_grandparent.prose_words, prose);
    at(row, Cue::container_prose) = share(in_parent.prose_words, prose);
    int distance = 0;
    for (std::uint32_t up = e; up != container_ && up != kNone && distance < kFarthest; ++distance)
      up = element(up).parent;
    at(row, Cue::container_distance) = static_cast<float>(distance);
  }

  /// Blocks with the same tags and names from the root are set alike: a story's paragraphs, a list
  /// of teasers.
  void fill_same_path() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    order.reserve(file_.size());
    for (std::uint32_t i = 0; i < file_.size(); ++i)
      if (file_.block(i).element != kNone)
        order.emplace_back(places_[file_.block(i).element].path, i);
    std::sort(order.begin(), order.end());
    const Totals& all = totals_.back();
    for (std::size_t first = 0; first < order.size();) {
      Totals alike;
      std::size_t end = first;
      for (; end < order.size() && order[end].first == order[first].first; ++end) {
        const std::uint32_t i = order[end].second;
        const Totals one = totals_[i + 1] - totals_[i];
        alike = {alike.words + one.words, alike.linked_words + one.linked_words,
                 alike.prose_words + one.prose_words, alike.blocks + 1};
      }
      const std::uint32_t representative = order[first].second;
      for (; first < end; ++first) {
        around_[order[first].second].alike = representative;
        CueRow& row = rows_[order[first].second];
        at(row, Cue::same_path_words) = share(alike.words, all.words);
        at(row, Cue::same_path_blocks) = log_count(alike.blocks);
        at(row, Cue::same_path_links) = share(alike.linked_words, alike.words);
        at(row, Cue::same_path_prose) = share(alike.prose_words, all.prose_words);
      }
    }
  }

  const CaseFile& file_;
  const Document& document_;
  std::vector<CueRow>& rows_;
  std::vector<Surroundings>& around_;
  std::vector<Totals> totals_;
  std::vector<Place> places_;
  std::uint32_t container_ = kNone;
};

}  // namespace

void fill_page_cues(const CaseFile& file, CueTable& table) {
  if (!file.document().elements.empty()) Page(file, table).fill();
}

}  // namespace cleancopy::model
