#pragma once
#include <span>
#include <string_view>

#include "document/arena.hpp"
#include "document/watch.hpp"
#include "read/metadata/candidate.hpp"

namespace cleancopy::metadata {

/// Adds what the page's JSON-LD scripts (schema.org) say of the article: of several nodes that are
/// articles, the one that is the page's own. Takes what publishers write for JSON: comments and
/// CDATA around it, line breaks in strings, commas too many.
void read_json_ld(std::span<const std::string_view> scripts, Arena& arena, Watch& watch,
                  Candidates& candidates);

}  // namespace cleancopy::metadata
