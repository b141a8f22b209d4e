#pragma once
#include "repair/context.hpp"

namespace cleancopy {

/// Proves in one pass that a text needs no repair. False means that somebody has to look, not that
/// there is damage.
bool is_sound(const RepairContext& context);

}  // namespace cleancopy
