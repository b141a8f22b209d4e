#include "language/compiler/trie_builder.hpp"

#include <stdexcept>

#include "language/trie.hpp"

namespace cleancopy::compiler {
namespace {

using Entry = std::pair<std::string, ValueRun>;

/// A node yet to be laid out: the keys [begin, end), which share their first `depth` bytes.
struct Pending {
  std::size_t begin;
  std::size_t end;
  std::size_t depth;
};

/// How many bytes the first and the last of sorted keys, so all of them, share.
std::size_t shared(const std::string& first, const std::string& last) {
  std::size_t at = 0;
  while (at < first.size() && at < last.size() && first[at] == last[at]) ++at;
  return at;
}

class Builder {
 public:
  explicit Builder(std::vector<Entry> entries) : entries_(std::move(entries)) {}

  BuiltTrie build() {
    trie_.openings.resize(Opening::kSlots);
    for (const auto& [key, run] : entries_) {
      const Opening opening = opening_at(key, 0);
      if (opening.known) trie_.openings[opening.slot()] |= run.languages;
    }
    trie_.nodes.emplace_back();
    trie_.first_bytes += '\0';
    pending_.push_back({0, entries_.size(), 0});
    // Breadth first, so that a node's children stand together.
    for (std::size_t node = 0; node < pending_.size(); ++node) lay_out(node);
    if (trie_.nodes.size() > 0xFFFF) throw std::length_error("a trie has more than 65,535 nodes");
    return std::move(trie_);
  }

 private:
  void lay_out(std::size_t node) {
    Pending at = pending_[node];
    if (at.begin < at.end && entries_[at.begin].first.size() == at.depth) {
      const ValueRun run = entries_[at.begin].second;
      trie_.nodes[node].first_value = run.first;
      trie_.nodes[node].values = run.count;
      if (run.count > 0xFF || run.first + run.count > 0xFFFF) {
        throw std::length_error("a key has too many values");
      }
      ++at.begin;
    }
    trie_.nodes[node].first_child = static_cast<std::uint32_t>(trie_.nodes.size());
    while (at.begin < at.end) at.begin = add_child(node, at);
    if (trie_.nodes[node].children > 0xFF) throw std::length_error("a node has too many children");
  }

  /// Adds the child for the byte that the first pending key goes on with; returns the key after its
  /// own.
  std::size_t add_child(std::size_t node, const Pending& at) {
    std::size_t end = at.begin + 1;
    const char byte = entries_[at.begin].first[at.depth];
    while (end < at.end && entries_[end].first[at.depth] == byte) ++end;
    const std::string& first = entries_[at.begin].first;
    const std::size_t depth = shared(first, entries_[end - 1].first);
    BuiltNode child;
    child.label_length = static_cast<std::uint32_t>(depth - at.depth);
    if (child.label_length > 0xFF) throw std::length_error("a phrase is too long: " + first);
    child.label = add_label(first.substr(at.depth, depth - at.depth));
    trie_.nodes.push_back(child);
    trie_.first_bytes += byte;
    pending_.push_back({at.begin, end, depth});
    ++trie_.nodes[node].children;
    return end;
  }

  std::uint32_t add_label(const std::string& label) {
    const auto [known, added] =
        known_labels_.emplace(label, static_cast<std::uint32_t>(trie_.labels.size()));
    if (added) trie_.labels += label;
    return known->second;
  }

  std::vector<Entry> entries_;
  std::vector<Pending> pending_;
  std::map<std::string, std::uint32_t> known_labels_;
  BuiltTrie trie_;
};

}  // namespace

BuiltTrie build_trie(const std::map<std::string, ValueRun>& keys) {
  return Builder({keys.begin(), keys.end()}).build();
}

}  // namespace cleancopy::compiler
