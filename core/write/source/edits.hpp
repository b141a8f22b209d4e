#pragma once
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace cleancopy::source {

/// One change of the input: these bytes become `text`, or go where it is empty.
struct Edit {
  Span span;
  std::string_view text = {};
};

/// The changes that make clean copy of an input, in its order and without overlaps.
struct Edits {
  std::vector<Edit> list;
  Arena arena;  // owns the texts
};

enum class Repairs : bool { leave, make };

/// What of the input goes so that no removed block is left, and nothing else does: every other byte
/// stays as it came. Lines and elements go whole where nothing but removed text was in them;
/// images, embeds, scripts and shortcodes stay, and so does what keeps tags in pairs. With
/// Repairs::make the kept text of blocks without markup in them becomes its repaired text.
///
/// Throws Failure{format} where the document has no input: an article that was read back.
Edits edits_of(const Document& document, Repairs repairs);

}  // namespace cleancopy::source
