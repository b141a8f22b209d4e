#include "support/words.hpp"

#include <array>

namespace words {
namespace {

constexpr std::array<std::string_view, 29> kSpaces = {
    " ",      "\t",     "\n",     "\r",     "\f",     "\v",     "\u0085", "\u00A0",
    "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
    "\u2008", "\u2009", "\u200A", "\u200B", "\u200E", "\u200F", "\u2028", "\u2029",
    "\u202F", "\u205F", "\u2060", "\u3000", "\uFEFF"};

/// Bytes of the white space that `text` begins with, 0 if it does not.
std::size_t space_at(std::string_view text) {
  for (const std::string_view space : kSpaces)
    if (text.starts_with(space)) return space.size();
  return 0;
}

}  // namespace

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t space = space_at(text.substr(at));
    if (space == 0) {
      ++at;
      continue;
    }
    if (at > begin) found.push_back(text.substr(begin, at - begin));
    at += space;
    begin = at;
  }
  if (at > begin) found.push_back(text.substr(begin));
  return found;
}

std::string collapse(std::string_view text) {
  std::string joined;
  for (const std::string_view word : split(text)) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

std::string without_spaces(std::string_view text) {
  std::string visible;
  for (const std::string_view word : split(text)) visible += word;
  return visible;
}

std::string shown(std::string_view text, std::size_t limit) {
  const std::string whole = collapse(text);
  if (whole.size() <= limit) return std::string("\"").append(whole).append("\"");
  std::size_t cut = limit;
  while (cut > 0 && (static_cast<unsigned char>(whole[cut]) & 0xC0u) == 0x80u) --cut;
  return std::string("\"").append(whole, 0, cut).append("...\"");
}

}  // namespace words
