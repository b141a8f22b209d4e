#pragma once
#include "document/article.hpp"
#include "write/head.hpp"
#include "write/xml_writer.hpp"

namespace cleancopy {

/// The nitf element (IPTC NITF 3.6), with its namespace or, for readers that look for the bare
/// name, without.
void put_nitf(XmlWriter& xml, const Article& article, const Head& head, bool with_namespace);

}  // namespace cleancopy
