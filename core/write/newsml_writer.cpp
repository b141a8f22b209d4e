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

class NewsmlWriter {
 public:
  NewsmlWriter(const Article& article, Output& out)
      : article_(article), head_(head_of(article)), out_(out), xml_(out) {}

  void write(Content content) {
    xml_.declaration();
    xml_.open_line("newsItem");
    xml_.attribute("xmlns", "http://iptc.org/std/nar/2006-10-01/");
    xml_.attribute("guid", "urn:uuid:" + uuid_of(article_, head_));
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
      put_nitf(xml_, article_, head_, true);
      xml_.close_line();
    } else {
      xml_.open_line("inlineData");
      xml_.attribute("contenttype", "text/html");
      xml_.open_cdata();
      put_html_body(out_, article_);
      xml_.close_cdata();
      xml_.close();
    }
    xml_.close_line();
    xml_.close_line();
    out_.put('\n');
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
    const auto& made = head_.updated ? head_.updated : head_.published;
    xml_.element_line("versionCreated", made ? utc_of(*made) : kNoDate);
    if (head_.published) xml_.element_line("firstCreated", utc_of(*head_.published));
    leaf("pubStatus", "qcode", "stat:usable");
    xml_.open_line("generator");
    xml_.attribute("versioninfo", tool_version());
    xml_.text(kToolName);
    xml_.close();
    xml_.element_line("title", head_.title);
    xml_.close_line();
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
  Output& out_;
  XmlWriter xml_;
};

void write(const Article& article, Sink& sink, Content content) {
  Output out(sink);
  NewsmlWriter(article, out).write(content);
  out.flush();
}

}  // namespace

void write_newsml_g2(const Article& article, Sink& sink) { write(article, sink, Content::html); }
void write_newsml_g2_nitf(const Article& article, Sink& sink) {
  write(article, sink, Content::nitf);
}

}  // namespace cleancopy
