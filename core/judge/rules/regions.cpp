// Parts of the page that are another's by their name or element: readers' comments, consent
// notices, further stories.
#include <algorithm>
#include <iterator>
#include <vector>

#include "document/name_words.hpp"
#include "document/word_index.hpp"
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

enum class Part : std::uint8_t { none, comments, consent, other_story };

struct NamedPart {
  std::string_view word;
  Part part;
};

constexpr NamedPart kNamedParts[] = {
#include "judge/rules/region_names.inc"
};

constexpr WordIndex<std::size(kNamedParts)> kIndex(kNamedParts, [](const NamedPart& named) {
  return named.word;
});

Part part_named(std::string_view names) {
  Part part = Part::none;
  for_each_name_word(names, [&](std::string_view word) {
    if (const std::size_t row = kIndex.find(word); row != decltype(kIndex)::kNone)
      part = kNamedParts[row].part;
  });
  return part;
}

constexpr std::uint32_t kEnoughProse = 2;  // blocks under the headline: less may be a subheadline

/// The story's place as far as it is certain: its headline, and the prose counted up to each block.
class Landmarks {
 public:
  explicit Landmarks(const CaseFile& file)
      : file_(file), headline_(file.document().metadata.headline_block), prose_(file.size() + 1) {
    for (std::uint32_t i = 0; i < file.size(); ++i)
      prose_[i + 1] = prose_[i] + (is_prose(file.shape(i)) ? 1 : 0);
    own_article_ = find_own_article();
  }

  [[nodiscard]] bool is_known() const { return headline_ != kNone; }

  /// What the element is for certain. A region never holds the headline, and there is prose under
  /// the headline that it does not hold.
  [[nodiscard]] Part part_of(const Element& element) const {
    if (element.first_block <= headline_ && headline_ < element.end_block) return Part::none;
    if (element.tag == Tag::article && is_other_article(element)) return Part::other_story;
    const Part part = part_named(element.names);
    const bool after_story =
        element.first_block > headline_ && prose(headline_, element.first_block) >= kEnoughProse;
    if (part == Part::comments) return after_story ? part : Part::none;
    if (part == Part::consent) {
      const bool before = element.end_block <= headline_;
      return after_story || (before && prose(headline_, file_.size()) >= kEnoughProse) ? part
                                                                                       : Part::none;
    }
    return Part::none;
  }

 private:
  [[nodiscard]] std::uint32_t prose(std::uint32_t begin, std::uint32_t end) const {
    return prose_[end] - prose_[begin];
  }

  [[nodiscard]] const Element* find_own_article() const {
    const auto& elements = file_.document().elements;
    if (headline_ == kNone) return nullptr;
    for (std::uint32_t e = file_.block(headline_).element; e != kNone; e = elements[e].parent)
      if (elements[e].tag == Tag::article) return &elements[e];
    return nullptr;
  }

  /// An article beside the headline's, with a heading of its own.
  [[nodiscard]] bool is_other_article(const Element& element) const {
    if (own_article_ == nullptr || prose(own_article_->first_block, own_article_->end_block) < 2)
      return false;
    if (element.first_block < own_article_->end_block) return false;
    constexpr std::uint32_t kMostBefore = 4;  // blocks before the heading
    const std::uint32_t end = std::min(element.end_block, element.first_block + kMostBefore);
    for (std::uint32_t i = element.first_block; i < end; ++i)
      if (file_.block(i).form == Form::heading) return true;
    return false;
  }

  const CaseFile& file_;
  std::uint32_t headline_;
  std::vector<std::uint32_t> prose_;
  const Element* own_article_ = nullptr;
};

void decide_part(CaseFile& file, std::uint32_t i, Part part) {
  if (part == Part::comments)
    file.decide(i, Role::comment, Reason::comment_markup, 0.9F);
  else if (part == Part::consent)
    file.decide(i, Role::legal, Reason::legal_phrase, 0.9F);
  else if (part == Part::other_story)
    file.decide(i, Role::related, Reason::other_story, 0.85F);
}

}  // namespace

void regions(CaseFile& file) {
  const Document& document = file.document();
  const Landmarks landmarks(file);
  if (document.kind != InputKind::html || !landmarks.is_known()) return;
  std::vector<Part> parts(document.elements.size(), Part::none);
  for (std::size_t e = 0; e < parts.size(); ++e) {
    const Element& element = document.elements[e];
    if (element.parent != kNone) parts[e] = parts[element.parent];
    if (parts[e] == Part::none) parts[e] = landmarks.part_of(element);
  }
  for (std::uint32_t i = 0; i < file.size(); ++i)
    if (file.is_open(i) && file.block(i).element != kNone)
      decide_part(file, i, parts[file.block(i).element]);
}

}  // namespace cleancopy::rules
