#pragma once
#include <string_view>

#include "document/document.hpp"
#include "document/settings.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// Turns `document.input` into `document.source` (valid UTF-8, no byte order mark) and fills
/// `charset`, `charset_source`, `offsets`, `undecodable`, `notes`.
/// Order: byte order mark, the host's hint, what the document declares, UTF-8 if valid, detection.
/// Throws Failure{charset_label} when the hint is no label of the WHATWG Encoding Standard.
void decode(Document& document, const Hints& hints, Watch& watch);

}  // namespace cleancopy
