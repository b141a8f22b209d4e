#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "language/fold.hpp"

namespace cleancopy {

/// A node of a path-compressed trie over folded UTF-8. A node's children stand next to each other,
/// in the order of their first bytes.
struct TrieNode {
  std::uint32_t label;  // where the bytes that lead to this node start
  std::uint16_t first_child;
  std::uint16_t first_value;
  std::uint8_t label_length;
  std::uint8_t children;
  std::uint8_t values;
};

/// A trie among the compiled tables: read-only, laid out by the compiler. Node 0 is the root.
struct Trie {
  const TrieNode* nodes;
  const unsigned char* first_bytes;  // of each node's label
  const unsigned char* labels;

  /// The child of `node` whose label starts with `byte`; 0 for none.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, unsigned char byte) const {
    const TrieNode& parent = nodes[node];
    if (parent.children == 0) return 0;
    const unsigned char* first = first_bytes + parent.first_child;
    const void* found = std::memchr(first, byte, parent.children);
    if (found == nullptr) return 0;
    return parent.first_child +
           static_cast<std::uint32_t>(static_cast<const unsigned char*>(found) - first);
  }
};

/// Reads folded characters as long as some key goes on with them, and calls
/// `found(node, last folded character)` at every key passed; reader.pos() is then where the key
/// ends.
template <class Found>
void walk(const Trie& trie, FoldReader& reader, const Found& found) {
  std::uint32_t node = 0;
  std::size_t at = 0;  // bytes of the node's label gone over
  char bytes[4];
  while (const char32_t fold = reader.next()) {
    const std::size_t count = encode(fold, bytes);
    for (std::size_t i = 0; i < count; ++i) {
      const auto byte = static_cast<unsigned char>(bytes[i]);
      if (at == trie.nodes[node].label_length) {
        node = trie.child(node, byte);
        if (node == 0) return;
        at = 1;
      } else {
        if (trie.labels[trie.nodes[node].label + at] != byte) return;
        ++at;
      }
    }
    if (at == trie.nodes[node].label_length && trie.nodes[node].values != 0) {
      found(trie.nodes[node], fold);
    }
  }
}

}  // namespace cleancopy
