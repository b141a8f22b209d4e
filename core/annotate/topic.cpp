#include "annotate/topic.hpp"

#include <bit>

namespace cleancopy {
namespace {

/// For each word the first two counted blocks that hold it, in open addressing: enough to know of
/// another block.
class Holders {
 public:
  explicit Holders(std::size_t words) : slots_(std::bit_ceil(words * 2 + 2)) {}

  void add(std::uint32_t word, std::uint32_t block) {
    Slot* slot = find(word);
    if (slot == nullptr) return;
    if (slot->first == 0)
      *slot = {word, block + 1, 0};
    else if (slot->first != block + 1 && slot->second == 0)
      slot->second = block + 1;
  }
  [[nodiscard]] bool stands_before(std::uint32_t word, std::uint32_t block) {
    const Slot* slot = find(word);
    return slot != nullptr && slot->first != 0 && slot->first < block + 1;
  }
  [[nodiscard]] bool stands_elsewhere(std::uint32_t word, std::uint32_t block) {
    const Slot* slot = find(word);
    if (slot == nullptr) return false;
    return slot->second != 0 || (slot->first != 0 && slot->first != block + 1);
  }

 private:
  struct Slot {
    std::uint32_t word = 0;
    std::uint32_t first = 0;  // block + 1; 0: free
    std::uint32_t second = 0;
  };
  /// Words made to collide cost a bounded search each and are then passed over, so time stays
  /// linear.
  Slot* find(std::uint32_t word) {
    constexpr std::size_t kMostProbes = 64;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (word * 0x9E3779B1u >> 7) & mask;
    for (std::size_t probe = 0; probe < kMostProbes; ++probe, at = (at + 1) & mask)
      if (slots_[at].first == 0 || slots_[at].word == word) return &slots_[at];
    return nullptr;
  }
  std::vector<Slot> slots_;
};

}  // namespace

void Topic::add_block(std::string_view text, bool counts) {
  const std::size_t begin = words_.size();
  for_each_word(text, [&](std::uint32_t word) { words_.push_back(word); });
  blocks_.push_back({begin, words_.size(), counts});
}

void Topic::add_block_of_runs(std::string_view text, bool counts) {
  const std::size_t begin = words_.size();
  std::uint32_t one_before = 0;
  std::uint32_t two_before = 0;
  for_each_word(text, [&](std::uint32_t word) {
    if (two_before != 0) words_.push_back((two_before * 31u + one_before) * 0x9E3779B1u ^ word);
    two_before = one_before;
    one_before = word;
  });
  blocks_.push_back({begin, words_.size(), counts});
}

template <typename Stands>
std::vector<float> Topic::shares_that(Stands stands) const {
  Holders holders(words_.size());
  for (std::uint32_t block = 0; block < blocks_.size(); ++block)
    if (blocks_[block].counts)
      for (std::size_t i = blocks_[block].begin; i < blocks_[block].end; ++i)
        holders.add(words_[i], block);

  std::vector<float> shares;
  shares.reserve(blocks_.size());
  for (std::uint32_t block = 0; block < blocks_.size(); ++block) {
    const auto [begin, end, counts] = blocks_[block];
    std::size_t shared = 0;
    for (std::size_t i = begin; i < end; ++i) shared += stands(holders, words_[i], block) ? 1 : 0;
    shares.push_back(begin == end ? -1.0F
                                  : static_cast<float>(shared) / static_cast<float>(end - begin));
  }
  return shares;
}

std::vector<float> Topic::shares() const {
  return shares_that([](Holders& holders, std::uint32_t word, std::uint32_t block) {
    return holders.stands_elsewhere(word, block);
  });
}

std::vector<float> Topic::earlier_shares() const {
  return shares_that([](Holders& holders, std::uint32_t word, std::uint32_t block) {
    return holders.stands_before(word, block);
  });
}

}  // namespace cleancopy
