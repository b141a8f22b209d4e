#pragma once
#include <string_view>

namespace cleancopy::model {

/// What the class and id words of an element say of its blocks: log-odds that they are the story's,
/// learnt over many publishers' pages (names.inc); 0 for words that say nothing. Words are split at
/// hyphens, underscores and capitals.
float weight_of_names(std::string_view names);

}  // namespace cleancopy::model
