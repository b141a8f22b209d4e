#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/fold.hpp"
#include "language/trie.hpp"

namespace cleancopy {

/// Where the words of a text start, found once for all that look for names and phrases in it.
class WordStarts {
 public:
  struct Start {
    std::uint32_t pos;
    Opening opening;
  };
  WordStarts() = default;
  explicit WordStarts(std::string_view text) {
    each_word_start(text, [&](std::size_t pos) {
      add(text, pos);
      return true;
    });
  }
  void clear() {
    count_ = 0;
    more_.clear();
  }
  void add(std::string_view text, std::size_t pos) {
    const Start start{static_cast<std::uint32_t>(pos), opening_at(text, pos)};
    if (count_ < few_.size())
      few_[count_++] = start;
    else
      more_.push_back(start);
  }

  /// Calls `start(pos, opening)` for those of the window [begin, end) of `text`, until it returns
  /// false. A word that the window's begin cuts starts there.
  template <class Each>
  void each_within(std::string_view text, std::size_t begin, std::size_t end,
                   const Each& start) const {
    if (begin > 0 && begin < end && is_word_char(decode_at(text, begin).code) &&
        !start(begin, opening_at(text, begin)))
      return;
    const auto goes_on = [&](const Start& one) {
      if (one.pos >= end) return false;
      return (one.pos <= begin && begin != 0) || start(one.pos, one.opening);
    };
    if (std::all_of(few_.begin(), few_.begin() + count_, goes_on))
      static_cast<void>(std::all_of(more_.begin(), more_.end(), goes_on));
  }

 private:
  std::array<Start, 64> few_;  // no allocation for a line, of which there are many
  std::uint32_t count_ = 0;    // of them
  std::vector<Start> more_;
};

}  // namespace cleancopy
