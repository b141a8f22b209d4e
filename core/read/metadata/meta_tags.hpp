#pragma once
#include <string_view>

#include "document/arena.hpp"
#include "read/html/attributes.hpp"
#include "read/metadata/candidate.hpp"

namespace cleancopy::metadata {

/// Adds what a <meta> says, by its property, name or itemprop.
void read_meta(const html::Attributes& attributes, Arena& arena, Candidates& candidates);

}  // namespace cleancopy::metadata
