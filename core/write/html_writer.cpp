#include "write/head.hpp"
#include "write/html_body.hpp"
#include "write/writers.hpp"
#include "write/xml_writer.hpp"

namespace cleancopy {
namespace {

void put_image(XmlWriter& html, const Head& head) {
  if (head.image.empty()) return;
  html.open_line("figure");
  html.line();
  html.open_void("img");
  html.attribute("src", head.image);
  html.attribute("alt", head.image_caption != nullptr ? head.image_caption->value : "");
  html.close_void();
  if (head.image_caption != nullptr || head.image_credit != nullptr) {
    html.open_line("figcaption");
    if (head.image_caption != nullptr) html.text(head.image_caption->value);
    if (head.image_caption != nullptr && head.image_credit != nullptr) html.text(" ");
    if (head.image_credit != nullptr) html.element("small", head.image_credit->value);
    html.close();
  }
  html.close_line();
}

void put_story(Output& out, const Article& article, const Head& head) {
  XmlWriter html(out, XmlWriter::Syntax::html);
  html.open("article");
  if (head.language != "und") html.attribute("lang", head.language);
  html.open_line("header");
  if (!article.headline.empty()) html.element_line("h1", article.headline);
  if (!article.subheadline.empty()) html.element_line("p", article.subheadline);
  if (const std::string byline = byline_of(article); !byline.empty())
    html.element_line("address", byline);
  if (article.dateline_block != kNone &&
      article.document->blocks[article.dateline_block].text == article.dateline)
    html.element_line("p", article.dateline);
  if (head.published) {
    html.open_line("time");
    html.attribute("datetime", xsd_of(*head.published));
    html.text(xsd_of(*head.published));
    html.close();
  }
  html.close_line();
  put_image(html, head);
  put_html_body(out, article);
  html.close();
  out.put('\n');
}

void put_meta(XmlWriter& html, std::string_view name, std::string_view content,
              std::string_view attribute = "name") {
  if (content.empty()) return;
  html.line();
  html.open_void("meta");
  html.attribute(attribute, name);
  html.attribute("content", content);
  html.close_void();
}

}  // namespace

void write_html(const Article& article, Sink& sink) {
  Output out(sink);
  put_story(out, article, head_of(article));
  out.flush();
}

void write_html_page(const Article& article, Sink& sink) {
  Output out(sink);
  const Head head = head_of(article);
  out.put("<!DOCTYPE html>\n");
  XmlWriter html(out, XmlWriter::Syntax::html);
  html.open("html");
  if (head.language != "und") html.attribute("lang", head.language);
  html.open_line("head");
  html.line();
  html.open_void("meta");
  html.attribute("charset", "utf-8");
  html.close_void();
  html.element_line("title", head.title);
  put_meta(html, "description", summary_of(article, head));
  for (const std::string_view author : article.authors) put_meta(html, "author", author);
  std::string keywords;
  for (const Fact* keyword : head.keywords) {
    if (!keywords.empty()) keywords += ", ";
    keywords += keyword->value;
  }
  put_meta(html, "keywords", keywords);
  if (head.section != nullptr) put_meta(html, "article:section", head.section->value, "property");
  if (head.updated) put_meta(html, "article:modified_time", xsd_of(*head.updated), "property");
  if (head.site != nullptr) put_meta(html, "og:site_name", head.site->value, "property");
  put_meta(html, "og:image", head.image, "property");
  if (!head.address.empty()) {
    html.line();
    html.open_void("link");
    html.attribute("rel", "canonical");
    html.attribute("href", head.address);
    html.close_void();
  }
  html.close_line();
  html.open_line("body");
  html.line();
  put_story(out, article, head);
  html.close();
  html.line();
  html.close();
  out.put('\n');
  out.flush();
}

}  // namespace cleancopy
