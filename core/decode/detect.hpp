#pragma once
#include <string_view>

#include "decode/charset.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// The charset that explains bytes best that are no UTF-8, by what comes out.
struct Detected {
  Charset charset;
  bool sure;  // false: nothing speaks for it but habit
};
Detected detect_charset(std::string_view input, Watch& watch);

}  // namespace cleancopy
