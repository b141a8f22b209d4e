#include "repair/repair.hpp"

#include <algorithm>
#include <span>

#include "repair/context.hpp"
#include "repair/scan.hpp"

namespace cleancopy {
namespace {

// Where each of a block's marks begins and ends, in ascending order, for the editor to move.
class MarkPositions {
 public:
  void load(std::span<const Mark> marks, RepairContext& context) {
    order_.clear();
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
      order_.push_back({marks[i].begin, i, false, marks[i].kind == MarkKind::br});
      order_.push_back({marks[i].end, i, true, marks[i].kind == MarkKind::br});
    }
    std::stable_sort(order_.begin(), order_.end(),
                     [](const Place& a, const Place& b) { return a.offset < b.offset; });
    context.is_break.clear();
    for (const Place& place : order_) {
      context.editor.positions().push_back(place.offset);
      context.is_break.push_back(place.is_break);
    }
  }
  void store(std::span<Mark> marks, Editor& editor) const {
    for (std::size_t i = 0; i < order_.size(); ++i) {
      Mark& mark = marks[order_[i].mark];
      (order_[i].is_end ? mark.end : mark.begin) = editor.positions()[i];
    }
  }

 private:
  struct Place {
    std::uint32_t offset;
    std::uint32_t mark;
    bool is_end;
    bool is_break;
  };
  std::vector<Place> order_;
};

}  // namespace

void repair(Document& document, const Settings& settings, Watch& watch) {
  watch.enter(Stage::repair);
  RepairContext context;
  context.settings = &settings;
  context.kind = document.kind;
  context.language = document.language;
  for (const Fact& fact : document.facts)
    if (context.language.empty() && fact.field == Field::language) context.language = fact.value;
  const bool sets_punctuation = settings.punctuation != Punctuation::keep;
  MarkPositions positions;
  for (Block& block : document.blocks) {
    watch.work(block.text.size());
    const std::span<Mark> marks =
        std::span(document.marks).subspan(block.first_mark, block.mark_count);
    context.editor.load(block.text);
    context.form = block.form;
    context.done = {};
    if (!sets_punctuation && is_sound(context)) continue;
    positions.load(marks, context);
    repair_text(context);
    block.repairs |= context.done;
    if (!context.editor.changed()) continue;
    block.text = document.arena.copy(context.editor.text());
    positions.store(marks, context.editor);
  }
  for (std::size_t i = 0; i < kRepairKindCount; ++i) document.repairs[i] += context.counts[i];
}

std::string_view repair_line(std::string_view text, Arena& arena, const Settings& settings,
                             RepairCounts& counts) {
  RepairContext context;
  context.settings = &settings;
  context.editor.load(text);
  if (settings.punctuation == Punctuation::keep && is_sound(context)) return text;
  repair_text(context);
  for (std::size_t i = 0; i < kRepairKindCount; ++i) counts[i] += context.counts[i];
  return context.editor.changed() ? arena.copy(context.editor.text()) : text;
}

}  // namespace cleancopy
