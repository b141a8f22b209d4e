// Blocks between junk that belong to it.
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

constexpr std::uint32_t kMostButtonWords = 4;
constexpr std::uint32_t kMostBoxWords = 30;

/// Junk that comes as rows of buttons and links.
bool comes_in_rows(Role role) {
  switch (role) {
    case Role::share:
    case Role::newsletter:
    case Role::navigation:
    case Role::comment:
    case Role::legal:
    case Role::furniture:
    case Role::advert:
      return true;
    default:
      return false;
  }
}

}  // namespace

void between_junk(CaseFile& file) {
  for (std::uint32_t i = 1; i + 1 < file.size(); ++i) {
    if (!file.is_open(i) || !file.is_junk(i - 1)) continue;
    // One or two open blocks may stand between.
    const std::uint32_t after = file.is_junk(i + 1) ? i + 1 : i + 2;
    if (after >= file.size() || !file.is_junk(after)) continue;
    const Role role = file.role(i - 1);
    const Shape& shape = file.shape(i);
    if (role == Role::newsletter && file.role(after) == Role::newsletter &&
        shape.words <= kMostBoxWords)
      file.decide(i, Role::newsletter, Reason::newsletter_phrase, 0.8F);
    else if (after == i + 1 && comes_in_rows(role) && comes_in_rows(file.role(after)) &&
             is_short_line(shape, kMostButtonWords) && file.block(i).form != Form::heading)
      file.decide(i, role, file.block(i - 1).judgement.reason, 0.75F);
  }
}

}  // namespace cleancopy::rules
