#pragma once
#include "document/document.hpp"
#include "document/settings.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// Makes every block's text sound: mojibake, leftovers of HTML and escapes, normal form, invisible
/// and control characters, spaces. Replaces Block::text (new text in the arena, only where
/// something changed), moves its marks along, sets Block::repairs and Document::repairs. A block
/// that needs nothing costs a scan and no allocation. What comes out is valid UTF-8, legal in
/// XML 1.0, and stable: repairing it again changes nothing. A block whose text comes out empty
/// stays, with empty text.
void repair(Document& document, const Settings& settings, Watch& watch);

/// The same for a fact's value or any other single string; returns `text` itself where nothing
/// changes.
std::string_view repair_line(std::string_view text, Arena& arena, const Settings& settings,
                             RepairCounts& counts);

}  // namespace cleancopy
