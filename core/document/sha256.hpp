#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cleancopy {

using Sha256Digest = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) of text that comes in pieces. It names inputs and articles; nothing secret
/// goes through it.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// The digest of everything added; the object is spent afterwards.
  Sha256Digest finish();

 private:
  void process(const std::uint8_t* block, std::size_t blocks);

  std::array<std::uint32_t, 8> state_;
  std::array<std::uint8_t, 64> pending_{};
  std::uint64_t size_ = 0;  // bytes added so far
};

Sha256Digest sha256(std::string_view bytes);
/// 64 lower-case hexadecimal digits.
std::string hex_of(const Sha256Digest& digest);

}  // namespace cleancopy
