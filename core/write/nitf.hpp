#pragma once
#include <cstdint>

#include "document/article.hpp"
#include "write/head.hpp"
#include "write/xml_writer.hpp"

namespace cleancopy {

/// The nitf element (IPTC NITF 3.6), with its namespace or, for readers that look for the bare
/// name, without.
///
/// A body inside another document is wrapped in a block, where its readers look for it; on its own
/// it is not, because they then would keep the block's tag.
enum class Nitf : std::uint8_t { bare, in_namespace, inside };
void put_nitf(XmlWriter& xml, const Article& article, const Head& head, Nitf form);

}  // namespace cleancopy
