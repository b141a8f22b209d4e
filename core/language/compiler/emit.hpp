#pragma once
#include <ostream>

#include "language/compiler/compile.hpp"

namespace cleancopy::compiler {

/// Writes the tables as one C++ source that defines what language/tables.hpp declares.
void emit(const Tables& tables, std::ostream& out);

}  // namespace cleancopy::compiler
