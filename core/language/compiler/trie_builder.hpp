#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "language/language.hpp"

namespace cleancopy::compiler {

struct BuiltNode {
  std::uint32_t label = 0;
  std::uint32_t label_length = 0;
  std::uint32_t first_child = 0;
  std::uint32_t children = 0;
  std::uint32_t first_value = 0;
  std::uint32_t values = 0;
};

struct BuiltTrie {
  std::vector<BuiltNode> nodes;
  std::string first_bytes;
  std::string labels;
  std::vector<LanguageSet> openings;
};

/// A run of values that a key has, as first index and count.
struct ValueRun {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  LanguageSet languages = kAllLanguages;  // that have the key
};

/// Lays out the trie of the keys (sorted by bytes, none empty). Throws std::length_error where a
/// limit of TrieNode is passed.
BuiltTrie build_trie(const std::map<std::string, ValueRun>& keys);

}  // namespace cleancopy::compiler
