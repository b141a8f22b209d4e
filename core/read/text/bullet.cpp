#include "read/text/bullet.hpp"

#include <array>

namespace cleancopy {
namespace {

constexpr std::array<std::string_view, 12> kCertain = {"•", "▪", "◦", "‣", "●", "■",
                                                       "▸", "▶", "➤", "✓", "★", "☞"};
constexpr std::array<std::string_view, 3> kLikely = {"-", "*", "·"};

bool is_space(char c) { return c == ' ' || c == '\t'; }

std::optional<Bullet> number_of(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 3 && line[at] >= '0' && line[at] <= '9') ++at;
  if (at == 0 || at + 1 >= line.size()) return std::nullopt;
  if ((line[at] != '.' && line[at] != ')') || !is_space(line[at + 1])) return std::nullopt;
  return Bullet{at + 2, true, false};
}

}  // namespace

std::optional<Bullet> bullet_of(std::string_view line) {
  const auto begins_with = [&](std::string_view mark) -> std::size_t {
    if (!line.starts_with(mark) || line.size() <= mark.size()) return 0;
    std::size_t size = mark.size();
    while (size < line.size() && is_space(line[size])) ++size;
    return size < line.size() ? size : 0;
  };
  for (const std::string_view mark : kCertain)
    if (const std::size_t size = begins_with(mark)) return Bullet{size, false, true};
  for (const std::string_view mark : kLikely)
    if (const std::size_t size = begins_with(mark); size > mark.size())
      return Bullet{size, false, false};
  return number_of(line);
}

void mark_list_items(std::vector<Block>& blocks) {
  for (std::size_t first = 0; first < blocks.size();) {
    const auto bullet = bullet_of(blocks[first].text);
    if (!bullet) {
      ++first;
      continue;
    }
    const std::string_view mark = blocks[first].text.substr(0, bullet->is_number ? 0 : 1);
    std::size_t last = first;
    while (last + 1 < blocks.size()) {
      const auto next = bullet_of(blocks[last + 1].text);
      if (!next || next->is_number != bullet->is_number || !blocks[last + 1].text.starts_with(mark))
        break;
      ++last;
    }
    if (last > first || bullet->is_certain) {
      for (std::size_t i = first; i <= last; ++i) {
        Block& block = blocks[i];
        block.form = Form::list_item;
        block.level = 1;
        block.starts_group = i == first;
        if (bullet->is_number) continue;
        block.text.remove_prefix(bullet_of(block.text)->size);
        block.bulleted = true;
      }
    }
    first = last + 1;
  }
}

}  // namespace cleancopy
