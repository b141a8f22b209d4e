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

std::uint64_t OffsetMap::to_source(std::uint64_t offset) const {
  offset -= std::min(offset, shift_);
  if (runs_.empty()) return offset;
  if (offset >= input_end_) return source_end_;
  auto run = std::upper_bound(runs_.begin(), runs_.end(), offset,
                              [](std::uint64_t at, const Run& r) { return at < r.input; });
  --run;
  const std::uint64_t characters = run->in == 0 ? 0 : (offset - run->input) / run->in;
  return run->source + characters * run->out;
}

Span OffsetMap::to_source(Span input) const {
  return {to_source(input.begin), to_source(input.end)};
}

void OffsetMap::clear() {
  runs_.clear();
  shift_ = source_end_ = input_end_ = 0;
}

}  // namespace cleancopy
