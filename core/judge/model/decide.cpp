#include "judge/model/decide.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "judge/model/model.hpp"
#include "judge/model/threshold.hpp"

namespace cleancopy::model {
namespace {

/// What a block that is not the story's may be called, by its strongest cue.
Role role_of_junk(const CueRow& row) {
  constexpr std::pair<Cue, Role> kByPhrase[] = {
      {Cue::phrase_newsletter, Role::newsletter}, {Cue::phrase_share, Role::share},
      {Cue::phrase_comment, Role::comment},       {Cue::phrase_legal, Role::legal},
      {Cue::phrase_advert, Role::advert},         {Cue::phrase_credit, Role::credit},
      {Cue::phrase_prompt, Role::prompt},         {Cue::phrase_navigation, Role::navigation}};
  constexpr float kWhole = 2;
  for (const auto& [cue, role] : kByPhrase)
    if (at(row, cue) >= kWhole) return role;
  const float links = at(row, Cue::link_share);
  const bool headline =
      at(row, Cue::words) > 1.6F && at(row, Cue::ends_sentence) == 0;  // five words and more
  if (links > 0.6F) return headline ? Role::related : Role::navigation;
  return Role::furniture;
}

/// "does not look like the story: its links, its length and what stands around it"
std::string sentence_on(const Model& model, const CueRow& row) {
  constexpr std::size_t kMostCues = 3;
  CueRow weights{};
  weigh_cues(model.first.ensemble, row, weights);
  weigh_cues(model.second.ensemble, row, weights);
  weights[static_cast<std::size_t>(Cue::odds)] = 0;  // what the first trees weighed says it
  std::array<std::uint8_t, kCueCount> against;       // the cues that speak against it
  std::size_t against_count = 0;
  for (std::size_t cue = 0; cue < kCueCount; ++cue) {
    against[against_count] = static_cast<std::uint8_t>(cue);
    against_count += weights[cue] < 0 ? 1 : 0;
  }
  const std::span<std::uint8_t> those = std::span(against).first(against_count);
  std::array<std::string_view, kMostCues> named;
  std::size_t count = 0;
  for (std::size_t first = 0; count < kMostCues && first < those.size(); ++first) {
    const auto rest = those.subspan(first);
    const auto lowest = std::ranges::min_element(
        rest, {}, [&](std::uint8_t cue) { return std::pair(weights[cue], cue); });
    std::swap(*lowest, rest.front());
    const std::string_view phrase = phrase_of(static_cast<Cue>(rest.front()));
    const auto end = named.begin() + static_cast<std::ptrdiff_t>(count);
    if (std::find(named.begin(), end, phrase) == end) named[count++] = phrase;
  }
  std::string text(explanation_of(Reason::model_not_story));
  for (std::size_t i = 0; i < count; ++i) {
    text += i == 0 ? ": " : i + 1 == count ? " and " : ", ";
    text += named[i];
  }
  return text;
}

const Model& model_for(const CaseFile& file) {
  return file.document().kind == InputKind::html ? html_model() : text_model();
}

/// Tells the file what the trees say of every block.
void ask(const Forest& forest, const std::vector<CueRow>& rows, CaseFile& file, Watch& watch) {
  constexpr std::uint32_t kSlice = 4096;  // blocks between two looks at the watch
  std::array<std::uint32_t, kLanes> blocks;
  std::array<const CueRow*, kLanes> block_rows;
  std::array<float, kLanes> probabilities;
  std::size_t count = 0;
  const auto weigh_them = [&] {
    probabilities_of(forest, std::span(block_rows).first(count), probabilities);
    for (std::size_t k = 0; k < count; ++k) file.set_story_probability(blocks[k], probabilities[k]);
    count = 0;
  };
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (i % kSlice == 0) watch.look();
    file.set_story_probability(i, 0);
    if (file.is_junk(i)) continue;  // by the rules, which need no second opinion
    blocks[count] = i;
    block_rows[count] = &rows[i];
    if (++count == kLanes) weigh_them();
  }
  if (count > 0) weigh_them();
}

}  // namespace

Opinion weigh(CaseFile& file, Watch& watch) {
  const Model& model = model_for(file);
  Opinion opinion{cue_table(file), {}};
  ask(model.first.forest, opinion.table.rows, file, watch);
  fill_sequence_cues(file, opinion.table);
  ask(model.second.forest, opinion.table.rows, file, watch);
  opinion.thresholds = thresholds_of(file, opinion.table.rows);
  return opinion;
}

void remove(const Opinion& opinion, CaseFile& file) {
  const Model& model = model_for(file);
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    const float probability = file.story_probability(i);
    if (!file.is_open(i) || probability >= opinion.thresholds[i]) continue;
    const CueRow& row = opinion.table.rows[i];
    file.decide(i, role_of_junk(row), Reason::model_not_story, 1.0F - probability);
    file.explain(i, sentence_on(model, row));
  }
}

}  // namespace cleancopy::model
