#pragma once
#include "decode/charset.hpp"
#include "document/document.hpp"
#include "document/watch.hpp"

namespace cleancopy {

/// Decodes `bytes` (the input behind its byte order mark) into the arena: sets source and offsets,
/// records what could not be decoded.
void convert(Document& document, std::string_view bytes, Charset charset, Watch& watch);

/// The same for UTF-8 with bytes of another charset in it, which are read as `stray`.
void convert_mixed_utf8(Document& document, std::string_view bytes, Charset stray, Watch& watch);

}  // namespace cleancopy
