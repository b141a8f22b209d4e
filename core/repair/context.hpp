#pragma once
#include <string_view>
#include <vector>

#include "document/block.hpp"
#include "document/document.hpp"
#include "document/repair_kind.hpp"
#include "document/settings.hpp"
#include "repair/editor.hpp"

namespace cleancopy {

/// What the steps share while one text is repaired: the text itself, what is asked, what was done.
struct RepairContext {
  const Settings* settings = nullptr;
  Form form = Form::paragraph;
  InputKind kind = InputKind::text;
  std::string_view language;  // BCP 47, empty where nobody said
  Editor editor;
  std::vector<bool> is_break;  // of each of the editor's positions: it is a line break
  RepairCounts counts{};
  RepairSet done;

  void count(RepairKind what, std::uint64_t times = 1) {
    counts[static_cast<std::size_t>(what)] += times;
    done.add(what);
  }
  /// Replaces a range of the editor's text and counts it.
  void replace(RepairKind what, std::size_t from, std::size_t to, std::string_view with) {
    editor.replace(from, to, with);
    count(what);
  }
};

// The steps, in the order in which they run. Each looks at the whole text once.
void repair_encoding_form(RepairContext& context);  // ill-formed UTF-8, surrogate pairs
void repair_characters(
    RepairContext& context);  // controls, invisible characters, spaces, presentation forms
void repair_normal_form(RepairContext& context);
void repair_white_space(RepairContext& context);
void repair_punctuation(RepairContext& context);  // as the host asked

/// Runs them all until nothing changes.
void repair_text(RepairContext& context);

}  // namespace cleancopy
