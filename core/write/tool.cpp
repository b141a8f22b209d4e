#include "write/tool.hpp"

namespace cleancopy {

std::string_view tool_version() { return CLEANCOPY_VERSION_TEXT; }
std::uint64_t tool_abi() { return CLEANCOPY_ABI_NUMBER; }

}  // namespace cleancopy
