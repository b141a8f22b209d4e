#pragma once
#include <vector>

#include "document/document.hpp"

namespace cleancopy::metadata {

/// The paragraphs that open the story in a style of their own, all bold or of another class than
/// the paragraphs after them: papers set the summary of a story so. Empty where the story opens as
/// it goes on. `headline`: the headline's block.
std::vector<std::uint32_t> find_styled_lead(const Document& document, std::uint32_t headline);

}  // namespace cleancopy::metadata
