// Short lines after the story's last sentence.
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {
constexpr std::uint32_t kMostLeftoverWords = 4;
constexpr std::uint32_t kMostLeftovers = 3;
constexpr float kDoubtful = 0.5F;  // to the model

bool is_leftover(const CaseFile& file, std::uint32_t i) {
  const Shape& shape = file.shape(i);
  const Block& block = file.block(i);
  return file.is_open(i) && file.story_probability(i) < kDoubtful &&
         block.form == Form::paragraph && shape.words >= 1 && !block.text.starts_with("- ") &&
         !shape.ends_sentence && !shape.ends_colon && !shape.starts_quoted &&
         shape.words <= kMostLeftoverWords;
}
}  // namespace

void tail(CaseFile& file) {
  if (file.size() < 3) return;
  std::uint32_t first = file.size();
  std::uint32_t open = 0;
  bool junk_between = false;
  while (first > 0 && (file.is_junk(first - 1) || is_leftover(file, first - 1))) {
    --first;
    if (file.is_open(first))
      ++open;
    else
      junk_between = true;
  }
  // Only where the prose ends in a full sentence does the story surely end there; a run of short
  // lines may be results, names or a poem.
  if (first == 0 || open == 0 || open > kMostLeftovers || !is_prose(file.shape(first - 1)) ||
      !file.shape(first - 1).ends_sentence)
    return;
  // Alone, a short line is furniture more often than not; among junk, nearly always.
  const float confidence = junk_between ? 0.8F : 0.65F;
  for (std::uint32_t i = first; i < file.size(); ++i)
    if (file.is_open(i)) file.decide(i, Role::furniture, Reason::after_end, confidence);
}

}  // namespace cleancopy::rules
