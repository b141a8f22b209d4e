// What the first trees say of the blocks before, after and around each block: a story is mostly one
// run, in one part of the page, set alike.
#include <algorithm>
#include <cmath>
#include <utility>

#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {
namespace {

constexpr float kLikely = 0.5F;
constexpr float kMostOdds = 6.0F;        // beyond, the trees know no difference
constexpr std::uint32_t kFarthest = 30;  // blocks; what is farther is as good as absent
constexpr std::uint32_t kFar = 12;
constexpr std::uint32_t kLongestGap = 3;  // blocks within a run that may be junk

float log_odds(float probability) {
  const float odds = std::log((probability + 1e-4F) / (1.0001F - probability));
  return std::clamp(odds, -kMostOdds, kMostOdds);
}

/// Words, and how many of them are likely the story's.
struct Amount {
  double story = 0;
  double words = 0;
  friend Amount operator-(const Amount& a, const Amount& b) {
    return {a.story - b.story, a.words - b.words};
  }
  friend Amount operator+(const Amount& a, const Amount& b) {
    return {a.story + b.story, a.words + b.words};
  }
  [[nodiscard]] float likelihood() const { return words > 0 ? share(story, words) : -1.0F; }
};

class Sequence {
 public:
  Sequence(const CaseFile& file, CueTable& table)
      : file_(file), rows_(table.rows), around_(table.around), size_(file.size()) {}

  void fill() {
    add_up();
    for (std::uint32_t i = 0; i < size_; ++i) {
      fill_neighbours(i);
      fill_place(i);
    }
    fill_distances();
    fill_runs();
    if (!around_.empty()) fill_page();
  }

 private:
  [[nodiscard]] Amount amount(std::uint32_t i) const { return amounts_[i + 1] - amounts_[i]; }
  [[nodiscard]] const Amount& all() const { return amounts_.back(); }
  [[nodiscard]] bool is_likely(std::uint32_t i) const {
    return file_.story_probability(i) >= kLikely;
  }
  [[nodiscard]] float part_of_story(const Amount& part) const {
    return share(part.story, all().story);
  }

  void add_up() {
    amounts_.resize(size_ + 1);
    odds_.resize(size_ + 1);
    for (std::uint32_t i = 0; i < size_; ++i) {
      const double words = file_.shape(i).words;
      const float probability = file_.story_probability(i);
      amounts_[i + 1] = amounts_[i] + Amount{words * static_cast<double>(probability), words};
      const float odds = log_odds(probability);
      at(rows_[i], Cue::odds) = odds;
      odds_[i + 1] = odds_[i] + static_cast<double>(odds);
    }
  }

  /// The page ends as if junk went on.
  [[nodiscard]] float odds_at(std::int64_t i) const {
    return i < 0 || i >= size_ ? -kMostOdds : at(rows_[static_cast<std::size_t>(i)], Cue::odds);
  }

  void fill_neighbours(std::uint32_t i) {
    CueRow& row = rows_[i];
    constexpr std::pair<Cue, int> kNeighbours[] = {
        {Cue::odds_3_before, -3}, {Cue::odds_2_before, -2}, {Cue::odds_1_before, -1},
        {Cue::odds_1_after, 1},   {Cue::odds_2_after, 2},   {Cue::odds_3_after, 3}};
    constexpr int kNear = 5;
    for (const auto& [cue, step] : kNeighbours) at(row, cue) = odds_at(std::int64_t{i} + step);
    float sum = 0;
    float weight = 0;
    for (int step = 1; step <= kNear; ++step) {
      const float closeness = 1.0F / static_cast<float>(step);
      sum += closeness * (odds_at(std::int64_t{i} - step) + odds_at(std::int64_t{i} + step));
      weight += 2 * closeness;
    }
    at(row, Cue::odds_near) = sum / weight;
    const std::uint32_t begin = i > kFar ? i - kFar : 0;
    const std::uint32_t end = std::min(i + kFar + 1, size_);
    at(row, Cue::odds_far) = static_cast<float>((odds_[end] - odds_[begin]) / (end - begin));
  }

  void fill_place(std::uint32_t i) {
    CueRow& row = rows_[i];
    at(row, Cue::story_words) = std::log1p(static_cast<float>(all().story));
    at(row, Cue::story_before) = part_of_story(amounts_[i]);
    at(row, Cue::story_after) = part_of_story(all() - amounts_[i + 1]);
  }

  void fill_distances() {
    std::uint32_t distance = kFarthest;
    for (std::uint32_t i = 0; i < size_; ++i) {
      at(rows_[i], Cue::to_story_before) = static_cast<float>(distance);
      distance = is_likely(i) ? 1 : std::min(distance + 1, kFarthest);
    }
    distance = kFarthest;
    for (std::uint32_t i = size_; i-- > 0;) {
      at(rows_[i], Cue::to_story_after) = static_cast<float>(distance);
      distance = is_likely(i) ? 1 : std::min(distance + 1, kFarthest);
    }
  }

  /// Runs of likely blocks with short gaps, and how far from the longest one each block stands.
  void fill_runs() {
    std::uint32_t main_begin = 0;
    std::uint32_t main_end = 0;
    double most = 0;
    for (std::uint32_t i = 0; i < size_;) {
      at(rows_[i], Cue::run_story) = 0;
      if (!is_likely(i)) {
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      for (std::uint32_t k = end; k < size_ && k - end < kLongestGap; ++k)
        if (is_likely(k)) end = k + 1;
      const Amount run = amounts_[end] - amounts_[i];
      if (run.story > most) most = run.story, main_begin = i, main_end = end;
      for (; i < end; ++i) at(rows_[i], Cue::run_story) = part_of_story(run);
    }
    for (std::uint32_t i = 0; i < size_; ++i) {
      const std::uint32_t away = i < main_begin  ? main_begin - i
                                 : i >= main_end ? i - main_end + 1
                                                 : 0;
      at(rows_[i], Cue::to_main_run) =
          std::log1p(static_cast<float>(away)) * (i < main_begin ? -1.0F : 1.0F);
    }
  }

  [[nodiscard]] const Element& element(std::uint32_t e) const {
    return file_.document().elements[e];
  }
  [[nodiscard]] Amount inside(std::uint32_t e) const {
    return amounts_[element(e).end_block] - amounts_[element(e).first_block];
  }

  void fill_page() {
    std::vector<Amount> alike(size_);
    for (std::uint32_t i = 0; i < size_; ++i)
      if (around_[i].alike != kNone) alike[around_[i].alike] = alike[around_[i].alike] + amount(i);
    const std::uint32_t holder = find_holder();
    for (std::uint32_t i = 0; i < size_; ++i) {
      if (file_.block(i).element == kNone) continue;
      CueRow& row = rows_[i];
      const Surroundings& around = around_[i];
      const Amount own = amount(i);
      const Amount parent = inside(around.parent);
      at(row, Cue::parent_story) = (parent - own).likelihood();
      at(row, Cue::parent_share) = part_of_story(parent);
      const Amount grandparent = inside(around.grandparent);
      at(row, Cue::grandparent_story) = (grandparent - parent).likelihood();
      at(row, Cue::grandparent_share) = part_of_story(grandparent);
      at(row, Cue::alike_story) = (alike[around.alike] - own).likelihood();
      at(row, Cue::alike_share) = part_of_story(alike[around.alike]);
      at(row, Cue::article_share) =
          around.article == kNone ? -1.0F : part_of_story(inside(around.article));
      at(row, Cue::holder_distance) = static_cast<float>(steps_to(holder, file_.block(i).element));
      at(row, Cue::in_holder) =
          i >= element(holder).first_block && i < element(holder).end_block ? 1 : 0;
    }
  }

  /// The deepest element that holds most of what is likely the story.
  [[nodiscard]] std::uint32_t find_holder() const {
    constexpr double kMost = 0.8;
    std::uint32_t holder = 0;
    for (std::uint32_t e = 0; e < file_.document().elements.size(); ++e)
      if (inside(e).story >= kMost * all().story) holder = e;  // deeper ones come later
    return holder;
  }

  [[nodiscard]] int steps_to(std::uint32_t holder, std::uint32_t e) const {
    constexpr int kMostSteps = 12;
    int steps = 0;
    for (; e != holder && e != kNone && steps < kMostSteps; ++steps) e = element(e).parent;
    return steps;
  }

  const CaseFile& file_;
  std::vector<CueRow>& rows_;
  const std::vector<Surroundings>& around_;
  std::uint32_t size_;
  std::vector<Amount> amounts_;  // before each block
  std::vector<double> odds_;     // the same, log-odds
};

}  // namespace

void fill_sequence_cues(const CaseFile& file, CueTable& table) {
  Sequence(file, table).fill();
  if (file.document().kind == InputKind::text) fill_story_cues(file, table.rows);
}

}  // namespace cleancopy::model
