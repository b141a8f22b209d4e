#pragma once
#include <string_view>

#include "decode/charset.hpp"

namespace cleancopy {

/// Points for how much like text `bytes` come out in `charset`: letters beside letters of their
/// script in an order of cases that words have, quotes that open before words and close after them.
/// Sums over characters beyond ASCII; a character of two bytes counts twice, so that readings of
/// the same bytes compare.
long weigh_as(Charset charset, std::string_view bytes);

}  // namespace cleancopy
