#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "language/fold.hpp"
#include "language/language.hpp"
#include "language/piece_hash.hpp"

namespace cleancopy {

namespace tables {
/// The sets of languages that rows share.
extern const LanguageSet kSets[];
}  // namespace tables

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

/// The letters of ASCII that a word begins with, at most four, as small letters; `known` is false
/// where the text has to be read by folded characters to tell.
struct Opening {
  std::uint32_t letters = 0;
  bool known = false;

  static constexpr std::size_t kSlots = 2048;
  [[nodiscard]] std::size_t slot() const { return letters * 0x9E3779B1u >> 21; }
};

inline Opening opening_at(std::string_view text, std::size_t at) {
  constexpr std::uint32_t kOnes = 0x01010101u;
  constexpr std::uint32_t kHigh = 0x80 * kOnes;
  // Past the end stands what ends a word.
  const auto four =
      static_cast<std::uint32_t>(eight_at(text, at, std::min<std::size_t>(text.size() - at, 4)));
  const std::uint32_t low = four | 0x20 * kOnes;
  // Bytes beyond ASCII are no letters, and carry nothing but to what stands behind them.
  const std::uint32_t is_letter = (low + (0x80 - 'a') * kOnes) & ~(low + (0x7F - 'z') * kOnes);
  const std::uint32_t no_letter = ~is_letter & kHigh;
  if (no_letter == 0) return {low, true};
  const auto bits = static_cast<unsigned>(std::countr_zero(no_letter)) - 7;
  if (bits == 0) return {};
  // A control character or one beyond ASCII may be inside the word.
  const std::uint32_t end = four >> bits & 0xFF;
  return {low & ((1u << bits) - 1), (end >= ' ' && end < 0x7F) || at + bits / 8 == text.size()};
}

/// A trie among the compiled tables: read-only, laid out by the compiler. Node 0 is the root.
struct Trie {
  const TrieNode* nodes;
  const unsigned char* first_bytes;  // of each node's label
  const unsigned char* labels;
  // For each of Opening::kSlots whose keys begin so, as an index into kSets; no key ends inside a
  // word.
  const std::uint16_t* openings;

  /// False where none of those languages' keys begins at that word.
  [[nodiscard]] bool may_begin(const Opening& opening, LanguageSet languages) const {
    return !opening.known || (tables::kSets[openings[opening.slot()]] & languages) != 0;
  }

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
