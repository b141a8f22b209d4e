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
namespace model {
struct Opinion;
}

/// Parts of the above, so that the training sees what the rules leave to the model, and what comes
/// of the model's opinion.
void apply_certain_rules(CaseFile& file, Watch& watch);
void settle(const model::Opinion& opinion, CaseFile& file, Watch& watch);

}  // namespace cleancopy
