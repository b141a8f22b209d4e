#include "assemble/assemble.hpp"

#include <algorithm>
#include <utility>

#include "annotate/dateline.hpp"
#include "language/bylines.hpp"
#include "language/language.hpp"

namespace cleancopy {
namespace {

class Assembler {
 public:
  explicit Assembler(const Document& document) : document_(document), metadata_(document.metadata) {
    article_.document = &document;
  }

  Article assemble() {
    sort_blocks();
    take_headline();
    take_subheadline();
    take_authors();
    take_dateline();
    take_language();
    article_.published = metadata_.published;
    article_.updated = metadata_.updated;
    set_origin(Field::published, metadata_.published);
    set_origin(Field::updated, metadata_.updated);
    return std::move(article_);
  }

 private:
  [[nodiscard]] const Judgement& judgement(std::uint32_t i) const {
    return document_.blocks[i].judgement;
  }

  /// A block of the head goes to its field, once; a second one stays in the body.
  bool takes_head(std::uint32_t i) {
    const auto take = [&](std::string_view& text, std::uint32_t& block) {
      if (block != kNone) return false;
      text = document_.blocks[i].text;
      block = i;
      return true;
    };
    switch (judgement(i).role) {
      case Role::headline:
        return take(article_.headline, article_.headline_block);
      case Role::subheadline:
        return continues_subheadline(i) || take(article_.subheadline, article_.subheadline_block);
      case Role::byline:
        return take(article_.byline, article_.byline_block);
      case Role::dateline:
        return take(article_.dateline, article_.dateline_block);
      default:
        return false;
    }
  }

  /// A further line of the page's subheadline; once the host took one of them away or made it
  /// something else, each stands for itself.
  [[nodiscard]] bool continues_subheadline(std::uint32_t i) const {
    const auto& lines = metadata_.subheadline_blocks;
    return lines.size() > 1 && article_.subheadline_block == lines.front() &&
           std::ranges::find(lines, i) != lines.end() && has_whole_subheadline();
  }
  [[nodiscard]] bool has_whole_subheadline() const {
    return std::ranges::all_of(metadata_.subheadline_blocks, [&](std::uint32_t line) {
      return judgement(line).verdict == Verdict::keep && judgement(line).role == Role::subheadline;
    });
  }

  void sort_blocks() {
    article_.body.reserve(document_.blocks.size());
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
      if (judgement(i).verdict == Verdict::remove)
        article_.removed.push_back(i);
      else if (!takes_head(i) && !document_.blocks[i].text.empty())
        article_.body.push_back(i);
    }
  }

  /// The host took away the very block that the page's data speak of: then the data are silent,
  /// too.
  [[nodiscard]] bool was_taken_away(std::uint32_t block) const {
    return block != kNone && judgement(block).verdict == Verdict::remove &&
           judgement(block).reason == Reason::overruled;
  }

  void take_headline() {
    if (metadata_.headline.empty() || was_taken_away(metadata_.headline_block)) return;
    if (article_.headline_block != kNone && article_.headline_block != metadata_.headline_block)
      return;
    article_.headline = metadata_.headline;
    article_.origins[static_cast<std::size_t>(Field::headline)] = metadata_.headline_origin;
  }

  void take_subheadline() {
    const auto& lines = metadata_.subheadline_blocks;
    if (metadata_.subheadline.empty()) return;
    if (!lines.empty() && !has_whole_subheadline()) return;
    const std::uint32_t first = lines.empty() ? kNone : lines.front();
    if (was_taken_away(first)) return;
    if (article_.subheadline_block != kNone && article_.subheadline_block != first) return;
    article_.subheadline = metadata_.subheadline;
    set_origin(Field::subheadline, metadata_.subheadline);
  }

  void take_authors() {
    if (!metadata_.authors.empty() && !was_taken_away(metadata_.byline_block)) {
      article_.authors = metadata_.authors;
      article_.origins[static_cast<std::size_t>(Field::author)] = metadata_.authors_origin;
    } else if (!article_.byline.empty()) {
      article_.authors = names_in(article_.byline, BylineKind::printed);
    }
  }

  /// The dateline of a story is mostly the opening of its first paragraph, where it stays.
  void take_dateline() {
    if (article_.dateline_block != kNone) return;
    if (metadata_.dateline_block != kNone) {
      if (judgement(metadata_.dateline_block).verdict == Verdict::remove) return;
      article_.dateline = metadata_.dateline;
      article_.dateline_block = metadata_.dateline_block;
      return;
    }
    for (const std::uint32_t i : article_.body) {
      if (judgement(i).role != Role::paragraph) continue;
      article_.dateline = dateline_of(document_.blocks[i].text);
      if (!article_.dateline.empty()) article_.dateline_block = i;
      return;
    }
  }

  /// The text's own language; the page's word adds the region where both agree.
  void take_language() {
    article_.language = document_.language.empty() ? std::string_view("und") : document_.language;
    if (metadata_.language.empty()) return;
    const LanguageId declared = language_tagged(metadata_.language);
    if (document_.language.empty() ||
        (declared != kNoLanguage && tag_of(declared) == document_.language)) {
      article_.language = metadata_.language;
      set_origin(Field::language, metadata_.language);
    }
  }

  void set_origin(Field field, std::string_view value) {
    const auto fact = std::ranges::find_if(document_.facts, [&](const Fact& f) {
      return f.field == field && f.value.data() == value.data();
    });
    if (fact != document_.facts.end())
      article_.origins[static_cast<std::size_t>(field)] = fact->origin;
  }

  const Document& document_;
  const Metadata& metadata_;
  Article article_;
};

}  // namespace

Article assemble(const Document& document) { return Assembler(document).assemble(); }

}  // namespace cleancopy
