#pragma once
#include "repair/context.hpp"

namespace cleancopy {

/// Undoes UTF-8 that was read in another charset, layer by layer, and C1 controls that were
/// windows-1252. True if it changed the text and left nothing for another step to repair.
bool repair_mojibake(RepairContext& context);

/// A quick look for the scan: the character at `at` and the next could be mojibake by their bytes,
/// but speak against it so clearly that they need not be weighed with the rest ("jusqu’à",
/// "найдётся").
bool is_chance(std::string_view text, std::size_t at);

}  // namespace cleancopy
