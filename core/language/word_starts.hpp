#pragma once
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
  void clear() { starts_.clear(); }
  void add(std::string_view text, std::size_t pos) {
    starts_.push_back({static_cast<std::uint32_t>(pos), opening_at(text, pos)});
  }

  /// Calls `start(pos, opening)` for those of the window [begin, end) of `text`, until it returns
  /// false. A word that the window's begin cuts starts there.
  template <class Each>
  void each_within(std::string_view text, std::size_t begin, std::size_t end,
                   const Each& start) const {
    if (begin > 0 && begin < end && is_word_char(decode_at(text, begin).code) &&
        !start(begin, opening_at(text, begin)))
      return;
    for (const Start& one : starts_) {
      if (one.pos >= end) return;
      if (one.pos > begin || begin == 0)
        if (!start(one.pos, one.opening)) return;
    }
  }

 private:
  std::vector<Start> starts_;
};

}  // namespace cleancopy
