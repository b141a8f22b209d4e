#include <algorithm>
#include <array>

#include "write/body_walker.hpp"
#include "write/head.hpp"
#include "write/inline_walker.hpp"
#include "write/number.hpp"
#include "write/output.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

/// CommonMark with tables as GitHub has them. Every character that Markdown might take for markup
/// gets a backslash, so that no text of a page becomes a link, an image or HTML.
class MarkdownBody final : public BodyVisitor, public InlineVisitor {
 public:
  MarkdownBody(Output& out, const Document& document) : out_(out), document_(document) {}

  void line(std::string_view before, std::string_view content) {
    if (content.empty()) return;
    start("\n\n");
    out_.put(before);
    at_line_start_ = before.empty();
    text(content);
  }

  void image(const Head& head) {
    if (head.image.empty()) return;
    start("\n\n");
    out_.put("![");
    at_line_start_ = false;
    if (head.image_caption != nullptr) text(head.image_caption->value);
    if (head.image_caption != nullptr && head.image_credit != nullptr) out_.put(' ');
    if (head.image_credit != nullptr) text(head.image_credit->value);
    out_.put("](<");
    out_.put(head.image);
    out_.put(">)");
  }

  void paragraph(const Block& block) override {
    start("\n\n");
    inline_of(block, true);
  }
  void crosshead(const Block& block, unsigned level) override {
    start("\n\n");
    out_.put(std::string_view("######").substr(0, std::max(2u, level)));
    out_.put(' ');
    inline_of(block, false);
  }
  void preformatted(const Block& block) override {
    start("\n\n");
    out_.put("    ");
    for (const char c : block.text) {
      out_.put(c);
      if (c == '\n') out_.put("    ");
    }
  }
  void open_quote() override { in_quote_ = false; }
  void quote(const Block& block) override {
    start(in_quote_ ? "\n>\n" : "\n\n");
    in_quote_ = true;
    out_.put("> ");
    inline_of(block, true);
  }
  void close_quote() override {}
  void open_list(ListKind kind, unsigned depth) override {
    lists_[depth] = {kind, 0};
    // Two lists in a row would be read as one.
    if (depth == 0 && after_list_) start("\n\n<!-- -->");
  }
  void open_item(const Block& block, unsigned depth) override {
    OpenList& list = lists_[depth];
    ++list.items;
    start(depth == 0 && list.items == 1 ? "\n\n" : "\n");
    for (unsigned i = 0; i < depth; ++i) out_.put("    ");
    if (list.kind == ListKind::ordered) {
      out_.put(Decimal(list.items).view());
      out_.put(". ");
    } else {
      out_.put("- ");
    }
    inline_of(block, true);
    after_list_ = true;
  }
  void close_item() override {}
  void close_list(unsigned /*depth*/) override { after_list_ = true; }
  void open_table() override { rows_ = 0; }
  void row(const Block& block) override {
    const auto cells =
        static_cast<std::size_t>(std::count(block.text.begin(), block.text.end(), '\t')) + 1;
    start(rows_ == 0 ? "\n\n" : "\n");
    if (rows_++ == 0 && !block.header_row) {
      // A table must have a header; an empty one invents nothing.
      for (std::size_t i = 0; i < cells; ++i) out_.put("| ");
      out_.put("|\n");
      rule(cells);
      out_.put('\n');
    }
    out_.put("| ");
    at_line_start_ = false;
    walk_inline(document_, block, true, *this);
    out_.put(" |");
    if (rows_ == 1 && block.header_row) {
      out_.put('\n');
      rule(cells);
    }
  }
  void close_table() override {}

  void text(std::string_view text) override {
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (!at_line_start_ && !kIsSpecial[static_cast<unsigned char>(c)]) continue;
      out_.put(text.substr(done, i - done));
      done = i + 1;
      if ((kIsSpecial[static_cast<unsigned char>(c)] && c != '\n') ||
          (at_line_start_ && starts_markup(text, i)))
        out_.put('\\');
      out_.put(c == '\n' ? ' ' : c);
      // "1." and "1)" begin a list item, so a leading number stays at the line's start.
      at_line_start_ = at_line_start_ && c >= '0' && c <= '9';
    }
    out_.put(text.substr(done));
  }
  void open_mark(MarkKind kind, std::string_view /*href*/) override { tag(kind, true); }
  void close_mark(MarkKind kind, std::string_view href) override {
    if (kind != MarkKind::link) return tag(kind, false);
    out_.put("](<");
    out_.put(href);
    out_.put(">)");
  }
  void line_break() override { out_.put("<br/>"); }
  void next_cell() override { out_.put(" | "); }

  void finish() {
    if (any_) out_.put('\n');
  }

 private:
  /// What Markdown may take for markup anywhere, and the line's end, which becomes a space.
  static constexpr std::array<bool, 256> kIsSpecial = [] {
    std::array<bool, 256> special{};
    for (const char c : std::string_view("\\`*_{}[]<>&|~$\n"))
      special[static_cast<unsigned char>(c)] = true;
    return special;
  }();

  /// What is markup at the start of a line only.
  static bool starts_markup(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '#' || c == '+' || c == '-' || c == '=') return true;
    return (c == '.' || c == ')') && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
  }

  /// Marks as inline HTML: Markdown's own need spaces around them that a text may not have.
  void tag(MarkKind kind, bool open) {
    constexpr std::array<std::string_view, 7> kTags = {"em",  "strong", "",    "",
                                                       "sub", "sup",    "code"};
    at_line_start_ = false;
    if (kind == MarkKind::link) return out_.put('[');
    out_.put(open ? "<" : "</");
    out_.put(kTags[static_cast<std::size_t>(kind)]);
    out_.put('>');
  }

  void inline_of(const Block& block, bool at_line_start) {
    at_line_start_ = at_line_start;
    walk_inline(document_, block, false, *this);
  }

  void rule(std::size_t cells) {
    for (std::size_t i = 0; i < cells; ++i) out_.put("| --- ");
    out_.put('|');
  }

  void start(std::string_view gap) {
    if (any_) out_.put(gap);
    any_ = true;
    after_list_ = false;
  }

  struct OpenList {
    ListKind kind;
    std::uint64_t items;
  };
  Output& out_;
  const Document& document_;
  std::array<OpenList, kDeepestList> lists_{};
  std::uint64_t rows_ = 0;
  bool any_ = false;
  bool in_quote_ = false;
  bool after_list_ = false;
  bool at_line_start_ = true;
};

}  // namespace

void write_markdown(const Article& article, Sink& sink) {
  Output out(sink);
  MarkdownBody body(out, *article.document);
  body.line("# ", article.headline);
  body.line("", article.subheadline);
  body.line("", article.byline);
  if (article.dateline_block != kNone &&
      article.document->blocks[article.dateline_block].text == article.dateline)
    body.line("", article.dateline);
  body.image(head_of(article));
  walk_body(article, body);
  body.finish();
  out.flush();
}

}  // namespace cleancopy
