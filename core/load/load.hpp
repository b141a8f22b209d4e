#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/settings.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// Reads cleancopy's own article XML (one `article`, or `articles`) back into judged documents,
/// from which assemble() makes the articles that were written: every format says the same of them,
/// but for their input, which is gone.
///
/// Throws Failure{invalid_article} with the line and the reason for whatever is not valid by
/// docs/schemas/cleancopy-article-1.rnc, for a DOCTYPE and for what this version has no name for;
/// Failure{limit} for more bytes or blocks than the settings allow. No network, no entities but
/// XML's five.
std::vector<std::unique_ptr<Document>> load_articles(std::string_view xml, const Settings& settings,
                                                     Watch& watch);

}  // namespace cleancopy
