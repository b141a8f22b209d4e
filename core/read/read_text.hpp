#pragma once
#include "document/document.hpp"
#include "document/settings.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// Reads `document.source` as plain text into blocks. Spans are in source offsets; the pipeline
/// maps them.
void read_text(Document& document, const Settings& settings, Watch& watch);

}  // namespace cleancopy
