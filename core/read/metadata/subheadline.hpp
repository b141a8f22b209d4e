#pragma once
#include "document/document.hpp"
#include "read/metadata/candidate.hpp"

namespace cleancopy::metadata {

/// The block that is the story's subheadline (dek, standfirst), or kNone: the one that the page's
/// description repeats, the one whose class words say so, or the one that stands between the
/// headline and the story. `headline`: the headline's block, kNone where the page shows none.
std::uint32_t find_subheadline(const Document& document, const Candidates& candidates,
                               std::uint32_t headline);

}  // namespace cleancopy::metadata
