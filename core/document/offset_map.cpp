#include "document/offset_map.hpp"

#include <algorithm>

namespace cleancopy {

std::uint64_t OffsetMap::to_input(std::uint64_t offset) const {
  if (runs_.empty()) return offset + shift_;
  if (offset >= source_end_) return input_end_ + shift_;
  auto run = std::upper_bound(runs_.begin(), runs_.end(), offset,
                              [](std::uint64_t at, const Run& r) { return at < r.source; });
  --run;
  // A character of no input bytes (out of a stateful charset) or no source bytes ends its run at
  // once.
  const std::uint64_t characters = run->out == 0 ? 0 : (offset - run->source) / run->out;
  return run->input + characters * run->in + shift_;
}

Span OffsetMap::to_input(Span source) const {
  return {to_input(source.begin), to_input(source.end)};
}

void OffsetMap::clear() {
  runs_.clear();
  shift_ = source_end_ = input_end_ = 0;
}

}  // namespace cleancopy
