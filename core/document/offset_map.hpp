#pragma once
#include <cstdint>
#include <vector>

#include "document/span.hpp"

namespace cleancopy {

/// From offsets in the decoded source back to bytes of the input. Empty runs mean "shifted by a
/// constant" (UTF-8 in, a byte order mark skipped), so nothing is stored for most inputs.
class OffsetMap {
 public:
  /// Input bytes before the first source byte (a byte order mark).
  void set_shift(std::uint64_t bytes) { shift_ = bytes; }

  /// Appends `count` characters of `in` input bytes each that became `out` source bytes each. Equal
  /// neighbours share a run.
  void append(unsigned in, unsigned out, std::uint64_t count = 1) {
    if (runs_.empty() || runs_.back().in != in || runs_.back().out != out)
      runs_.push_back(
          {source_end_, input_end_, static_cast<std::uint8_t>(in), static_cast<std::uint8_t>(out)});
    source_end_ += out * count;
    input_end_ += in * count;
  }

  /// The input byte where the character that holds source offset `offset` begins.
  [[nodiscard]] std::uint64_t to_input(std::uint64_t offset) const;
  [[nodiscard]] Span to_input(Span source) const;

  /// The other way round: where the character that holds input offset `offset` begins in the
  /// source.
  [[nodiscard]] std::uint64_t to_source(std::uint64_t offset) const;
  [[nodiscard]] Span to_source(Span input) const;

  void clear();

 private:
  struct Run {
    std::uint64_t source;
    std::uint64_t input;
    std::uint8_t in;
    std::uint8_t out;
  };
  std::vector<Run> runs_;
  std::uint64_t shift_ = 0;
  std::uint64_t source_end_ = 0;
  std::uint64_t input_end_ = 0;
};

}  // namespace cleancopy
