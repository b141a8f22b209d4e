#include <array>

#include "write/body_walker.hpp"
#include "write/number.hpp"
#include "write/output.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

/// The story as an editor would paste it. It is cleaned text: cleaning it again finds nothing.
class TextBody final : public BodyVisitor {
 public:
  explicit TextBody(Output& out) : out_(out) {}

  /// A text after a blank line.
  void apart(std::string_view text) {
    if (text.empty()) return;
    start("\n\n");
    out_.put(text);
  }

  void paragraph(const Block& block) override { apart(block.text); }
  void crosshead(const Block& block, unsigned /*level*/) override { apart(block.text); }
  void preformatted(const Block& block) override { apart(block.text); }
  void open_quote() override {}
  void quote(const Block& block) override { apart(block.text); }
  void close_quote() override {}

  void open_list(ListKind kind, unsigned depth) override { lists_[depth] = {kind, 0}; }
  void open_item(const Block& block, unsigned depth) override {
    OpenList& list = lists_[depth];
    ++list.items;
    start(depth == 0 && list.items == 1 ? "\n\n" : "\n");
    for (unsigned i = 0; i < depth; ++i) out_.put("  ");
    if (list.kind == ListKind::ordered) {
      out_.put(Decimal(list.items).view());
      out_.put(". ");
    } else if (list.kind == ListKind::unordered) {
      out_.put("- ");
    }
    out_.put(block.text);
  }
  void close_item() override {}
  void close_list(unsigned /*depth*/) override {}

  void open_table() override { in_table_ = false; }
  void row(const Block& block) override {
    start(in_table_ ? "\n" : "\n\n");
    in_table_ = true;
    out_.put(block.text);
  }
  void close_table() override {}

  void finish() {
    if (any_) out_.put('\n');
  }

 private:
  struct OpenList {
    ListKind kind;
    std::uint64_t items;
  };

  void start(std::string_view gap) {
    if (any_) out_.put(gap);
    any_ = true;
  }

  Output& out_;
  std::array<OpenList, kDeepestList> lists_{};
  bool any_ = false;
  bool in_table_ = false;
};

/// The lines of the head, as the page prints them: its data may have a headline in other words. A
/// dateline is mostly the opening of the first paragraph, and metadata's authors and dates are no
/// text of the story.
void write_head(const Article& article, TextBody& body) {
  const std::vector<Block>& blocks = article.document->blocks;
  const auto line = [&](std::string_view value, std::uint32_t block) {
    body.apart(block == kNone ? value : blocks[block].text);
  };
  line(article.headline, article.headline_block);
  std::string_view subheadline = article.subheadline;
  std::size_t end = subheadline.find('\n');
  if (end == std::string_view::npos) {
    line(subheadline, article.subheadline_block);
  } else {
    for (; end != std::string_view::npos; end = subheadline.find('\n')) {
      body.apart(subheadline.substr(0, end));
      subheadline.remove_prefix(end + 1);
    }
    body.apart(subheadline);
  }
  line(article.byline, article.byline_block);
  if (article.dateline_block != kNone && blocks[article.dateline_block].text == article.dateline)
    body.apart(article.dateline);
}

}  // namespace

void write_text(const Article& article, Sink& sink) {
  Output out(sink);
  TextBody body(out);
  write_head(article, body);
  walk_body(article, body);
  body.finish();
  out.flush();
}

}  // namespace cleancopy
