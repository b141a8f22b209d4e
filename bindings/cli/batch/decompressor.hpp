#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cli {

using Slice = std::span<const char>;

/// How many bytes is_header may need.
constexpr std::size_t kLongestHeader = 10;

/// One way of compressing, over its library.
class Decompressor {
 public:
  struct Step {
    std::size_t taken = 0;  // bytes of the input
    std::size_t made = 0;   // bytes of the output
    bool ended = false;     // that was the member's last byte
    std::string error;      // why it cannot go on; empty where it can
  };

  Decompressor() = default;
  virtual ~Decompressor() = default;
  Decompressor(const Decompressor&) = delete;
  Decompressor& operator=(const Decompressor&) = delete;

  [[nodiscard]] virtual const char* name() const = 0;
  /// True if a member begins with these bytes.
  [[nodiscard]] virtual bool is_header(Slice bytes) const = 0;
  /// Begins a member.
  virtual void start() = 0;
  virtual Step step(Slice in, char* out, std::size_t most) = 0;
};

std::vector<std::unique_ptr<Decompressor>> all_decompressors();

}  // namespace cli
