// What a block shares with the story that the first trees see: its words, its run, its headline;
// and how much of the document is something else.
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string_view>
#include <vector>

#include "annotate/topic.hpp"
#include "judge/model/cue_rows.hpp"

namespace cleancopy::model {
namespace {

constexpr std::size_t kMostBytes = 1500;  // of a block: its first sentences tell its words
constexpr float kLikely = 0.5F;
constexpr float kUnlikely = 0.3F;

std::string_view beginning(std::string_view text) { return text.substr(0, kMostBytes); }

/// The farther, the less a step matters; the sign says in which direction.
float signed_log(std::int64_t steps) {
  const float size = std::log1p(static_cast<float>(std::abs(steps)));
  return steps < 0 ? -size : size;
}

float log_of(std::uint32_t count) { return std::log1p(static_cast<float>(count)); }

/// For each longer word in how many blocks of the story it stands, and in how many others, by their
/// probability.
class Vocabulary {
 public:
  explicit Vocabulary(std::size_t words) : slots_(std::bit_ceil(words * 2 + 2)) {}

  void add(std::string_view text, std::uint32_t block, float probability) {
    for_each_word(text, [&](std::uint32_t word) {
      Slot* slot = find(word);
      if (slot == nullptr || slot->last_block == block + 1) return;
      slot->word = word;
      slot->last_block = block + 1;
      slot->story += probability;
      slot->other += 1 - probability;
    });
  }

  struct Shares {
    float story = kMissing;    // of the block's words, how many the rest of the story has
    float other = kMissing;    // how many the other blocks have
    float balance = kMissing;  // -1: only other blocks have them, 1: only the story
    std::uint32_t words = 0;
  };

  /// What the block shares with all blocks but itself.
  [[nodiscard]] Shares shares_of(std::string_view text, float probability) const {
    Shares sum{0, 0, 0, 0};
    for_each_word(text, [&](std::uint32_t word) {
      ++sum.words;
      const Slot* slot = find(word);
      if (slot == nullptr) return;
      const float story = std::max(0.0F, slot->story - probability);
      const float other = std::max(0.0F, slot->other - (1 - probability));
      sum.story += std::min(1.0F, story);
      sum.other += std::min(1.0F, other);
      sum.balance += (story - other) / (story + other + 1);
    });
    if (sum.words == 0) return {};
    const auto words = static_cast<float>(sum.words);
    return {sum.story / words, sum.other / words, sum.balance / words, sum.words};
  }

 private:
  struct Slot {
    std::uint32_t word = 0;
    std::uint32_t last_block = 0;  // block + 1; 0: free
    float story = 0;
    float other = 0;
  };
  /// Words made to collide are passed over after a bounded search, so time stays linear.
  [[nodiscard]] const Slot* find(std::uint32_t word) const {
    constexpr std::size_t kMostProbes = 64;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (word * 0x9E3779B1u >> 7) & mask;
    for (std::size_t probe = 0; probe < kMostProbes; ++probe, at = (at + 1) & mask)
      if (slots_[at].last_block == 0 || slots_[at].word == word) return &slots_[at];
    return nullptr;
  }
  Slot* find(std::uint32_t word) {
    return const_cast<Slot*>(static_cast<const Vocabulary*>(this)->find(word));
  }
  std::vector<Slot> slots_;
};

/// The words of one line, to compare others with.
class Line {
 public:
  explicit Line(std::string_view text) {
    for_each_word(beginning(text), [&](std::uint32_t word) { words_.push_back(word); });
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  struct Overlap {
    float of_line = 0;  // share of the line's words that the text has
    float of_text = 0;  // share of the text's words that the line has
  };
  [[nodiscard]] Overlap with(std::string_view text) const {
    std::uint32_t words = 0;
    std::uint32_t common = 0;
    for_each_word(beginning(text), [&](std::uint32_t word) {
      ++words;
      common += std::binary_search(words_.begin(), words_.end(), word) ? 1 : 0;
    });
    return {std::min(1.0F, share(common, static_cast<double>(words_.size()))),
            share(common, words)};
  }

 private:
  std::vector<std::uint32_t> words_;
};

/// The blocks [begin, end).
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool holds(std::uint32_t i) const { return begin <= i && i < end; }
  [[nodiscard]] float distance_to(std::uint32_t i) const {
    if (i < begin) return signed_log(std::int64_t{i} - begin);
    return i >= end ? signed_log(std::int64_t{i} - end + 1) : 0.0F;
  }
};

/// The run whose gains are most in sum (Kadane's algorithm, Bentley 1984).
template <typename Gain>
Run best_run(std::uint32_t size, Gain gain_of) {
  Run best;
  float most = 0;
  float sum = 0;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (sum <= 0) sum = 0, begin = i;
    sum += gain_of(i);
    if (sum > most) most = sum, best = {begin, i + 1};
  }
  return best;
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    hash = (hash ^ (byte >= 'A' && byte <= 'Z' ? byte | 0x20u : byte)) * 1099511628211u;
  }
  return hash;
}

/// The text's first or last two words, where there are more; else nothing.
std::string_view two_words(std::string_view text, bool last) {
  constexpr std::size_t kLongest = 60;  // bytes
  const auto find = [&](std::size_t from) {
    return last ? text.rfind(' ', from) : text.find(' ', from);
  };
  const std::size_t one = find(last ? std::string_view::npos : 0);
  if (one == std::string_view::npos || one == 0) return {};
  const std::size_t two = find(last ? one - 1 : one + 1);
  if (two == std::string_view::npos || two == 0) return {};
  const std::string_view words = last ? text.substr(two + 1) : text.substr(0, two);
  return words.size() <= kLongest ? words : std::string_view{};
}

class Story {
 public:
  Story(const CaseFile& file, std::vector<CueRow>& rows)
      : file_(file), rows_(rows), size_(file.size()) {}

  void fill() {
    if (size_ == 0) return;
    find_runs();
    fill_vocabulary();
    fill_headline();
    fill_totals();
    fill_likeness(false, Cue::begins_alike);
    fill_likeness(true, Cue::ends_alike);
  }

 private:
  [[nodiscard]] float probability(std::uint32_t i) const { return file_.story_probability(i); }
  [[nodiscard]] bool is_unlikely(std::uint32_t i) const {
    return file_.is_junk(i) || probability(i) < kUnlikely;
  }

  void find_runs() {
    const auto gain = [&](std::uint32_t i, float lift, float least, float most) {
      return std::clamp(at(rows_[i], Cue::odds) + lift, least, most) * at(rows_[i], Cue::words);
    };
    run_ = best_run(size_, [&](std::uint32_t i) { return gain(i, 0, -2, 4); });
    const Run wide = best_run(size_, [&](std::uint32_t i) { return gain(i, 1, -1, 2); });
    for (std::uint32_t i = 0; i < size_; ++i) {
      CueRow& row = rows_[i];
      at(row, Cue::in_best_run) = run_.holds(i) ? 1 : 0;
      at(row, Cue::from_best_run) = run_.distance_to(i);
      at(row, Cue::in_wide_run) = wide.holds(i) ? 1 : 0;
      at(row, Cue::from_wide_run) = wide.distance_to(i);
    }
  }

  void fill_vocabulary() {
    std::size_t words = 0;
    for (std::uint32_t i = 0; i < size_; ++i) words += file_.shape(i).words;
    Vocabulary vocabulary(words);
    for (std::uint32_t i = 0; i < size_; ++i)
      vocabulary.add(beginning(file_.block(i).text), i, probability(i));
    for (std::uint32_t i = 0; i < size_; ++i) {
      const Vocabulary::Shares shares =
          vocabulary.shares_of(beginning(file_.block(i).text), probability(i));
      CueRow& row = rows_[i];
      at(row, Cue::story_vocabulary) = shares.story;
      at(row, Cue::other_vocabulary) = shares.other;
      at(row, Cue::vocabulary_balance) = shares.balance;
      at(row, Cue::longer_words) = static_cast<float>(std::min(shares.words, 60u));
    }
  }

  /// The line over the best run that has most of the story's words; a page says it in its title,
  /// too, which is mostly its first line.
  [[nodiscard]] std::uint32_t find_headline(const Line& title) const {
    constexpr std::uint32_t kFewestWords = 3;
    constexpr std::uint32_t kMostWords = 30;
    constexpr std::uint32_t kIntoRun = 4;
    constexpr float kInTitle = 0.8F;
    constexpr float kMostLongerWords = 8;
    std::uint32_t best = kNone;
    float most = 0;
    for (std::uint32_t i = 0; i < std::min(size_, run_.begin + kIntoRun); ++i) {
      const Shape& shape = file_.shape(i);
      if (shape.words < kFewestWords || shape.words > kMostWords || shape.ends_colon ||
          (shape.ends_sentence && !shape.ends_question))
        continue;
      const float known = at(rows_[i], Cue::story_vocabulary);
      const float words = at(rows_[i], Cue::longer_words);
      if (words < 2) continue;
      float score = known * std::min(words, kMostLongerWords) / kMostLongerWords;
      if (i > 0 && title.with(file_.block(i).text).of_text >= kInTitle) score += 0.3F;
      score -= 0.1F * std::abs(signed_log(std::int64_t{run_.begin} - i));
      if (score > most) most = score, best = i;
    }
    return best;
  }

  void fill_headline() {
    const Line title(file_.block(0).text);
    const std::uint32_t headline = find_headline(title);
    if (headline == kNone) return;
    const Line line(file_.block(headline).text);
    for (std::uint32_t i = 0; i < size_; ++i) {
      CueRow& row = rows_[i];
      at(row, Cue::from_story_headline) = signed_log(std::int64_t{i} - headline);
      at(row, Cue::story_headline_words) = line.with(file_.block(i).text).of_line;
      at(row, Cue::first_line_words) = title.with(file_.block(i).text).of_text;
    }
  }

  /// How much of the document is not the story, each block itself left out.
  void fill_totals() {
    std::uint32_t junk = 0;
    std::uint32_t doubted = 0;
    std::uint32_t likely = 0;
    double words = 0;
    double likely_words = 0;
    std::array<float, 2> least = {1, 1};
    unlikely_before_.resize(size_ + 1);
    for (std::uint32_t i = 0; i < size_; ++i) {
      const double own = at(rows_[i], Cue::words) > 0 ? file_.shape(i).words : 0;
      unlikely_before_[i + 1] = unlikely_before_[i] + (is_unlikely(i) ? 1 : 0);
      words += own;
      if (file_.is_junk(i)) {
        ++junk;
        continue;
      }
      if (probability(i) < kUnlikely) ++doubted;
      if (probability(i) >= kLikely) ++likely, likely_words += own;
      if (probability(i) < least[0])
        least = {probability(i), least[0]};
      else
        least[1] = std::min(least[1], probability(i));
    }
    for (std::uint32_t i = 0; i < size_; ++i) {
      CueRow& row = rows_[i];
      const bool is_junk = file_.is_junk(i);
      const bool is_likely = !is_junk && probability(i) >= kLikely;
      const std::uint32_t other_junk = junk - (is_junk ? 1 : 0);
      const double own = file_.shape(i).words;
      at(row, Cue::junk_blocks) = log_of(other_junk);
      at(row, Cue::junk_share) = share(other_junk, size_ - 1);
      at(row, Cue::doubted_blocks) =
          log_of(doubted - (!is_junk && probability(i) < kUnlikely ? 1 : 0));
      at(row, Cue::likely_blocks) = log_of(likely);
      at(row, Cue::likely_share) = share(likely_words - (is_likely ? own : 0), words - own);
      at(row, Cue::least_likely) = !is_junk && probability(i) <= least[0] ? least[1] : least[0];
      fill_junk_around(i, row);
    }
  }

  void fill_junk_around(std::uint32_t i, CueRow& row) {
    constexpr std::uint32_t kNear = 6;
    const auto unlikely = [&](std::uint32_t begin, std::uint32_t end) {
      return unlikely_before_[end] - unlikely_before_[begin];
    };
    const auto part = [&](std::uint32_t begin, std::uint32_t end) {
      return begin == end ? -1.0F : share(unlikely(begin, end), end - begin);
    };
    at(row, Cue::unlikely_before) = log_of(unlikely(0, i));
    at(row, Cue::unlikely_after) = log_of(unlikely(i + 1, size_));
    at(row, Cue::unlikely_near_before) = part(i > kNear ? i - kNear : 0, i);
    at(row, Cue::unlikely_near_after) = part(i + 1, std::min(i + 1 + kNear, size_));
  }

  /// Rows of teasers and prompts begin or end with the same words.
  void fill_likeness(bool last, Cue cue) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    for (std::uint32_t i = 0; i < size_; ++i)
      if (const std::string_view words = two_words(file_.block(i).text, last); !words.empty())
        order.emplace_back(hash_of(words), i);
    std::sort(order.begin(), order.end());
    for (std::size_t first = 0; first < order.size();) {
      std::size_t end = first + 1;
      while (end < order.size() && order[end].first == order[first].first) ++end;
      const float others = log_of(static_cast<std::uint32_t>(end - first - 1));
      for (; first < end; ++first) at(rows_[order[first].second], cue) = others;
    }
  }

  const CaseFile& file_;
  std::vector<CueRow>& rows_;
  std::uint32_t size_;
  Run run_;
  std::vector<std::uint32_t> unlikely_before_;
};

}  // namespace

void fill_story_cues(const CaseFile& file, std::vector<CueRow>& rows) { Story(file, rows).fill(); }

}  // namespace cleancopy::model
