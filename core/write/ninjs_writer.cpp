#include <limits>

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

/// Passes markup on as the inside of a JSON string.
class StringInside final : public Sink {
 public:
  explicit StringInside(JsonWriter& json)
      : Sink(std::numeric_limits<std::uint64_t>::max()), json_(json) {}

 private:
  void take(std::string_view bytes) override { json_.piece(bytes); }
  JsonWriter& json_;
};

void put_body(JsonWriter& json, const Article& article) {
  json.line();
  json.key("bodies");
  json.open_array();
  json.open_object();
  json.member("role", "main");
  json.member("contentType", "text/html");
  json.key("value");
  json.open_string();
  StringInside inside(json);
  Output html(inside);
  put_html_body(html, article);
  html.flush();
  json.close_string();
  json.close_object();
  json.close_array();
}

void put_named(JsonWriter& json, std::string_view name) {
  json.open_object();
  json.member("name", name);
  json.close_object();
}

/// An associated object must have a name of its own: its address.
void put_image(JsonWriter& json, const Head& head) {
  if (head.image.empty()) return;
  json.key("associations");
  json.open_array();
  json.open_object();
  json.member("name", "lead-image");
  json.member("uri", head.image);
  json.member("type", "picture");
  if (head.image_credit != nullptr) json.member("by", head.image_credit->value);
  if (head.image_caption != nullptr)
    put_list(json, "descriptions", head.image_caption->value, "text/plain", "caption");
  json.key("renditions");
  json.open_array();
  json.open_object();
  json.member("name", "original");
  json.member("href", head.image);
  json.close_object();
  json.close_array();
  json.close_object();
  json.close_array();
}

}  // namespace

void write_ninjs(const Article& article, Sink& sink) {
  Output out(sink);
  JsonWriter json(out);
  const Head head = head_of(article);
  json.open_object();
  json.member("uri", urn_of(article, head));
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
  put_body(json, article);
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
  put_image(json, head);
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
