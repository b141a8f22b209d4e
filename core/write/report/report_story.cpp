#include "write/report/report_story.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "write/head.hpp"
#include "write/inline_walker.hpp"
#include "write/number.hpp"

namespace cleancopy {
namespace {

constexpr std::uint32_t kLongRun = 6;  // that many removed blocks in a row are folded up
constexpr unsigned kDoubtful = 800;    // permille

unsigned permille_of(const Judgement& judgement) {
  return static_cast<unsigned>(std::lround(std::clamp(judgement.confidence, 0.0F, 1.0F) * 1000.0F));
}

/// "list item" for Role::list_item.
std::string words_of(Role role) {
  std::string words(name_of(role));
  std::ranges::replace(words, '-', ' ');
  return words;
}

std::string percent_of(const Judgement& judgement) {
  return std::to_string(permille_of(judgement) / 10) + " %";
}

/// Marks without links: a review should lead nowhere else.
class InlineText final : public InlineVisitor {
 public:
  explicit InlineText(XmlWriter& html, std::string_view cell) : html_(html), cell_(cell) {}
  void text(std::string_view text) override { html_.text(text); }
  void open_mark(MarkKind kind, std::string_view /*href*/) override {
    html_.open(name_of(kind));
    if (kind == MarkKind::link) html_.attribute("class", "cc-link");
  }
  void close_mark(MarkKind /*kind*/, std::string_view /*href*/) override { html_.close(); }
  void line_break() override { html_.empty("br"); }
  void next_cell() override {
    html_.close();
    html_.open(cell_);
  }

 private:
  static std::string_view name_of(MarkKind kind) {
    constexpr std::array<std::string_view, 7> kNames = {"em",  "strong", "span", "br",
                                                        "sub", "sup",    "code"};
    return kNames[static_cast<std::size_t>(kind)];
  }
  XmlWriter& html_;
  std::string_view cell_;
};

/// What kept blocks of one kind stand in together.
enum class Group : std::uint8_t { none, list, table };

class ReportStory {
 public:
  ReportStory(XmlWriter& html, const Article& article)
      : html_(html), article_(article), document_(*article.document) {}

  void write() {
    put_metadata_head();
    const auto count = static_cast<std::uint32_t>(document_.blocks.size());
    for (std::uint32_t i = 0; i < count;) {
      if (document_.blocks[i].judgement.verdict == Verdict::keep) {
        put_kept(i++);
        continue;
      }
      go_to(Group::none);
      const std::uint32_t end = end_of_run(i);
      const bool folded = end - i >= kLongRun;
      if (folded) open_run(end - i);
      while (i < end) put_removed(i++);
      if (folded) html_.close_line();
    }
    go_to(Group::none);
    if (count == 0) {
      html_.open_line("p");
      html_.attribute("class", "cc-empty");
      html_.text("The document has no text.");
      html_.close();
    }
  }

 private:
  /// What the story's head has from the page's data and not from a block.
  void put_metadata_head() {
    const auto put = [&](std::string_view element, std::string_view name, std::string_view text) {
      html_.open_line(element);
      html_.attribute("class", name);
      html_.attribute("dir", "auto");
      html_.text(text);
      html_.close();
    };
    if (!article_.headline.empty() && article_.headline_block == kNone)
      put("h2", "cc-headline", article_.headline);
    if (!article_.subheadline.empty() && article_.subheadline_block == kNone)
      put("p", "cc-subheadline", article_.subheadline);
    const std::string byline = byline_of(article_);
    if (!byline.empty() && article_.byline_block == kNone) put("p", "cc-byline", byline);
  }

  std::uint32_t end_of_run(std::uint32_t i) const {
    while (i < document_.blocks.size() && document_.blocks[i].judgement.verdict == Verdict::remove)
      ++i;
    return i;
  }

  void open_run(std::uint32_t blocks) {
    html_.open_line("details");
    html_.attribute("class", "cc-run");
    html_.open_line("summary");
    html_.text(std::to_string(blocks) + " removed blocks in a row");
    html_.close();
  }

  void go_to(Group group) {
    if (group_ == group) return;
    if (group_ != Group::none) html_.close_line();
    group_ = group;
    if (group == Group::list) html_.open_line("ul");
    if (group == Group::table) html_.open_line("table");
  }

  void say_block(std::uint32_t i, std::string_view kind) {
    const Block& block = document_.blocks[i];
    html_.attribute("class", kind);
    html_.attribute("data-block", Decimal(i).view());
    html_.attribute("data-role", name_of(block.judgement.role));
    html_.attribute("dir", "auto");
    if (const std::string_view original = original_of(block); !original.empty())
      html_.attribute("data-original", original);
  }

  /// The bytes as they came, where they were repaired and can be shown as they are.
  std::string_view original_of(const Block& block) const {
    const bool readable = document_.kind == InputKind::text && document_.charset == "utf-8";
    if (!readable || block.repairs.bits() == 0) return {};
    if (block.span.end > document_.input.size() || block.span.begin > block.span.end) return {};
    return document_.input.substr(block.span.begin, block.span.end - block.span.begin);
  }

  void put_text(const Block& block, bool cells, std::string_view cell = {}) {
    InlineText text(html_, cell);
    walk_inline(document_, block, cells, text);
  }

  void put_kept(std::uint32_t i) {
    const Block& block = document_.blocks[i];
    if (block.text.empty()) return;
    const Role role = block.judgement.role;
    if (role == Role::table_row || block.form == Form::table_row) {
      go_to(Group::table);
      const std::string_view cell = block.header_row ? "th" : "td";
      html_.open_line("tr");
      say_block(i, "cc-row");
      html_.open(cell);
      put_text(block, true, cell);
      html_.close();
      html_.close();
      return;
    }
    const bool item = role == Role::list_item;
    go_to(item ? Group::list : Group::none);
    const std::string_view element = item                               ? "li"
                                     : role == Role::headline           ? "h2"
                                     : role == Role::crosshead          ? "h3"
                                     : role == Role::quote              ? "blockquote"
                                     : block.form == Form::preformatted ? "pre"
                                                                        : "p";
    html_.open_line(element);
    say_block(i, "cc-" + std::string(name_of(role)));
    html_.open("span");
    html_.attribute("class", "cc-text");
    put_text(block, false);
    html_.close();
    html_.open("span");
    html_.attribute("class", "cc-note");
    html_.text("Kept as " + words_of(role) + ", " + percent_of(block.judgement) + " sure: ");
    html_.text(explanation_of(block.judgement));
    html_.close();
    html_.close();
  }

  void put_removed(std::uint32_t i) {
    const Block& block = document_.blocks[i];
    const std::string role = words_of(block.judgement.role);
    const unsigned permille = permille_of(block.judgement);
    const std::string_view why = explanation_of(block.judgement);
    html_.open_line("div");
    say_block(i, permille < kDoubtful ? "cc-gone cc-doubtful" : "cc-gone");
    html_.attribute("data-sure", Decimal(permille).view());
    html_.attribute("role", "group");
    html_.attribute("aria-label", "Removed: " + role);
    html_.attribute("tabindex", "-1");
    html_.open("p");
    html_.attribute("class", "cc-what");
    html_.attribute("lang", "en");
    html_.attribute("dir", "ltr");
    html_.attribute("data-says", role + ": " + std::string(why));
    put_span("cc-role", role);
    put_span("cc-percent", percent_of(block.judgement));
    put_span("cc-because", why);
    html_.close();
    html_.open("p");
    html_.attribute("class", "cc-was");
    html_.text(block.text);
    html_.close();
    html_.close();
  }

  void put_span(std::string_view name, std::string_view text) {
    html_.open("span");
    html_.attribute("class", name);
    html_.text(text);
    html_.close();
  }

  XmlWriter& html_;
  const Article& article_;
  const Document& document_;
  Group group_ = Group::none;
};

}  // namespace

void put_report_story(XmlWriter& html, const Article& article) {
  ReportStory(html, article).write();
}

}  // namespace cleancopy
