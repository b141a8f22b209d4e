#include "write/source/shortcode.hpp"

#include <algorithm>
#include <array>

namespace cleancopy::source {
namespace {

constexpr std::array<std::string_view, 7> kWordPress = {
    "audio", "caption", "embed", "gallery", "playlist", "wp_caption", "video"};
constexpr std::size_t kLongest = 4096;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

}  // namespace

std::size_t shortcode_end(std::string_view text, std::size_t at) {
  std::size_t begin = at + 1;
  const bool closes = begin < text.size() && text[begin] == '/';
  if (closes) ++begin;
  std::size_t end = begin;
  while (end < text.size() && is_name_character(text[end])) ++end;
  const std::string_view name = text.substr(begin, end - begin);
  if (name.empty() || name.front() < 'a') return at;
  const std::size_t close = text.substr(0, std::min(text.size(), end + kLongest)).find(']', end);
  if (close == std::string_view::npos) return at;
  const std::string_view rest = text.substr(end, close - end);
  if (rest.find_first_of("[<>") != std::string_view::npos) return at;
  if (closes) return rest.empty() ? close + 1 : at;
  const bool known = std::find(kWordPress.begin(), kWordPress.end(), name) != kWordPress.end();
  const bool has_attributes = rest.starts_with(' ') && rest.find('=') != std::string_view::npos;
  const bool is_plain = rest.empty() || rest == "/" || rest == " /";
  return has_attributes || (known && is_plain) ? close + 1 : at;
}

std::size_t next_shortcode(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('[', from); at != std::string_view::npos;
       at = text.find('[', at + 1))
    if (shortcode_end(text, at) > at) return at;
  return text.size();
}

}  // namespace cleancopy::source
