#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/block.hpp"

namespace cleancopy {

/// The mark that a list item of plain text begins with.
struct Bullet {
  std::size_t size = 0;     // its bytes, with the space after it
  bool is_number = false;   // "3." or "3)"
  bool is_certain = false;  // a character that nothing but a list item begins with
};

std::optional<Bullet> bullet_of(std::string_view line);

/// Gives list items their form and cuts their bullets off. A number stays: a list's numbers are its
/// words. A hyphen or asterisk makes items only in company; a dash never, it opens speech in many
/// languages.
void mark_list_items(std::vector<Block>& blocks);

}  // namespace cleancopy
