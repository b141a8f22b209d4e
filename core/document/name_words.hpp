#pragma once
#include <array>
#include <cstddef>
#include <string_view>

namespace cleancopy {

/// Calls `use(word)` with every word of an element's class and id names, in small letters:
/// "comment", "box" of "CommentBox". Words are split at capitals and at whatever is no letter; only
/// ASCII letters count.
template <typename Use>
void for_each_name_word(std::string_view names, Use use) {
  constexpr std::size_t kMostBytes =
      256;                      // an element with more names than that is no better known by them
  std::array<char, 24> word{};  // longer words tell nothing
  std::size_t length = 0;
  const auto end_word = [&] {
    if (length > 1 && length <= word.size()) use(std::string_view(word.data(), length));
    length = 0;
  };
  bool after_small = false;
  for (const char c : names.substr(0, kMostBytes)) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small = c >= 'a' && c <= 'z';
    if (!capital && !small) {
      end_word();
    } else {
      if (capital && after_small) end_word();
      if (length < word.size()) word[length] = static_cast<char>(c | 0x20);
      ++length;
    }
    after_small = small;
  }
  end_word();
}

}  // namespace cleancopy
