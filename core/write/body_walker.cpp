#include "write/body_walker.hpp"

#include <algorithm>
#include <array>

namespace cleancopy {
namespace {

enum class Part : std::uint8_t { paragraph, crosshead, preformatted, quote, item, row };

Part part_of(const Block& block) {
  switch (block.judgement.role) {
    case Role::headline:
    case Role::subheadline:
    case Role::crosshead:
      return Part::crosshead;
    case Role::quote:
      if (block.form == Form::list_item) return Part::item;
      if (block.form == Form::table_row) return Part::row;
      return Part::quote;
    case Role::list_item:
      return block.form == Form::table_row ? Part::row : Part::item;
    case Role::table_row:
      return block.form == Form::list_item ? Part::item : Part::row;
    default:
      break;
  }
  switch (block.form) {
    case Form::list_item:
      return Part::item;
    case Form::table_row:
      return Part::row;
    case Form::quote:
      return Part::quote;
    case Form::preformatted:
      return Part::preformatted;
    default:
      return Part::paragraph;
  }
}

class BodyWalk {
 public:
  BodyWalk(const Article& article, BodyVisitor& visitor)
      : document_(*article.document), visitor_(visitor) {}

  void run(const std::vector<std::uint32_t>& body) {
    for (const std::uint32_t i : body) {
      const Block& block = document_.blocks[i];
      if (block.text.empty()) continue;
      const Part part = part_of(block);
      if (part != group_ || (part != Part::item && starts_group(block, i))) close_group();
      tell(block, part, i);
      last_ = i;
    }
    close_group();
  }

 private:
  struct OpenList {
    unsigned level;
    ListKind kind;
  };

  /// Whether a group of the block's form began at it or at a removed block before it.
  bool starts_group(const Block& block, std::uint32_t index) const {
    for (std::uint32_t i = index; i > last_; --i) {
      const Block& other = document_.blocks[i];
      if (other.starts_group && other.form == block.form && other.level == block.level) return true;
    }
    return false;
  }

  void tell(const Block& block, Part part, std::uint32_t index) {
    switch (part) {
      case Part::paragraph:
        visitor_.paragraph(block);
        break;
      case Part::preformatted:
        visitor_.preformatted(block);
        break;
      case Part::crosshead:
        visitor_.crosshead(block, block.form == Form::heading && block.level >= 1
                                      ? std::min<unsigned>(block.level, 6)
                                      : 2);
        break;
      case Part::quote:
        if (group_ != part) visitor_.open_quote();
        visitor_.quote(block);
        break;
      case Part::row:
        if (group_ != part) visitor_.open_table();
        visitor_.row(block);
        break;
      case Part::item:
        item(block, index);
        break;
    }
    group_ = part;
  }

  ListKind kind_of(const Block& block) const {
    if (block.ordered) return ListKind::ordered;
    const bool has_own_number =
        document_.kind == InputKind::text && block.form == Form::list_item && !block.bulleted;
    return has_own_number ? ListKind::numbered : ListKind::unordered;
  }

  void item(const Block& block, std::uint32_t index) {
    const unsigned level =
        block.form == Form::list_item ? std::clamp<unsigned>(block.level, 1, kDeepestList) : 1;
    const ListKind kind = kind_of(block);
    while (depth_ > 0 && lists_[depth_ - 1].level > level && depth_ > 1) close_list();
    if (depth_ > 0 && lists_[depth_ - 1].level >= level) {
      // A list that began deeper than it goes on (its first items were removed) is one list still.
      if (lists_[depth_ - 1].kind != kind || starts_group(block, index))
        close_list();
      else
        visitor_.close_item();
    }
    if (depth_ == 0 || lists_[depth_ - 1].level < level) {
      visitor_.open_list(kind, depth_);
      lists_[depth_++] = {level, kind};
    }
    lists_[depth_ - 1].level = level;
    visitor_.open_item(block, depth_ - 1);
  }

  void close_list() {
    visitor_.close_item();
    visitor_.close_list(--depth_);
  }

  void close_group() {
    if (group_ == Part::quote) visitor_.close_quote();
    if (group_ == Part::row) visitor_.close_table();
    while (depth_ > 0) close_list();
    group_ = Part::paragraph;
  }

  const Document& document_;
  BodyVisitor& visitor_;
  Part group_ = Part::paragraph;
  std::uint32_t last_ = 0;
  std::array<OpenList, kDeepestList + 1> lists_{};
  unsigned depth_ = 0;
};

}  // namespace

void walk_body(const Article& article, BodyVisitor& visitor) {
  BodyWalk(article, visitor).run(article.body);
}

}  // namespace cleancopy
