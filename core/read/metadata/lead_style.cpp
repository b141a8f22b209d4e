#include "read/metadata/lead_style.hpp"

#include <algorithm>

namespace cleancopy::metadata {
namespace {

constexpr std::size_t kLeastProse = 80;     // bytes
constexpr std::size_t kLeastOpening = 35;   // a short sentence, where several open the story
constexpr std::size_t kLongest = 1200;      // of the whole lead
constexpr std::size_t kMostParagraphs = 4;  // of the lead
constexpr std::size_t kPlainAfter = 3;      // paragraphs that must differ from it
constexpr std::uint32_t kNear = 25;         // blocks after the headline
constexpr std::uint32_t kReach = 60;  // blocks in which the paragraphs after it are looked for

bool is_bold(const Document& document, const Block& block) {
  std::size_t bold = 0;
  for (const Mark& mark : marks_of(document, block))
    if (mark.kind == MarkKind::strong) bold += mark.end - mark.begin;
  return bold * 10 >= block.text.size() * 9;
}

/// The <p> that holds the block and nothing else, or kNone.
std::uint32_t paragraph_of(const Document& document, std::uint32_t i) {
  std::uint32_t element = document.blocks[i].element;
  while (element != kNone && document.elements[element].tag != Tag::p) {
    const Element& here = document.elements[element];
    if (here.end_block - here.first_block > 1) return kNone;
    element = here.parent;
  }
  return element;
}

struct Paragraph {
  std::uint32_t block;
  std::uint32_t parent;
  std::string_view names;
  bool bold;
};

std::vector<Paragraph> paragraphs_after(const Document& document, std::uint32_t headline) {
  std::vector<Paragraph> found;
  const std::size_t end = std::min<std::size_t>(document.blocks.size(), headline + kReach);
  for (auto i = headline + 1; i < end && found.size() < kMostParagraphs + kPlainAfter + 1; ++i) {
    const Block& block = document.blocks[i];
    if (block.form != Form::paragraph || block.text.size() < kLeastOpening) continue;
    const std::uint32_t element = paragraph_of(document, i);
    if (element == kNone || document.elements[element].hidden) continue;
    if (found.empty() && i > headline + kNear) break;
    const Element& paragraph = document.elements[element];
    if (!found.empty() && paragraph.parent != found.front().parent) {
      // What came before stood elsewhere, beside the story.
      if (found.size() > 1) continue;
      found.clear();
    }
    found.push_back({i, paragraph.parent, paragraph.names, is_bold(document, block)});
  }
  return found;
}

/// "first", "drop-cap": a class that every story's first paragraph has says nothing.
bool names_the_first(std::string_view names) {
  constexpr std::string_view kFirst[] = {"first", "drop", "initial", "opening"};
  return std::ranges::any_of(kFirst,
                             [&](auto word) { return names.find(word) != std::string_view::npos; });
}

template <typename Alike>
std::size_t opening_size(const std::vector<Paragraph>& all, Alike alike) {
  const auto end = std::ranges::find_if_not(
      all, [&](const Paragraph& paragraph) { return alike(paragraph, all.front()); });
  const auto size = static_cast<std::size_t>(end - all.begin());
  if (size > kMostParagraphs || all.size() < size + 2) return 0;
  // What follows is of one style, and that is not the lead's.
  const std::size_t last = std::min(all.size(), size + kPlainAfter);
  for (std::size_t i = size; i < last; ++i)
    if (alike(all[i], all.front()) || !alike(all[i], all[size])) return 0;
  return size;
}

}  // namespace

std::vector<std::uint32_t> find_styled_lead(const Document& document, std::uint32_t headline) {
  std::vector<std::uint32_t> lead;
  if (headline == kNone) return lead;
  const std::vector<Paragraph> all = paragraphs_after(document, headline);
  if (all.empty()) return lead;
  std::size_t size = 0;
  if (all.front().bold)
    size = opening_size(all, [](const auto& a, const auto& b) { return a.bold == b.bold; });
  else if (!names_the_first(all.front().names))
    size = opening_size(all, [](const auto& a, const auto& b) { return a.names == b.names; });
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < size; ++i) {
    bytes += document.blocks[all[i].block].text.size();
    lead.push_back(all[i].block);
  }
  if (bytes < kLeastProse || bytes > kLongest) lead.clear();
  return lead;
}

}  // namespace cleancopy::metadata
