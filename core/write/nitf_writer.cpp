#include "write/markup.hpp"
#include "write/nitf.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

constexpr MarkupNames kNames = {
    .paragraph = {"p"},
    .crosshead = {{{"hl2"}, {"hl2"}, {"hl2"}, {"hl2"}, {"hl2"}, {"hl2"}}},
    .preformatted = {"pre"},
    .quote = {"bq"},
    .quote_block = {"p"},
    .list = {{{"ul"}, {"ol"}, {"ul"}}},
    .item = {"li"},
    .item_text = {},
    .table = {"table"},
    .row = {"tr"},
    .cell = {"td"},
    .header_cell = {"th"},
    // NITF has sub and sup in formulas only, and no code.
    .marks = {{{"em"}, {"em", "class", "bold"}, {"a"}, {"br"}, {}, {}, {}}},
    .link_attribute = "href",
};

class NitfBody final : public MarkupBody {
 public:
  NitfBody(XmlWriter& xml, const Article& article) : MarkupBody(xml, kNames, article) {}

  // NITF's pre holds text only, its bq only blocks.
  void preformatted(const Block& block) override { xml_.element_line("pre", block.text); }
  void open_quote() override {
    MarkupBody::open_quote();
    xml_.open("block");
  }
  void close_quote() override {
    xml_.close();
    MarkupBody::close_quote();
  }
};

void put_image(XmlWriter& xml, const Head& head) {
  if (head.image.empty()) return;
  xml.open_line("media");
  xml.attribute("media-type", "image");
  xml.open("media-reference");
  xml.attribute("source", head.image);
  xml.close();
  if (head.image_caption != nullptr) xml.element("media-caption", head.image_caption->value);
  if (head.image_credit != nullptr) xml.element("media-producer", head.image_credit->value);
  xml.close();
}

void put_head(XmlWriter& xml, const Article& article, const Head& head) {
  xml.open_line("head");
  xml.element_line("title", head.title);
  xml.open_line("docdata");
  xml.attribute("management-status", "usable");
  xml.open_line("doc-id");
  xml.attribute("id-string", urn_of(article, head));
  xml.close();
  if (head.published) {
    xml.open_line("date.issue");
    xml.attribute("norm", basic_of(*head.published));
    xml.close();
  }
  if (!head.keywords.empty()) {
    xml.open_line("key-list");
    for (const Fact* keyword : head.keywords) {
      xml.open("keyword");
      xml.attribute("key", keyword->value);
      xml.close();
    }
    xml.close();
  }
  xml.close_line();
  if (head.site != nullptr || !head.address.empty() || head.section != nullptr) {
    xml.open_line("pubdata");
    xml.attribute("type", "web");
    if (head.site != nullptr) xml.attribute("name", head.site->value);
    if (head.section != nullptr) xml.attribute("position.section", head.section->value);
    if (!head.address.empty()) xml.attribute("ex-ref", head.address);
    xml.close();
  }
  if (head.updated) {
    xml.open_line("revision-history");
    xml.attribute("norm", basic_of(*head.updated));
    xml.close();
  }
  xml.close_line();
}

void put_body_head(XmlWriter& xml, const Article& article, const Head& head) {
  xml.open_line("body.head");
  xml.open_line("hedline");
  xml.element("hl1", head.title);
  if (!article.subheadline.empty()) xml.element("hl2", article.subheadline);
  xml.close();
  if (const std::string byline = byline_of(article); !byline.empty())
    xml.element_line("byline", byline);
  if (head.site != nullptr) xml.element_line("distributor", head.site->value);
  if (!article.dateline.empty()) xml.element_line("dateline", article.dateline);
  if (const std::string_view summary = summary_of(article, head); !summary.empty()) {
    xml.open_line("abstract");
    xml.element("p", summary);
    xml.close();
  }
  xml.close_line();
}

void write(const Article& article, Sink& sink, Nitf form) {
  Output out(sink);
  XmlWriter xml(out);
  xml.declaration();
  put_nitf(xml, article, head_of(article), form);
  out.put('\n');
  out.flush();
}

}  // namespace

void put_nitf(XmlWriter& xml, const Article& article, const Head& head, Nitf form) {
  xml.open_line("nitf");
  if (form != Nitf::bare) xml.attribute("xmlns", "http://iptc.org/std/NITF/2006-10-18/");
  xml.attribute("version", "-//IPTC//DTD NITF 3.6//EN");
  xml.attribute("baselang", head.language);
  put_head(xml, article, head);
  xml.open_line("body");
  put_body_head(xml, article, head);
  xml.open_line("body.content");
  if (form == Nitf::inside) xml.open_line("block");
  put_image(xml, head);
  NitfBody body(xml, article);
  walk_body(article, body);
  if (form == Nitf::inside) xml.close_line();
  xml.close_line();
  xml.close_line();
  xml.close_line();
}

void write_nitf(const Article& article, Sink& sink) { write(article, sink, Nitf::bare); }
void write_nitf_ns(const Article& article, Sink& sink) { write(article, sink, Nitf::in_namespace); }

}  // namespace cleancopy
