#pragma once
#include "document/document.hpp"

namespace cleancopy {

/// Chooses by the facts' own order (best source first) and finds the blocks by their letters and
/// digits, so it works before and after repair.
Metadata choose_metadata(const Document& document);

}  // namespace cleancopy
