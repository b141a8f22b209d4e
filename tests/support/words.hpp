#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace words {

/// The text's words: what stands between white space, Unicode's too, and characters that only part
/// words or mark their direction.
std::vector<std::string_view> split(std::string_view text);
/// The words joined by single spaces.
std::string collapse(std::string_view text);
/// The words joined by nothing.
std::string without_spaces(std::string_view text);
/// The text for a message: in quotes, cut after about `limit` bytes at a character's border.
std::string shown(std::string_view text, std::size_t limit = 90);

}  // namespace words
