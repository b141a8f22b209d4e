#pragma once
#include "document/cues.hpp"
#include "document/document.hpp"
#include "document/settings.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// Makes the cues of every block and finds the document's language (the host's word first, then the
/// text's own, then the page's). Sets Document::language; changes nothing else.
Cues annotate(Document& document, const Hints& hints, Watch& watch);

}  // namespace cleancopy
