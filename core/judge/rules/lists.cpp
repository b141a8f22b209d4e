// Items of a list that a sentence of the story announces: "The three sites are:".
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {
constexpr float kMayBeStory = 0.2F;  // the announcing line is short
constexpr std::uint32_t kMostItems = 30;

bool announces(const CaseFile& file, std::uint32_t i) {
  return file.is_open(i) && file.shape(i).ends_colon && file.shape(i).words >= 3 &&
         file.block(i).form == Form::paragraph && file.story_probability(i) >= kMayBeStory;
}
}  // namespace

void lists(CaseFile& file) {
  for (std::uint32_t i = 0; i + 1 < file.size(); ++i) {
    if (!announces(file, i)) continue;
    std::uint32_t end = i + 1;
    while (end < file.size() && end - i <= kMostItems && file.is_open(end) &&
           file.block(end).form == Form::list_item &&
           (end == i + 1 || !file.block(end).starts_group))
      ++end;
    for (std::uint32_t k = i + 1; k < end; ++k)
      file.decide(k, Role::list_item, Reason::list_mark, 0.8F);
  }
}

}  // namespace cleancopy::rules
