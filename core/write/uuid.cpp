#include "write/uuid.hpp"

#include <algorithm>
#include <bit>

namespace cleancopy {
namespace {

using Sha1Digest = std::array<std::uint8_t, 20>;

/// SHA-1 (FIPS 180-4), which RFC 9562 demands here; it protects nothing.
Sha1Digest sha1(std::string text) {
  using std::rotl;
  const std::uint64_t bits = std::uint64_t{text.size()} * 8;
  text += static_cast<char>(0x80);
  while (text.size() % 64 != 56) text += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) text += static_cast<char>(bits >> shift & 0xFF);
  std::array<std::uint32_t, 5> state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
  for (std::size_t at = 0; at < text.size(); at += 64) {
    std::array<std::uint32_t, 80> w{};
    for (std::size_t i = 0; i < 64; ++i)
      w[i / 4] = w[i / 4] << 8 | static_cast<std::uint8_t>(text[at + i]);
    for (std::size_t i = 16; i < 80; ++i)
      w[i] = rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < 80; ++i) {
      const std::uint32_t mixed = i < 20   ? ((b & c) | (~b & d)) + 0x5a827999
                                  : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1
                                  : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
                                           : (b ^ c ^ d) + 0xca62c1d6;
      const std::uint32_t next = rotl(a, 5) + mixed + e + w[i];
      e = d, d = c, c = rotl(b, 30), b = a, a = next;
    }
    const std::array<std::uint32_t, 5> more = {a, b, c, d, e};
    for (std::size_t i = 0; i < 5; ++i) state[i] += more[i];
  }
  Sha1Digest digest{};
  for (std::size_t i = 0; i < 20; ++i)
    digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  return digest;
}

constexpr std::array<std::size_t, 4> kHyphens = {8, 13, 18, 23};

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Uuid uuid_v5(const Uuid& space, std::string_view name) {
  std::string text(space.begin(), space.end());
  text += name;
  const Sha1Digest digest = sha1(std::move(text));
  Uuid uuid{};
  std::copy_n(digest.begin(), uuid.size(), uuid.begin());
  uuid[6] = static_cast<std::uint8_t>(0x50 | (uuid[6] & 0x0F));
  uuid[8] = static_cast<std::uint8_t>(0x80 | (uuid[8] & 0x3F));
  return uuid;
}

std::optional<Uuid> parse_uuid(std::string_view text) {
  constexpr std::string_view kUrn = "urn:uuid:";
  if (text.starts_with(kUrn)) text.remove_prefix(kUrn.size());
  if (text.size() != 36) return std::nullopt;
  Uuid uuid{};
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::find(kHyphens.begin(), kHyphens.end(), i) != kHyphens.end()) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int digit = digit_of(text[i]);
    if (digit < 0) return std::nullopt;
    uuid[digits / 2] = static_cast<std::uint8_t>(uuid[digits / 2] << 4 | digit);
    ++digits;
  }
  return uuid;
}

std::string text_of(const Uuid& uuid) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : uuid) {
    if (std::find(kHyphens.begin(), kHyphens.end(), text.size()) != kHyphens.end()) text += '-';
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

}  // namespace cleancopy
