#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

namespace cli {

/// A part of a file that cannot be read: a disk error, or compressed bytes that are damaged. What
/// comes behind it may still be read.
class Damage : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The bytes of a file in order, decompressed.
class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  /// Fills in up to `most` bytes and says how many; 0 at the end of the file. Throws Damage; the
  /// next call goes on behind it.
  virtual std::size_t read(char* into, std::size_t most) = 0;
  /// How many bytes of the file itself were used up.
  [[nodiscard]] virtual std::uint64_t taken() const = 0;
};

/// Opens a file that is plain, gzip or zstd, as its first bytes say. Throws Damage.
std::unique_ptr<ByteSource> open_bytes(const std::string& path);

}  // namespace cli
