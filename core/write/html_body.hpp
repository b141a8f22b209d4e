#pragma once
#include "document/article.hpp"
#include "write/output.hpp"

namespace cleancopy {

/// The body as HTML without attributes other than links' addresses: what hosts take as a post's
/// content. Well-formed as XML too, and free of "]]>", so that it may stand in CDATA.
void put_html_body(Output& out, const Article& article);

}  // namespace cleancopy
