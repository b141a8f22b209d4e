#include "write/head.hpp"
#include "write/markup.hpp"
#include "write/tool.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

constexpr std::string_view kNamespace = "http://www.tei-c.org/ns/1.0";

// The subset of TEI P5 that corpora of the web use has no tables, figures or code: a table is a
// list of rows, the rest is said by `type` and `rend`.
constexpr MarkupNames kNames = {
    .paragraph = {"p"},
    .crosshead = {{{"head", "n", "1"},
                   {"head", "n", "2"},
                   {"head", "n", "3"},
                   {"head", "n", "4"},
                   {"head", "n", "5"},
                   {"head", "n", "6"}}},
    .preformatted = {"ab", "type", "preformatted"},
    .quote = {"quote"},
    .quote_block = {"p"},
    .list = {{{"list", "type", "unordered"},
              {"list", "type", "ordered"},
              {"list", "type", "numbered"}}},
    .item = {"item"},
    .item_text = {},
    .table = {"list", "type", "table"},
    .row = {"item"},
    .cell = {"seg", "type", "cell"},
    .header_cell = {"seg", "type", "header-cell"},
    .marks = {{{"hi", "rend", "em"},
               {"hi", "rend", "strong"},
               {"ref"},
               {"lb"},
               {"hi", "rend", "sub"},
               {"hi", "rend", "sup"},
               {"hi", "rend", "code"}}},
    .link_attribute = "target",
};

/// A crosshead opens a division, which the next one closes.
class TeiBody final : public MarkupBody {
 public:
  TeiBody(XmlWriter& xml, const Article& article) : MarkupBody(xml, kNames, article) {}

  void crosshead(const Block& block, unsigned level) override {
    close_division();
    xml_.open_line("div");
    in_division_ = true;
    MarkupBody::crosshead(block, level);
  }
  void close_division() {
    if (in_division_) xml_.close_line();
    in_division_ = false;
  }

 private:
  bool in_division_ = false;
};

class TeiWriter {
 public:
  TeiWriter(const Article& article, XmlWriter& xml)
      : article_(article), head_(head_of(article)), xml_(xml) {}

  void write() {
    xml_.open_line("TEI");
    xml_.attribute("xmlns", kNamespace);
    xml_.attribute("xml:lang", head_.language);
    header();
    xml_.open_line("text");
    front();
    body();
    xml_.close_line();
    xml_.close_line();
  }

 private:
  void typed(std::string_view name, std::string_view type, std::string_view content) {
    if (content.empty()) return;
    xml_.open_line(name);
    xml_.attribute("type", type);
    xml_.text(content);
    xml_.close();
  }
  void date(std::string_view type, const std::optional<Timestamp>& time) {
    if (!time) return;
    xml_.open_line("date");
    xml_.attribute("type", type);
    xml_.attribute("when", xsd_of(*time));
    xml_.close();
  }

  void header() {
    xml_.open_line("teiHeader");
    xml_.open_line("fileDesc");
    titles();
    xml_.open_line("publicationStmt");
    if (head_.site != nullptr)
      xml_.element_line("publisher", head_.site->value);
    else
      xml_.element_line("authority", "unknown");
    typed("idno", "uuid", urn_of(article_, head_));
    date("published", head_.published);
    date("updated", head_.updated);
    xml_.close_line();
    source();
    xml_.close_line();
    encoding();
    profile();
    xml_.close_line();
  }

  void titles() {
    xml_.open_line("titleStmt");
    typed("title", "main", head_.title);
    typed("title", "sub", article_.subheadline);
    for (const std::string_view author : article_.authors) xml_.element_line("author", author);
    xml_.close_line();
  }

  void source() {
    xml_.open_line("sourceDesc");
    xml_.open_line("bibl");
    xml_.element_line("title", head_.title);
    if (head_.site != nullptr) xml_.element_line("publisher", head_.site->value);
    if (!head_.address.empty()) {
      xml_.open_line("ref");
      xml_.attribute("target", head_.address);
      xml_.text(head_.address);
      xml_.close();
    }
    xml_.close_line();
    xml_.close_line();
  }

  void encoding() {
    xml_.open_line("encodingDesc");
    xml_.open_line("appInfo");
    xml_.open_line("application");
    xml_.attribute("ident", kToolName);
    xml_.attribute("version", article_.document->record.version);
    xml_.element("label", kToolName);
    xml_.close();
    xml_.close_line();
    xml_.close_line();
  }

  void profile() {
    xml_.open_line("profileDesc");
    if (head_.description != nullptr) {
      xml_.open_line("abstract");
      xml_.element("p", head_.description->value);
      xml_.close();
    }
    xml_.open_line("langUsage");
    xml_.open("language");
    xml_.attribute("ident", head_.language);
    xml_.close();
    xml_.close();
    if (head_.section != nullptr || !head_.keywords.empty()) {
      xml_.open_line("textClass");
      if (head_.section != nullptr) {
        xml_.open_line("keywords");
        xml_.attribute("scheme", "section");
        xml_.element("term", head_.section->value);
        xml_.close();
      }
      if (!head_.keywords.empty()) {
        xml_.open_line("keywords");
        for (const Fact* keyword : head_.keywords) xml_.element("term", keyword->value);
        xml_.close();
      }
      xml_.close_line();
    }
    xml_.close_line();
  }

  void front() {
    xml_.open_line("front");
    xml_.open_line("docTitle");
    typed("titlePart", "main", head_.title);
    typed("titlePart", "sub", article_.subheadline);
    xml_.close_line();
    if (const std::string byline = byline_of(article_); !byline.empty())
      xml_.element_line("byline", byline);
    if (!article_.dateline.empty()) xml_.element_line("dateline", article_.dateline);
    xml_.close_line();
  }

  void body() {
    xml_.open_line("body");
    image();
    TeiBody body(xml_, article_);
    walk_body(article_, body);
    body.close_division();
    if (is_bodiless(article_) && head_.image.empty()) xml_.element_line("p", "");
    xml_.close_line();
  }

  void image() {
    if (head_.image.empty()) return;
    xml_.open_line("ab");
    xml_.attribute("type", "image");
    xml_.open("graphic");
    xml_.attribute("url", head_.image);
    xml_.close();
    if (head_.image_caption != nullptr) typed("seg", "caption", head_.image_caption->value);
    if (head_.image_credit != nullptr) typed("seg", "credit", head_.image_credit->value);
    xml_.close_line();
  }

  const Article& article_;
  const Head head_;
  XmlWriter& xml_;
};

}  // namespace

void write_tei(const Article& article, Sink& sink) {
  Output out(sink);
  XmlWriter xml(out);
  xml.declaration();
  TeiWriter(article, xml).write();
  out.put('\n');
  out.flush();
}

/// A corpus must have a header of its own, which says no more than that.
void write_tei_corpus(Articles articles, Sink& sink) {
  Output out(sink);
  XmlWriter xml(out);
  xml.declaration();
  xml.open_line("teiCorpus");
  xml.attribute("xmlns", kNamespace);
  xml.open_line("teiHeader");
  xml.open_line("fileDesc");
  xml.open_line("titleStmt");
  xml.element_line("title", "Articles");
  xml.close_line();
  xml.open_line("publicationStmt");
  xml.element_line("authority", "unknown");
  xml.close_line();
  xml.open_line("sourceDesc");
  xml.element_line("p", "Stories, cleaned");
  xml.close_line();
  xml.close_line();
  xml.close_line();
  for (const Article* article : articles) TeiWriter(*article, xml).write();
  xml.close_line();
  out.put('\n');
  out.flush();
}

}  // namespace cleancopy
