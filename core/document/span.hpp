#pragma once
#include <cstdint>

namespace cleancopy {

/// A half-open range [begin, end) of bytes of the input as the host gave it.
struct Span {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace cleancopy
