// HTML: links and form of a block, and where the page has it.
#include <algorithm>
#include <cmath>
#include <utility>

#include "judge/model/cue_rows.hpp"
#include "judge/model/name_weights.hpp"

namespace cleancopy::model {
namespace {

float log_count(double count) { return std::log1p(static_cast<float>(count)); }

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
  Page(const CaseFile& file, std::vector<CueRow>& rows)
      : file_(file), document_(file.document()), rows_(rows) {}

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
    for (std::uint32_t i = 0; i < file_.size(); ++i) {
      const Block& block = file_.block(i);
      double linked = 0, longest = 0, strong = 0, links = 0;
      for (const Mark& mark : marks_of(document_, block)) {
        const double length = mark.end - mark.begin;
        if (mark.kind == MarkKind::strong) strong += length;
        if (mark.kind != MarkKind::link) continue;
        linked += length, ++links;
        longest = std::max(longest, length);
      }
      const auto size = static_cast<double>(block.text.size());
      CueRow& row = rows_[i];
      at(row, Cue::link_share) = std::min(1.0F, share(linked, size));
      at(row, Cue::links) = log_count(links);
      at(row, Cue::longest_link) = std::min(1.0F, share(longest, size));
      at(row, Cue::strong_share) = std::min(1.0F, share(strong, size));
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
    fill_ancestors(e, row);
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
  void fill_ancestors(std::uint32_t e, CueRow& row) {
    constexpr int kFarthest = 12;  // steps up: pages that nest deeper without end stay linear
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
    const Totals in_grandparent = inside(climb(parent, in_parent.blocks));
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
      for (; first < end; ++first) {
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
  std::vector<Totals> totals_;
  std::vector<Place> places_;
  std::uint32_t container_ = kNone;
};

}  // namespace

void fill_page_cues(const CaseFile& file, std::vector<CueRow>& rows) {
  if (!file.document().elements.empty()) Page(file, rows).fill();
}

}  // namespace cleancopy::model
