#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace cleancopy::utf8 {

inline constexpr char32_t kIllFormed = 0xFFFFFFFF;
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

struct Decoded {
  char32_t value;        // kIllFormed for bytes that are no UTF-8
  std::uint32_t length;  // bytes; of ill-formed ones the maximal subpart (Unicode 15, section 3.9),
                         // at least 1
};

/// True if `second` may stand after a first byte E0 to F4: its range is narrower after E0, ED, F0
/// and F4 (Unicode 15, table 3-7).
inline bool may_follow(unsigned lead, unsigned second) {
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return second >= low && second <= high;
}

/// The code point that begins at `at` < text.size(). Surrogates, overlong forms and values over
/// U+10FFFF are ill-formed.
inline Decoded decode(std::string_view text, std::size_t at) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + at;
  const std::size_t left = text.size() - at;
  const unsigned lead = p[0];
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4) return {kIllFormed, 1};
  const auto continues = [](unsigned byte) { return (byte & 0xC0) == 0x80; };
  if (lead < 0xE0) {
    if (left < 2 || !continues(p[1])) return {kIllFormed, 1};
    return {(lead & 0x1F) << 6 | (p[1] & 0x3Fu), 2};
  }
  if (left < 2 || !may_follow(lead, p[1])) return {kIllFormed, 1};
  if (left < 3 || !continues(p[2])) return {kIllFormed, 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu), 3};
  if (left < 4 || !continues(p[3])) return {kIllFormed, 3};
  return {(lead & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu), 4};
}

/// decode() for text that is known to be well-formed: without its checks.
inline Decoded decode_well_formed(std::string_view text, std::size_t at) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + at;
  const unsigned lead = p[0];
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (p[1] & 0x3Fu), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu), 3};
  return {(lead & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu), 4};
}

/// Where the first byte beyond ASCII stands from `at` on, or the text's end.
inline std::size_t skip_ascii(std::string_view text, std::size_t at) {
  for (std::uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
    std::memcpy(&eight, text.data() + at, 8);
    eight &= 0x8080808080808080u;
    if (eight == 0) continue;
    if constexpr (std::endian::native == std::endian::little)
      return at + static_cast<unsigned>(std::countr_zero(eight)) / 8;
    break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// Where the first ill-formed bytes stand from `at` on, or the text's end.
inline std::size_t skip_well_formed(std::string_view text, std::size_t at) {
  const auto* const p = reinterpret_cast<const unsigned char*>(text.data());
  const auto continues = [p](std::size_t i) { return (p[i] & 0xC0) == 0x80; };
  const std::size_t size = text.size();
  while (at < size) {
    const unsigned lead = p[at];
    if (lead < 0x80) {
      at = skip_ascii(text, at);
    } else if (lead >= 0xC2 && lead < 0xE0 && at + 1 < size && continues(at + 1)) {
      at += 2;
    } else if (lead > 0xE0 && lead < 0xED && at + 2 < size && continues(at + 1) &&
               continues(at + 2)) {
      at += 3;
    } else {  // rare
      const Decoded c = decode(text, at);
      if (c.value == kIllFormed) return at;
      at += c.length;
    }
  }
  return size;
}

/// The code point of well-formed text that ends before `at` > 0, with its length.
inline Decoded decode_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
    --begin;
  return decode(text, begin);
}

/// The surrogate in three bytes, as CESU-8 writes it (ED A0..BF 80..BF), that stands at `at`; 0 if
/// none does.
inline char32_t surrogate_at(std::string_view text, std::size_t at) {
  if (at > text.size() || text.size() - at < 3) return 0;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + at;
  if (p[0] != 0xED || p[1] < 0xA0 || p[1] > 0xBF || (p[2] & 0xC0) != 0x80) return 0;
  return 0xD000 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
}

/// The character whose two surrogates stand at `at`, six bytes; 0 if none does.
inline char32_t surrogate_pair_at(std::string_view text, std::size_t at) {
  const char32_t high = surrogate_at(text, at);
  if (high == 0 || high >= 0xDC00) return 0;
  const char32_t low = surrogate_at(text, at + 3);
  return low < 0xDC00 ? 0 : 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/// Writes `value` at `out`, which has room for 4 bytes; returns the bytes written.
inline std::uint32_t encode(char32_t value, char* out) {
  if (value < 0x80) {
    out[0] = static_cast<char>(value);
    return 1;
  }
  if (value < 0x800) {
    out[0] = static_cast<char>(0xC0 | value >> 6);
    out[1] = static_cast<char>(0x80 | (value & 0x3F));
    return 2;
  }
  if (value < 0x10000) {
    out[0] = static_cast<char>(0xE0 | value >> 12);
    out[1] = static_cast<char>(0x80 | (value >> 6 & 0x3F));
    out[2] = static_cast<char>(0x80 | (value & 0x3F));
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | value >> 18);
  out[1] = static_cast<char>(0x80 | (value >> 12 & 0x3F));
  out[2] = static_cast<char>(0x80 | (value >> 6 & 0x3F));
  out[3] = static_cast<char>(0x80 | (value & 0x3F));
  return 4;
}

inline void append(std::string& out, char32_t value) {
  char bytes[4];
  out.append(bytes, encode(value, bytes));
}

}  // namespace cleancopy::utf8
