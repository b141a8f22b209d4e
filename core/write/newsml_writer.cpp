#include <algorithm>

#include "write/head.hpp"
#include "write/html_body.hpp"
#include "write/nitf.hpp"
#include "write/tool.hpp"
#include "write/writers.hpp"
#include "write/xml_writer.hpp"

namespace cleancopy {
namespace {

/// NewsML-G2 demands when the version was made. There is no clock here: the story's own dates, or
/// else this one, which nobody takes for a date of news.
constexpr std::string_view kNoDate = "1970-01-01T00:00:00Z";

/// What the schema wants on one line: literals, names and keywords.
std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return line;
}

enum class Content { html, nitf };

constexpr std::string_view kNamespace = "http://iptc.org/std/nar/2006-10-01/";

/// When this version of the story was made.
std::string made_of(const Head& head) {
  const auto& made = head.updated ? head.updated : head.published;
  return made ? utc_of(*made) : std::string(kNoDate);
}

class ItemWriter {
 public:
  ItemWriter(const Article& article, XmlWriter& xml)
      : article_(article), head_(head_of(article)), xml_(xml) {}

  void write(Content content) {
    xml_.open_line("newsItem");
    xml_.attribute("xmlns", kNamespace);
    xml_.attribute("guid", urn_of(article_, head_));
    xml_.attribute("version", "1");
    xml_.attribute("standard", "NewsML-G2");
    xml_.attribute("standardversion", "2.35");
    xml_.attribute("conformance", "power");
    xml_.attribute("xml:lang", head_.language);
    leaf("catalogRef", "href", "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml");
    item_meta();
    content_meta();
    xml_.open_line("contentSet");
    if (content == Content::nitf) {
      xml_.open_line("inlineXML");
      xml_.attribute("contenttype", "application/nitf+xml");
      put_nitf(xml_, article_, head_, Nitf::inside);
      xml_.close_line();
    } else {
      xml_.open_line("inlineData");
      xml_.attribute("contenttype", "text/html");
      xml_.open_cdata();
      put_html_body(xml_.output(), article_);
      xml_.close_cdata();
      xml_.close();
    }
    xml_.close_line();
    xml_.close_line();
  }

 private:
  void leaf(std::string_view name, std::string_view attribute, std::string_view value) {
    xml_.open_line(name);
    xml_.attribute(attribute, value);
    xml_.close();
  }
  void if_known(std::string_view name, std::string_view value) {
    if (!value.empty()) xml_.element_line(name, value);
  }

  void item_meta() {
    xml_.open_line("itemMeta");
    leaf("itemClass", "qcode", "ninat:text");
    leaf("provider", "literal", head_.site != nullptr ? one_line(head_.site->value) : "unknown");
    xml_.element_line("versionCreated", made_of(head_));
    if (head_.published) xml_.element_line("firstCreated", utc_of(*head_.published));
    leaf("pubStatus", "qcode", "stat:usable");
    xml_.open_line("generator");
    xml_.attribute("versioninfo", article_.document->record.version);
    xml_.text(kToolName);
    xml_.close();
    xml_.element_line("title", head_.title);
    link("irel:derivedFrom", head_.address, nullptr);
    link("irel:seeAlso", head_.image, head_.image_caption);
    xml_.close_line();
  }

  void link(std::string_view relation, std::string_view address, const Fact* title) {
    if (address.empty()) return;
    xml_.open_line("link");
    xml_.attribute("rel", relation);
    xml_.attribute("href", address);
    if (title != nullptr) xml_.element("title", title->value);
    xml_.close();
  }

  void content_meta() {
    xml_.open_line("contentMeta");
    if (head_.published) xml_.element_line("contentCreated", xsd_of(*head_.published));
    if (head_.updated) xml_.element_line("contentModified", xsd_of(*head_.updated));
    if (head_.site != nullptr) {
      xml_.open_line("infoSource");
      xml_.attribute("literal", one_line(head_.site->value));
      xml_.attribute("role", "cRole:source");
      xml_.close();
    }
    for (const std::string_view author : article_.authors) {
      xml_.open_line("creator");
      xml_.attribute("literal", one_line(author));
      xml_.element("name", one_line(author));
      xml_.close();
    }
    leaf("language", "tag", head_.language);
    if (head_.section != nullptr) {
      xml_.open_line("subject");
      xml_.attribute("literal", one_line(head_.section->value));
      xml_.element("name", one_line(head_.section->value));
      xml_.close();
    }
    for (const Fact* keyword : head_.keywords)
      xml_.element_line("keyword", one_line(keyword->value));
    xml_.element_line("headline", head_.title);
    if_known("by", byline_of(article_));
    if_known("dateline", article_.dateline);
    if (const std::string_view summary = summary_of(article_, head_); !summary.empty()) {
      xml_.open_line("description");
      xml_.attribute("role", "drol:summary");
      xml_.text(summary);
      xml_.close();
    }
    xml_.close_line();
  }

  const Article& article_;
  const Head head_;
  XmlWriter& xml_;
};

void write(const Article& article, Sink& sink, Content content) {
  Output out(sink);
  XmlWriter xml(out);
  xml.declaration();
  ItemWriter(article, xml).write(content);
  out.put('\n');
  out.flush();
}

/// A message with the stories in it, sent when the last of them was made.
void write_message(Articles articles, Sink& sink, Content content) {
  std::string sent(kNoDate);
  for (const Article* article : articles) sent = std::max(sent, made_of(head_of(*article)));
  Output out(sink);
  XmlWriter xml(out);
  xml.declaration();
  xml.open_line("newsMessage");
  xml.attribute("xmlns", kNamespace);
  xml.open_line("header");
  xml.element_line("sent", sent);
  xml.close_line();
  xml.open_line("itemSet");
  for (const Article* article : articles) ItemWriter(*article, xml).write(content);
  xml.close_line();
  xml.close_line();
  out.put('\n');
  out.flush();
}

}  // namespace

void write_newsml_g2(const Article& article, Sink& sink) { write(article, sink, Content::html); }
void write_newsml_g2_nitf(const Article& article, Sink& sink) {
  write(article, sink, Content::nitf);
}
void write_newsml_g2_package(Articles articles, Sink& sink) {
  write_message(articles, sink, Content::html);
}
void write_newsml_g2_nitf_package(Articles articles, Sink& sink) {
  write_message(articles, sink, Content::nitf);
}

}  // namespace cleancopy
