#include "decode/utf8_check.hpp"

#include <cstring>

#include "document/utf8.hpp"

namespace cleancopy {

Utf8Look look_at_utf8(std::string_view input) {
  Utf8Look look;
  const std::size_t size = input.size();
  for (std::size_t at = 0; at < size;) {
    std::uint64_t eight = 0;
    if (at + 8 <= size) {
      std::memcpy(&eight, input.data() + at, 8);
      if ((eight & 0x8080808080808080u) == 0) {
        at += 8;
        continue;
      }
    }
    if (static_cast<unsigned char>(input[at]) < 0x80) {
      ++at;
      continue;
    }
    const utf8::Decoded c = utf8::decode(input, at);
    if (utf8::surrogate_at(input, at) != 0) {  // not valid, but nothing else than UTF-8 either
      look.characters += 2;
      ++look.stray;
      at += 3;
      continue;
    }
    at += c.length;
    if (c.value == utf8::kIllFormed) {
      look.stray += c.length;
    } else {
      ++look.characters;
      look.longer += c.length > 2;
    }
  }
  return look;
}

}  // namespace cleancopy
