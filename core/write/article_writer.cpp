#include "write/head.hpp"
#include "write/markup.hpp"
#include "write/number.hpp"
#include "write/tool.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

constexpr std::string_view kNamespace = "urn:cleancopy:article:1";

constexpr MarkupNames kNames = {
    .paragraph = {"p"},
    .crosshead = {{{"crosshead", "level", "1"},
                   {"crosshead", "level", "2"},
                   {"crosshead", "level", "3"},
                   {"crosshead", "level", "4"},
                   {"crosshead", "level", "5"},
                   {"crosshead", "level", "6"}}},
    .preformatted = {"pre"},
    .quote = {"quote"},
    .quote_block = {"p"},
    .list = {{{"list", "type", "unordered"},
              {"list", "type", "ordered"},
              {"list", "type", "numbered"}}},
    .item = {"item"},
    .item_text = {},
    .table = {"table"},
    .row = {"row"},
    .cell = {"cell"},
    .header_cell = {"cell", "header", "true"},
    .marks = {{{"em"}, {"strong"}, {"a"}, {"br"}, {"sub"}, {"sup"}, {"code"}}},
    .link_attribute = "href",
};

/// Puts on every block where it stood and what was repaired in it.
class ArticleBody final : public MarkupBody {
 public:
  ArticleBody(XmlWriter& xml, const Article& article) : MarkupBody(xml, kNames, article) {}

  void provenance(const Block& block) {
    xml_.attribute("src", Decimal::range(block.span).view());
    if (block.repairs.bits() == 0) return;
    repairs_.clear();
    for (std::size_t i = 0; i < kRepairKindCount; ++i) {
      const auto kind = static_cast<RepairKind>(i);
      if (!block.repairs.has(kind)) continue;
      if (!repairs_.empty()) repairs_ += ' ';
      repairs_ += name_of(kind);
    }
    xml_.attribute("repairs", repairs_);
  }

 private:
  void block_attributes(const Block& block, Role usual) override {
    if (block.judgement.role != usual) xml_.attribute("role", name_of(block.judgement.role));
    provenance(block);
  }
  std::string repairs_;
};

class ArticleWriter {
 public:
  ArticleWriter(const Article& article, XmlWriter& xml)
      : article_(article),
        document_(*article.document),
        head_(head_of(article)),
        xml_(xml),
        body_(xml_, article) {}

  void write() {
    xml_.open_line("article");
    xml_.attribute("xmlns", kNamespace);
    xml_.attribute("version", "1");
    xml_.attribute("xml:lang", head_.language);
    xml_.attribute("id", urn_of(article_, head_));
    head();
    xml_.open_line("body");
    walk_body(article_, body_);
    xml_.close_line();
    removed();
    run();
    xml_.close_line();
  }

 private:
  /// A field of the head: from a block, with its marks if it is the whole block, or from metadata.
  void field(std::string_view name, std::string_view value, std::uint32_t block, Field of) {
    if (value.empty()) return;
    xml_.open_line(name);
    if (block == kNone) {
      xml_.attribute("origin", name_of(origin_of(article_, of)));
      xml_.text(value);
    } else if (value == document_.blocks[block].text) {
      body_.provenance(document_.blocks[block]);
      body_.inline_of(document_.blocks[block]);
    } else {
      body_.provenance(document_.blocks[block]);
      if (prints_otherwise(article_, value, block))
        xml_.attribute("printed", document_.blocks[block].text);
      xml_.text(value);
    }
    xml_.close();
  }

  void fact(std::string_view name, std::string_view value, Origin origin) {
    if (value.empty()) return;
    xml_.open_line(name);
    xml_.attribute("origin", name_of(origin));
    xml_.text(value);
    xml_.close();
  }
  void fact(std::string_view name, const Fact* known) {
    if (known != nullptr) fact(name, known->value, known->origin);
  }

  void date(std::string_view name, const std::optional<Timestamp>& time, Field of) {
    if (time) fact(name, xsd_of(*time), origin_of(article_, of));
  }

  void head() {
    xml_.open_line("head");
    field("headline", article_.headline, article_.headline_block, Field::headline);
    field("subheadline", article_.subheadline, article_.subheadline_block, Field::subheadline);
    field("byline", article_.byline, article_.byline_block, Field::author);
    for (const std::string_view author : article_.authors)
      fact("author", author, origin_of(article_, Field::author));
    field("dateline", article_.dateline, article_.dateline_block, Field::dateline);
    date("published", head_.published, Field::published);
    date("updated", head_.updated, Field::updated);
    fact("address", head_.address, head_.address_origin);
    fact("site", head_.site);
    fact("section", head_.section);
    for (const Fact* keyword : head_.keywords) fact("keyword", keyword);
    fact("description", head_.description);
    image();
    xml_.close_line();
  }

  void image() {
    if (head_.image.empty()) return;
    xml_.open_line("image");
    xml_.attribute("address", head_.image);
    xml_.attribute("origin", name_of(head_.image_origin));
    fact("caption", head_.image_caption);
    fact("credit", head_.image_credit);
    xml_.close_line();
  }

  void removed() {
    xml_.open_line("removed");
    for (const std::uint32_t i : article_.removed) {
      const Block& block = document_.blocks[i];
      const Judgement& judgement = block.judgement;
      xml_.open_line("block");
      xml_.attribute("role", name_of(judgement.role));
      xml_.attribute("reason", id_of(judgement.reason));
      xml_.attribute("explanation", explanation_of(judgement));
      xml_.attribute("confidence", Decimal::confidence(judgement.confidence).view());
      body_.provenance(block);
      xml_.text(block.text);
      xml_.close();
    }
    xml_.close_line();
  }

  void run() {
    xml_.open_line("run");
    xml_.attribute("tool", kToolName);
    xml_.attribute("version", document_.record.version);
    xml_.attribute("abi", Decimal(document_.record.abi).view());
    xml_.attribute("rules", document_.record.rules);
    xml_.open_line("input");
    xml_.attribute("type", document_.kind == InputKind::html ? "text/html" : "text/plain");
    xml_.attribute("bytes", Decimal(document_.record.input_bytes).view());
    xml_.attribute("sha256", document_.record.input_sha256);
    if (!document_.charset.empty()) xml_.attribute("charset", document_.charset);
    xml_.attribute("charset-source", name_of(document_.charset_source));
    xml_.close();
    xml_.open_line("repairs");
    xml_.attribute("normal-form", "NFC");
    for (std::size_t i = 0; i < kRepairKindCount; ++i) {
      if (document_.repairs[i] == 0) continue;
      xml_.open_line("repair");
      xml_.attribute("kind", name_of(static_cast<RepairKind>(i)));
      xml_.attribute("count", Decimal(document_.repairs[i]).view());
      xml_.close();
    }
    xml_.close_line();
    for (const std::string_view note : document_.notes) xml_.element_line("note", note);
    xml_.close_line();
  }

  const Article& article_;
  const Document& document_;
  const Head head_;
  XmlWriter& xml_;
  ArticleBody body_;
};

}  // namespace

void write_article(const Article& article, Sink& sink) {
  Output out(sink);
  XmlWriter xml(out);
  xml.declaration();
  ArticleWriter(article, xml).write();
  out.put('\n');
  out.flush();
}

void write_articles(Articles articles, Sink& sink) {
  Output out(sink);
  XmlWriter xml(out);
  xml.declaration();
  xml.open_line("articles");
  xml.attribute("xmlns", kNamespace);
  xml.attribute("version", "1");
  for (const Article* article : articles) ArticleWriter(*article, xml).write();
  xml.close_line();
  out.put('\n');
  out.flush();
}

}  // namespace cleancopy
