#pragma once
#include <string_view>

#include "document/document.hpp"

namespace cleancopy {

/// Whether `source` is a page or fragment of HTML, or plain text (also Markdown-like text and HTML
/// that was escaped into text).
InputKind detect_input(std::string_view source);

}  // namespace cleancopy
