#pragma once
#include <cstdint>
#include <string_view>

namespace cleancopy::metadata {

/// What the class and id words of an element say about its content, by substrings that content
/// systems use.
struct ClassWords {
  bool author = false;       // byline, author, ...
  bool author_name = false;  // says that it is the name itself
  bool date = false;
  bool updated = false;
  bool foreign = false;  // comments, teasers, recommendations
  void read(std::string_view names);
};

/// True for the address of a page about somebody who writes: "/author/anna-berg".
bool is_author_address(std::string_view href);

}  // namespace cleancopy::metadata
