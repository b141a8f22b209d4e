#include "write/escape.hpp"

#include <array>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/// Past bytes that stand for themselves in every format; may stop early.
std::size_t skip_plain(std::string_view text, std::size_t at) {
#ifdef __SSE2__
  const auto all = [](char c) { return _mm_set1_epi8(c); };
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    // Bytes beyond ASCII are negative and so below the space, too.
    __m128i stop = _mm_cmplt_epi8(here, all(' '));
    for (const char special : {'&', '<', '>', '"', '\\'})
      stop = _mm_or_si128(stop, _mm_cmpeq_epi8(here, all(special)));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(stop));
    if (mask != 0) return at + static_cast<unsigned>(__builtin_ctz(mask));
  }
#else
  static_cast<void>(text);
#endif
  return at;
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
      at = skip_plain(text, at + 1);
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
