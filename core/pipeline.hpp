#pragma once
#include <string_view>

#include "document/article.hpp"
#include "document/settings.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// The stages up to repair: the blocks as they stand, nothing judged yet.
Document read_and_repair(std::string_view bytes, const Settings& settings, const Hints& hints,
                         Watch& watch);

/// Runs every stage over `bytes`: decode, read, repair, annotate, judge. The document owns a copy
/// of the bytes. Throws Failure for what the host can mend, std::bad_alloc when memory runs out.
Document clean(std::string_view bytes, const Settings& settings, const Hints& hints, Watch& watch);

}  // namespace cleancopy
