// What the page's own markup says for certain.
#include <algorithm>

#include "document/name_words.hpp"
#include "judge/rules/credit.hpp"
#include "judge/rules/rules.hpp"

namespace cleancopy::rules {
namespace {

constexpr std::uint32_t kMostCaptionWords = 120;  // a figure may hold a whole table or essay

/// For every element whether it or one around it is navigation.
std::vector<bool> find_navigation(const Document& document) {
  std::vector<bool> is_navigation(document.elements.size());
  for (std::size_t e = 0; e < document.elements.size(); ++e) {
    const Element& element = document.elements[e];
    is_navigation[e] = element.tag == Tag::nav || element.role == "navigation" ||
                       (element.parent != kNone && is_navigation[element.parent]);
  }
  return is_navigation;
}

bool is_hidden(const CaseFile& file, std::uint32_t i) {
  const std::uint32_t element = file.block(i).element;
  return element != kNone && file.document().elements[element].hidden;
}

/// Hidden by an element that says it is a paywall's: the rest of the story.
bool is_behind_paywall(const CaseFile& file, std::uint32_t i) {
  const std::vector<Element>& elements = file.document().elements;
  bool paywall = false;
  for (std::uint32_t e = file.block(i).element; e != kNone && elements[e].hidden && !paywall;
       e = elements[e].parent)
    for_each_name_word(elements[e].names,
                       [&](std::string_view word) { paywall = paywall || word == "paywall"; });
  return paywall;
}

/// A paywall or a "read on" button hides a good part of the story; then the model weighs what is
/// hidden.
bool hides_much(const CaseFile& file) {
  constexpr std::uint32_t kLargePart = 7;  // a seventh of the prose
  std::uint64_t all = 0;
  std::uint64_t hidden = 0;
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    if (!is_prose(file.shape(i))) continue;
    all += file.shape(i).words;
    hidden += is_hidden(file, i) ? file.shape(i).words : 0;
  }
  return hidden * kLargePart > all;
}

/// A table's caption is part of the table.
bool is_of_table(const Document& document, const Block& block) {
  return block.element != kNone && document.elements[block.element].tag == Tag::caption;
}

/// What the metadata take for it, unless it credits a picture: descriptions are captions now and
/// then.
bool is_subheadline(const CaseFile& file, std::uint32_t i, LanguageSet languages) {
  const std::vector<std::uint32_t>& blocks = file.document().metadata.subheadline_blocks;
  return std::find(blocks.begin(), blocks.end(), i) != blocks.end() &&
         !find_credit(file.block(i).text, languages).is_certain;
}

}  // namespace

void page(CaseFile& file) {
  const Document& document = file.document();
  if (document.kind != InputKind::html) return;
  const Metadata& metadata = document.metadata;
  const bool hides_story = hides_much(file);
  const LanguageSet languages = credit_languages(file);
  const std::vector<bool> is_navigation = find_navigation(document);
  for (std::uint32_t i = 0; i < file.size(); ++i) {
    const Block& block = file.block(i);
    if (is_hidden(file, i) && !hides_story && !is_behind_paywall(file, i))
      file.decide(i, Role::furniture, Reason::hidden, 0.97F);
    else if (i == metadata.headline_block)
      file.decide(i, Role::headline, Reason::page_structure, 0.95F);
    else if (is_subheadline(file, i, languages))
      file.decide(i, Role::subheadline, Reason::page_structure, 0.9F);
    else if (i == metadata.byline_block)
      file.decide(i, Role::byline, Reason::byline_phrase, 0.85F);
    else if (block.form == Form::caption && !is_of_table(document, block) &&
             file.shape(i).words <= kMostCaptionWords)
      file.decide(i, Role::caption, Reason::caption_markup, 0.95F);
    else if (block.element != kNone && is_navigation[block.element] && !is_prose(file.shape(i)))
      file.decide(i, Role::navigation, Reason::navigation_markup, 0.95F);
  }
}

}  // namespace cleancopy::rules
