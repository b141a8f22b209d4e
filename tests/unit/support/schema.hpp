#pragma once
#include <string>
#include <string_view>

namespace cleancopy {

/// Each returns what is wrong, one message a line, or nothing. No network: a schema that asks for
/// another file gets it from its own folder or fails.
std::string errors_against_relax_ng(std::string_view xml, const std::string& schema_path);
std::string errors_against_xsd(std::string_view xml, const std::string& schema_path);
std::string errors_against_dtd(std::string_view xml, const std::string& dtd_path);
std::string errors_in_form(std::string_view xml);

/// The text of everything that an XPath expression finds, joined by "|"; `prefix:` names work for
/// the namespaces declared on the root element, and `d:` for its default one.
std::string found_in(std::string_view xml, const std::string& xpath);

}  // namespace cleancopy
