#include "write/escape.hpp"

#include <array>
#include <cstdint>

#include "document/utf8.hpp"

namespace cleancopy {
namespace {

enum Kind : std::uint8_t { kPlain, kReplace, kForbidden, kHigh };
using Kinds = std::array<Kind, 256>;

constexpr Kinds kinds_for(Escape place) {
  Kinds kinds{};
  for (unsigned c = 0; c < 0x20; ++c) kinds[c] = kForbidden;
  for (unsigned c = 0x80; c < 0x100; ++c) kinds[c] = kHigh;
  kinds['\t'] = kinds['\n'] = place == Escape::text ? kPlain : kReplace;
  kinds['\r'] = kReplace;
  const std::string_view special = place == Escape::json   ? "\"\\"
                                   : place == Escape::text ? "&<>"
                                                           : "&<>\"";
  for (const char c : special) kinds[static_cast<unsigned char>(c)] = kReplace;
  return kinds;
}

constexpr std::array<Kinds, 3> kKinds = {kinds_for(Escape::text), kinds_for(Escape::attribute),
                                         kinds_for(Escape::json)};

std::string_view replacement_in_xml(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    default:
      return "&#13;";
  }
}

std::string_view replacement_in_json(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    default:
      return "\\r";
  }
}

bool is_legal(char32_t value) {
  return value != utf8::kIllFormed && value != 0xFFFE && value != 0xFFFF;
}

}  // namespace

void put_escaped(Output& out, std::string_view text, Escape place) {
  const Kinds& kinds = kKinds[static_cast<std::size_t>(place)];
  std::size_t done = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const Kind kind = kinds[static_cast<unsigned char>(text[at])];
    if (kind == kPlain) {
      ++at;
      continue;
    }
    std::uint32_t length = 1;
    if (kind == kHigh) {
      const utf8::Decoded decoded = utf8::decode(text, at);
      length = decoded.length;
      if (is_legal(decoded.value)) {
        at += length;
        continue;
      }
    }
    out.put(text.substr(done, at - done));
    if (kind != kReplace)
      out.put(utf8::kReplacement);
    else
      out.put(place == Escape::json ? replacement_in_json(text[at]) : replacement_in_xml(text[at]));
    at += length;
    done = at;
  }
  out.put(text.substr(done));
}

}  // namespace cleancopy
