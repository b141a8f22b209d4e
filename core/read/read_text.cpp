#include "read/read_text.hpp"

#include <string>

#include "read/text/bullet.hpp"
#include "read/text/hard_wrap.hpp"
#include "read/text/lines.hpp"

namespace cleancopy {
namespace {

/// Makes one block of the lines [first, last]; several lines are a paragraph that was wrapped.
Block block_of(Document& document, const std::vector<Line>& lines, std::size_t first,
               std::size_t last) {
  Block block;
  block.text = lines[first].text;
  block.span = {offset_of(document.source, lines[first].text.data()),
                offset_of(document.source, lines[last].text.data() + lines[last].text.size())};
  block.blank_before = lines[first].blank_before;
  if (last == first) return block;

  std::size_t size = 0;
  for (std::size_t i = first; i <= last; ++i) size += lines[i].text.size() + 1;
  char* room = document.arena.allocate(size);
  char* out = room;
  for (std::size_t i = first; i <= last; ++i) {
    if (i > first && needs_space_between(lines[i - 1].text, lines[i].text)) *out++ = ' ';
    out = std::copy(lines[i].text.begin(), lines[i].text.end(), out);
  }
  const auto used = static_cast<std::size_t>(out - room);
  document.arena.shrink_last(size, used);
  block.text = {room, used};
  block.repairs.add(RepairKind::line_break);
  document.repairs[static_cast<std::size_t>(RepairKind::line_break)] += last - first;
  return block;
}

}  // namespace

void read_text(Document& document, const Settings& settings, Watch& watch) {
  const std::vector<Line> lines = split_lines(document.source, settings.max_blocks, watch);
  const HardWrap wrap = find_hard_wrap(lines);
  document.blocks.reserve(lines.size());
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first;
    while (last + 1 < lines.size() && wrap.joins(lines[last], lines[last + 1])) ++last;
    document.blocks.push_back(block_of(document, lines, first, last));
    watch.work(document.blocks.back().text.size());
    first = last + 1;
  }
  mark_list_items(document.blocks);
}

}  // namespace cleancopy
