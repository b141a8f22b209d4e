#pragma once
#include <vector>

#include "document/document.hpp"
#include "read/metadata/candidate.hpp"

namespace cleancopy::metadata {

/// The blocks that are the story's subheadline (dek, standfirst), in their order, mostly one: those
/// whose class words say so, the one that the page's description repeats, those that open the story
/// in a style of their own, or the one that stands between the headline and the story. `headline`:
/// the headline's block, kNone where the page shows none.
std::vector<std::uint32_t> find_subheadline(const Document& document, const Candidates& candidates,
                                            std::uint32_t headline);

}  // namespace cleancopy::metadata
