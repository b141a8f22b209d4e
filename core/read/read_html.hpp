#pragma once
#include "document/document.hpp"
#include "document/settings.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// Reads `document.source` as HTML into blocks, marks, elements and facts. Spans are in source
/// offsets; the pipeline maps them. Throws Failure{limit} for nesting or blocks over the settings'
/// limits.
void read_html(Document& document, const Settings& settings, const Hints& hints, Watch& watch);

}  // namespace cleancopy
