#pragma once
#include <string>

#include "repair/repair.hpp"

namespace cleancopy {

/// A document of one block, as the readers make it, after repair.
struct Repaired {
  Document document;
  [[nodiscard]] const Block& block() const { return document.blocks.front(); }
  [[nodiscard]] std::string text() const { return std::string(block().text); }
  [[nodiscard]] std::uint64_t count(RepairKind kind) const {
    return document.repairs[static_cast<std::size_t>(kind)];
  }
};

inline Repaired repaired_block(std::string_view text, Block block = {},
                               std::vector<Mark> marks = {}, const Settings& settings = {},
                               InputKind kind = InputKind::text) {
  Repaired result;
  result.document.kind = kind;
  block.text = result.document.arena.copy(text);
  block.mark_count = static_cast<std::uint32_t>(marks.size());
  result.document.marks = std::move(marks);
  result.document.blocks.push_back(block);
  Watch watch;
  repair(result.document, settings, watch);
  return result;
}

inline std::string repaired(std::string_view text, const Settings& settings = {},
                            InputKind kind = InputKind::text) {
  return repaired_block(text, {}, {}, settings, kind).text();
}

inline std::string repaired_html(std::string_view text) {
  return repaired(text, {}, InputKind::html);
}

}  // namespace cleancopy
