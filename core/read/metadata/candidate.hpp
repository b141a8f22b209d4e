#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/block.hpp"
#include "document/field.hpp"

namespace cleancopy::metadata {

/// What one place in the page says of a field, before anybody compared it with the others.
struct Candidate {
  Field field;
  Origin origin;
  std::uint8_t rank;  // the lower, the better its kind of source; 20 and more: among other stories
  std::string_view value;       // tidy, owned by the document
  std::uint32_t block = kNone;  // where on the page it stands, for what is visible
};

using Candidates = std::vector<Candidate>;

}  // namespace cleancopy::metadata
