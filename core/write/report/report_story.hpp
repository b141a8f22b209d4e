#pragma once
#include "document/article.hpp"
#include "write/xml_writer.hpp"

namespace cleancopy {

/// Writes all blocks in the input's order: what was kept as a reader will see it, and what was
/// removed in its place with its role, the reason and how sure the judge was.
void put_report_story(XmlWriter& html, const Article& article);

}  // namespace cleancopy
