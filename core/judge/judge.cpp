#include "judge/judge.hpp"

#include "judge/model/decide.hpp"
#include "judge/rules/rules.hpp"

namespace cleancopy {
namespace {

using Rule = void (*)(CaseFile&);

void apply(std::span<const Rule> rules, CaseFile& file, Watch& watch) {
  for (const Rule rule : rules) {
    rule(file);
    watch.look();
  }
}

}  // namespace

void apply_certain_rules(CaseFile& file, Watch& watch) {
  constexpr Rule kRules[] = {rules::page,    rules::regions, rules::captions,
                             rules::phrases, rules::dates,   rules::profile_lines,
                             rules::related, rules::repeats, rules::between_junk};
  apply(kRules, file, watch);
}

void settle(const model::Opinion& opinion, CaseFile& file, Watch& watch) {
  // Before the model removes what it takes for teasers: headlines and short items look like those.
  // A list of the site's own is none of the story's.
  constexpr Rule kBefore[] = {rules::head, rules::profile_places, rules::lists};
  apply(kBefore, file, watch);
  model::remove(opinion, file);
  constexpr Rule kAfter[] = {rules::story_given_twice, rules::tail, rules::body};
  apply(kAfter, file, watch);
}

void judge(Document& document, const Cues& cues, const Settings& settings, Watch& watch) {
  CaseFile file(document, cues, settings);
  // A single block is all that the host has: it stays, whatever it says.
  const bool alone = document.kind == InputKind::text && document.blocks.size() == 1;
  if (alone) {
    rules::body(file);
  } else {
    apply_certain_rules(file, watch);
    settle(model::weigh(file, watch), file, watch);
  }
  for (Block& block : document.blocks)
    block.judgement.verdict = settings.policy[static_cast<std::size_t>(block.judgement.role)];
}

}  // namespace cleancopy
