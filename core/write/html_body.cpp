#include "write/html_body.hpp"

#include "write/markup.hpp"

namespace cleancopy {
namespace {

// h1 is the headline's, in the page that a host puts around the body.
constexpr MarkupNames kNames = {
    .paragraph = {"p"},
    .crosshead = {{{"h2"}, {"h2"}, {"h3"}, {"h4"}, {"h5"}, {"h6"}}},
    .preformatted = {"pre"},
    .quote = {"blockquote"},
    .quote_block = {"p"},
    .list = {{{"ul"}, {"ol"}, {"ul"}}},
    .item = {"li"},
    .item_text = {},
    .table = {"table"},
    .row = {"tr"},
    .cell = {"td"},
    .header_cell = {"th"},
    .marks = {{{"em"}, {"strong"}, {"a"}, {"br"}, {"sub"}, {"sup"}, {"code"}}},
    .link_attribute = "href",
};

}  // namespace

void put_html_body(Output& out, const Article& article) {
  XmlWriter html(out, XmlWriter::Syntax::html);
  MarkupBody body(html, kNames, article);
  walk_body(article, body);
  out.put('\n');
}

}  // namespace cleancopy
