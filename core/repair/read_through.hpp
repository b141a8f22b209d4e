#pragma once
#include "repair/context.hpp"

namespace cleancopy {

/// Bytes of the UTF-8 sequence that `lead` >= 0xC2 begins.
inline unsigned length_by_lead(unsigned lead) { return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

/// Reads the text's characters beyond ASCII as the bytes they are in `charset`, and replaces it by
/// what those spell. Does nothing and returns false unless all of them are whole sequences of
/// UTF-8, or where one of the `rivals`, a bit for each charset, could spell something else.
bool read_through(RepairContext& context, unsigned charset, unsigned rivals);

}  // namespace cleancopy
