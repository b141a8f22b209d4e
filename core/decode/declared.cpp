#include "decode/declared.hpp"

#include <algorithm>

namespace cleancopy {
namespace {

// The standard looks at 1024 bytes; real pages often put scripts before their meta elements.
constexpr std::size_t kPrefix = 16384;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool starts_with(std::string_view text, std::size_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  return std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char b) { return a == lower(b); });
}

// The value after `name =` in a tag, quoted or not; inside content="text/html; charset=x" too.
std::string_view value_of(std::string_view tag, std::string_view name) {
  for (std::size_t at = 0; at + name.size() < tag.size(); ++at) {
    if (!starts_with(tag, at, name)) continue;
    std::size_t begin = at + name.size();
    while (begin < tag.size() && is_white(tag[begin])) ++begin;
    if (begin == tag.size() || tag[begin] != '=') continue;
    ++begin;
    while (begin < tag.size() && (is_white(tag[begin]) || tag[begin] == '"' || tag[begin] == '\''))
      ++begin;
    std::size_t end = begin;
    while (end < tag.size() && !is_white(tag[end]) &&
           std::string_view("\"';/>").find(tag[end]) == std::string_view::npos)
      ++end;
    if (end > begin) return tag.substr(begin, end - begin);
  }
  return {};
}

}  // namespace

std::string_view declared_label(std::string_view input) {
  const std::string_view head = input.substr(0, kPrefix);
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    if (starts_with(head, at, "<!--")) {
      at = head.find("-->", at + 2);
      if (at == std::string_view::npos) return {};
      continue;
    }
    const bool is_meta = starts_with(head, at, "<meta");
    if (!is_meta && !starts_with(head, at, "<?xml")) continue;
    const std::string_view tag = head.substr(at, head.find('>', at) - at);
    const std::string_view label = value_of(tag, is_meta ? "charset" : "encoding");
    if (!label.empty()) return label;
  }
  return {};
}

}  // namespace cleancopy
