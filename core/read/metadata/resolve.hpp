#pragma once
#include "document/document.hpp"
#include "document/settings.hpp"
#include "read/metadata/candidate.hpp"

namespace cleancopy::metadata {

/// Makes the document's facts of what was collected: dates as ISO 8601, authors one name each,
/// titles without the site's name; best first within a field. What the page shows near its headline
/// beats what it only declares, and what stands among other stories comes last or not at all.
void resolve(Document& document, Candidates& candidates, const Hints& hints);

}  // namespace cleancopy::metadata
