#include "read/metadata/tidy.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstring>

#include "read/html/ascii.hpp"

namespace cleancopy::metadata {
namespace {

using html::is_digit;
using html::is_letter;
using html::is_space;

struct Reference {
  char32_t code = 0;
  std::size_t size = 0;  // bytes of the reference, 0 for none
};

/// The character reference at the "&" that `text` begins with. Only with its semicolon: a bare
/// "&copy" may be part of an address.
Reference reference_at(std::string_view text) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return {};
  const std::string_view name = text.substr(1, end - 1);
  Reference reference{0, end + 1};
  if (name[0] != '#') {
    char word[12] = {};
    std::memcpy(word, name.data(), name.size());
    const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(word));
    if (entity != nullptr) reference.code = entity->value;
    if (name == "apos") reference.code = U'\'';
  } else {
    const bool hex = name.size() > 1 && html::lower(name[1]) == 'x';
    for (const char c : name.substr(hex ? 2 : 1)) {
      const char low = html::lower(c);
      if (!is_digit(c) && !(hex && low >= 'a' && low <= 'f')) return {};
      reference.code = reference.code * (hex ? 16 : 10) +
                       static_cast<char32_t>(is_digit(c) ? c - '0' : low - 'a' + 10);
      if (reference.code > 0x10FFFF) return {};
    }
  }
  const bool surrogate = reference.code >= 0xD800 && reference.code < 0xE000;
  return reference.code == 0 || surrogate ? Reference{} : reference;
}

std::size_t encode(char32_t code, char* out) {
  if (code < 0x80) {
    out[0] = static_cast<char>(code);
    return 1;
  }
  if (code < 0x800) {
    out[0] = static_cast<char>(0xC0 | code >> 6);
    out[1] = static_cast<char>(0x80 | (code & 0x3F));
    return 2;
  }
  const bool four = code >= 0x10000;
  std::size_t size = 0;
  if (four) out[size++] = static_cast<char>(0xF0 | code >> 18);
  out[size++] = static_cast<char>(four ? 0x80 | (code >> 12 & 0x3F) : 0xE0 | code >> 12);
  out[size++] = static_cast<char>(0x80 | (code >> 6 & 0x3F));
  out[size++] = static_cast<char>(0x80 | (code & 0x3F));
  return size;
}

/// The length of the tag that `text` begins with, 0 for none.
std::size_t tag_at(std::string_view text) {
  if (text.size() < 3 || !(is_letter(text[1]) || (text[1] == '/' && is_letter(text[2])))) return 0;
  const std::size_t end = text.find_first_of("<>", 1);
  return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

}  // namespace

std::string_view tidy(std::string_view value, Arena& arena) {
  value = html::trim(value.substr(0, kLongestValue));
  char* const room = arena.allocate(value.size());  // decoding and squeezing only ever shorten
  char* out = room;
  bool space = false;
  const auto put = [&](std::string_view bytes) {
    if (space && out != room) *out++ = ' ';
    space = false;
    std::memcpy(out, bytes.data(), bytes.size());
    out += bytes.size();
  };
  for (std::size_t at = 0; at < value.size();) {
    const char c = value[at];
    if (is_space(c)) {
      space = true;
      ++at;
    } else if (c == '&') {
      // "&amp;quot;" was escaped twice: the inner reference is one as well.
      std::size_t skip = 0;
      while (value.substr(at + 1 + skip).starts_with("amp;")) skip += 4;
      Reference reference = reference_at(value.substr(at + skip));
      if (skip > 0 && reference.size == 0) reference = {U'&', 1};
      char bytes[4] = {'&'};
      const std::size_t size = reference.size == 0 ? 1 : encode(reference.code, bytes);
      if (reference.code == 0xA0 || (size == 1 && is_space(bytes[0])))
        space = true;
      else
        put({bytes, size});
      at += reference.size == 0 ? 1 : skip + reference.size;
    } else if (const std::size_t tag = c == '<' ? tag_at(value.substr(at)) : 0; tag != 0) {
      space = true;
      at += tag;
    } else {
      std::size_t end = at + 1;
      while (end < value.size() && value[end] != '&' && value[end] != '<' && !is_space(value[end]))
        ++end;
      put(value.substr(at, end - at));
      at = end;
    }
  }
  const auto used = static_cast<std::size_t>(out - room);
  arena.shrink_last(value.size(), used);
  return {room, used};
}

}  // namespace cleancopy::metadata
