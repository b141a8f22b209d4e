#include "write/head.hpp"
#include "write/html_body.hpp"
#include "write/json_writer.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

void put_list(JsonWriter& json, std::string_view name, std::string_view text,
              std::string_view content_type, std::string_view role) {
  if (text.empty()) return;
  json.line();
  json.key(name);
  json.open_array();
  json.open_object();
  json.member("role", role);
  json.member("contentType", content_type);
  json.member("value", text);
  json.close_object();
  json.close_array();
}

void put_named(JsonWriter& json, std::string_view name) {
  json.open_object();
  json.member("name", name);
  json.close_object();
}

}  // namespace

void write_ninjs(const Article& article, Sink& sink) {
  Output out(sink);
  JsonWriter json(out);
  const Head head = head_of(article);
  json.open_object();
  json.member("uri", "urn:uuid:" + uuid_of(article, head));
  json.key("standard");
  json.open_object();
  json.member("name", "ninjs");
  json.member("version", "3.1");
  json.member("schema", "https://iptc.org/std/ninjs/ninjs-schema_3.1.json");
  json.close_object();
  json.member("type", "text");
  json.member("language", head.language);
  json.member("pubStatus", "usable");
  if (head.published) json.member("contentCreated", utc_of(*head.published));
  if (head.updated) json.member("versionCreated", utc_of(*head.updated));
  json.member("title", head.title);
  json.member_if("by", byline_of(article));
  json.member_if("located", article.dateline);
  put_list(json, "headlines", article.headline, "text/plain", "main");
  put_list(json, "descriptions", summary_of(article, head), "text/plain", "summary");
  put_list(json, "bodies", html_body_of(article), "text/html", "main");
  if (!article.authors.empty()) {
    json.key("people");
    json.open_array();
    for (const std::string_view author : article.authors) put_named(json, author);
    json.close_array();
  }
  if (head.site != nullptr) {
    json.key("infoSources");
    json.open_array();
    put_named(json, head.site->value);
    json.close_array();
  }
  if (!head.keywords.empty() || head.section != nullptr) {
    json.key("subjects");
    json.open_array();
    if (head.section != nullptr) put_named(json, head.section->value);
    for (const Fact* keyword : head.keywords) put_named(json, keyword->value);
    json.close_array();
  }
  if (!head.address.empty()) {
    json.key("altIds");
    json.open_array();
    json.open_object();
    json.member("role", "address");
    json.member("value", head.address);
    json.close_object();
    json.close_array();
  }
  json.close_object();
  out.put('\n');
  out.flush();
}

}  // namespace cleancopy
