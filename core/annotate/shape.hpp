#pragma once
#include <string_view>

#include "document/cues.hpp"

namespace cleancopy {

/// Scans a block's text (valid UTF-8) once.
Shape shape_of(std::string_view text);

}  // namespace cleancopy
