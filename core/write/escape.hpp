#pragma once
#include <string_view>

#include "write/output.hpp"

namespace cleancopy {

/// Where escaped text stands.
enum class Escape {
  text,       // XML or HTML character data
  attribute,  // an attribute's value between double quotes
  json,       // a JSON string between double quotes
};

/// Writes `text` escaped for its place. XML gets the entities &amp; &lt; &gt; &quot; only (">"
/// always, so "]]>" cannot arise), and references for the white space that its readers would
/// change. What XML 1.0 forbids (section 2.2) and what is no UTF-8 becomes U+FFFD, also in JSON, so
/// that all formats say the same.
void put_escaped(Output& out, std::string_view text, Escape place);

}  // namespace cleancopy
