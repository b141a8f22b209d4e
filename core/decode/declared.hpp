#pragma once
#include <string_view>

namespace cleancopy {

/// The charset label that a page or XML document states of itself (meta charset, http-equiv, XML
/// declaration) in its first kilobytes, as it stands there; empty if it states none.
std::string_view declared_label(std::string_view input);

}  // namespace cleancopy
