#pragma once
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace cleancopy {

/// Owns the text that one document's stages make. Grows in chunks, frees all at once; what it hands
/// out never moves. Moving the arena keeps every view valid.
class Arena {
 public:
  /// Room for `size` bytes, uninitialised. Throws std::bad_alloc.
  char* allocate(std::size_t size) {
    if (size > left_) grow(size);
    char* room = next_;
    next_ += size;
    left_ -= size;
    return room;
  }
  /// A copy of `text` that lives as long as the arena.
  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char* room = allocate(text.size());
    std::memcpy(room, text.data(), text.size());
    return {room, text.size()};
  }
  /// The same with a NUL byte behind it, which is not part of the view.
  std::string_view copy_terminated(std::string_view text) {
    char* room = allocate(text.size() + 1);
    std::copy(text.begin(), text.end(), room);
    room[text.size()] = 0;
    return {room, text.size()};
  }
  /// Gives back the tail of the last allocation: its room of `size` bytes turned out to need only
  /// `used`.
  void shrink_last(std::size_t size, std::size_t used) {
    next_ -= size - used;
    left_ += size - used;
  }

 private:
  void grow(std::size_t size) {
    const std::size_t chunk = size > next_chunk_ ? size : next_chunk_;
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(chunk));
    next_ = chunks_.back().get();
    left_ = chunk;
    if (next_chunk_ < kLargestChunk) next_chunk_ *= 2;
  }

  static constexpr std::size_t kLargestChunk = 1u << 20;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t next_chunk_ = 1u << 14;
};

}  // namespace cleancopy
