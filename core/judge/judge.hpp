#pragma once
#include "document/cues.hpp"
#include "document/document.hpp"
#include "document/settings.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// Gives every block its role, verdict, reason and confidence. The rules speak in the order of
/// judge.cpp; each takes only blocks that no earlier one was certain of. The host's policy then
/// says which roles go.
void judge(Document& document, const Cues& cues, const Settings& settings, Watch& watch);

class CaseFile;
/// The rules that need no model, as far as they go before it speaks. The training sees what they
/// leave.
void apply_certain_rules(CaseFile& file, Watch& watch);

}  // namespace cleancopy
