#pragma once
#include <string>
#include <string_view>

namespace cleancopy {

/// Brings a page's address into `out` as a URI (RFC 3986) that every format may carry: http, https
/// or mailto, other characters percent-encoded. False, and `out` is empty, for anything else:
/// other schemes, relative addresses, control characters, an authority no reader would accept.
bool make_link(std::string_view address, std::string& out);

}  // namespace cleancopy
