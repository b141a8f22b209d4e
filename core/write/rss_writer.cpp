#include <cstdlib>
#include <set>

#include "document/sha256.hpp"
#include "write/head.hpp"
#include "write/html_body.hpp"
#include "write/number.hpp"
#include "write/uuid.hpp"
#include "write/writers.hpp"
#include "write/xml_writer.hpp"

namespace cleancopy {
namespace {

/// Lower-case ASCII letters, digits and hyphens; a digest's digits where nothing else is left.
std::string slug_of(std::string_view text) {
  std::string slug;
  for (const char c : text) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    const bool plain = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9');
    if (plain)
      slug += low;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? "t-" + hex_of(sha256(text)).substr(0, 8) : slug;
}

enum class Dialect { rss, wordpress };

/// One story of a feed: an item of RSS 2.0 with content:encoded, and of WordPress's extension of it
/// (WXR 1.2).
class ItemWriter {
 public:
  ItemWriter(const Article& article, XmlWriter& xml, Dialect dialect)
      : article_(article),
        head_(head_of(article)),
        uuid_(uuid_of(article, head_)),
        byline_(byline_of(article)),
        xml_(xml),
        wordpress_(dialect == Dialect::wordpress) {}

  void write() {
    xml_.open_line("item");
    xml_.element_line("title", head_.title);
    if (!head_.address.empty()) xml_.element_line("link", head_.address);
    // Importers of WordPress exports look for the element, even where it is empty.
    if (wordpress_)
      xml_.element_line("dc:creator", byline_.empty() ? std::string() : slug_of(byline_));
    else if (!byline_.empty())
      xml_.element_line("dc:creator", byline_);
    if (!wordpress_) xml_.element_line("dc:language", head_.language);
    if (!wordpress_ && head_.site != nullptr) xml_.element_line("dc:publisher", head_.site->value);
    if (head_.published) xml_.element_line("pubDate", rfc822_of(*head_.published));
    if (!wordpress_ && head_.updated) xml_.element_line("dcterms:modified", utc_of(*head_.updated));
    xml_.open_line("guid");
    xml_.attribute("isPermaLink", "false");
    xml_.text("urn:uuid:" + uuid_);
    xml_.close();
    // A description is read as HTML, so the text is escaped once more.
    xml_.element_line("description", wordpress_ ? std::string() : as_html(summary()));
    xml_.open_line("content:encoded");
    xml_.open_cdata();
    put_html_body(xml_.output(), article_);
    xml_.close_cdata();
    xml_.close();
    category("category", head_.section);
    for (const Fact* keyword : head_.keywords) category("post_tag", keyword);
    if (wordpress_)
      wordpress_item();
    else
      image();
    xml_.close_line();
  }

 private:
  std::string_view summary() const { return summary_of(article_, head_); }

  static std::string as_html(std::string_view text) {
    std::string html;
    StringSink sink(html, UINT64_MAX);
    Output out(sink);
    put_escaped(out, text, Escape::text);
    out.flush();
    return html;
  }

  void category(std::string_view domain, const Fact* fact) {
    if (fact == nullptr) return;
    xml_.open_line("category");
    xml_.attribute("domain", domain);
    xml_.attribute("nicename", slug_of(fact->value));
    xml_.text(fact->value);
    xml_.close();
  }

  void wordpress_item() {
    // WordPress itself gives a draft that has no date these zeros.
    constexpr std::string_view kNoDate = "0000-00-00 00:00:00";
    const std::uint64_t id = std::strtoul(uuid_.substr(0, 7).c_str(), nullptr, 16) + 1;
    xml_.element_line("excerpt:encoded", as_html(summary()));
    xml_.element_line("wp:post_id", Decimal(id).view());
    xml_.element_line("wp:post_date", head_.published ? sql_of(*head_.published) : kNoDate);
    xml_.element_line("wp:post_date_gmt",
                      head_.published ? sql_of(in_utc(*head_.published)) : kNoDate);
    xml_.element_line("wp:comment_status", "closed");
    xml_.element_line("wp:ping_status", "closed");
    xml_.element_line("wp:post_name", uuid_);
    xml_.element_line("wp:status", "draft");
    xml_.element_line("wp:post_parent", "0");
    xml_.element_line("wp:menu_order", "0");
    xml_.element_line("wp:post_type", "post");
    xml_.element_line("wp:post_password", "");
    xml_.element_line("wp:is_sticky", "0");
    meta("cleancopy_byline", byline_);
    meta("cleancopy_dateline", article_.dateline);
    meta("cleancopy_source_url", head_.address);
    meta("cleancopy_source", head_.site != nullptr ? head_.site->value : std::string_view{});
    meta("cleancopy_language", head_.language);
    meta("cleancopy_image", head_.image);
    if (head_.image_caption) meta("cleancopy_image_caption", head_.image_caption->value);
    if (head_.image_credit) meta("cleancopy_image_credit", head_.image_credit->value);
    if (head_.updated) meta("cleancopy_updated", xsd_of(*head_.updated));
    meta("cleancopy_version", article_.document->record.version);
  }

  void meta(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    xml_.open_line("wp:postmeta");
    xml_.element("wp:meta_key", key);
    xml_.element("wp:meta_value", value);
    xml_.close();
  }

  /// As Media RSS has it.
  void image() {
    if (head_.image.empty()) return;
    xml_.open_line("media:content");
    xml_.attribute("url", head_.image);
    xml_.attribute("medium", "image");
    if (head_.image_caption != nullptr)
      xml_.element("media:description", head_.image_caption->value);
    if (head_.image_credit != nullptr) xml_.element("media:credit", head_.image_credit->value);
    xml_.close();
  }

  const Article& article_;
  const Head head_;
  const std::string uuid_;
  const std::string byline_;
  XmlWriter& xml_;
  const bool wordpress_;
};

/// The channel around the stories; it says of itself what they have in common.
class FeedWriter {
 public:
  FeedWriter(Articles articles, Output& out, Dialect dialect)
      : articles_(articles), xml_(out), dialect_(dialect) {}

  void write() {
    xml_.declaration();
    xml_.open_line("rss");
    xml_.attribute("version", "2.0");
    xml_.attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
    xml_.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    if (dialect_ == Dialect::wordpress) {
      xml_.attribute("xmlns:excerpt", "http://wordpress.org/export/1.2/excerpt/");
      xml_.attribute("xmlns:wp", "http://wordpress.org/export/1.2/");
    } else {
      xml_.attribute("xmlns:dcterms", "http://purl.org/dc/terms/");
      xml_.attribute("xmlns:media", "http://search.yahoo.com/mrss/");
    }
    xml_.open_line("channel");
    channel();
    for (const Article* article : articles_) ItemWriter(*article, xml_, dialect_).write();
    xml_.close_line();
    xml_.close_line();
    xml_.output().put('\n');
  }

 private:
  void channel() {
    std::string title = "Articles";
    std::string link = "urn:uuid:" + text_of(kOwnNames);  // a channel must have one
    std::string language = "und";
    for (const Article* article : articles_) {
      const Head head = head_of(*article);
      const bool is_first = article == articles_.front();
      const std::string_view own_title =
          head.site != nullptr ? head.site->value : std::string_view(head.title);
      if (is_first) {
        title = own_title;
        link = head.address.empty() ? urn_of(*article, head) : head.address;
        language = head.language;
      }
      if (title != own_title) title = "Articles";
      if (language != head.language) language = "mul";
    }
    xml_.element_line("title", title);
    xml_.element_line("link", link);
    xml_.element_line("description",
                      articles_.size() == 1 ? "One story, cleaned" : "Stories, cleaned");
    xml_.element_line("language", language);
    if (dialect_ == Dialect::wordpress) wordpress_channel(link);
  }

  void wordpress_channel(std::string_view link) {
    xml_.element_line("wp:wxr_version", "1.2");
    xml_.element_line("wp:base_site_url", link);
    xml_.element_line("wp:base_blog_url", link);
    std::set<std::string> logins;
    for (const Article* article : articles_) {
      const std::string byline = byline_of(*article);
      if (byline.empty() || !logins.insert(slug_of(byline)).second) continue;
      xml_.open_line("wp:author");
      xml_.element_line("wp:author_id", Decimal(logins.size()).view());
      xml_.element_line("wp:author_login", slug_of(byline));
      xml_.element_line("wp:author_email", "");
      xml_.element_line("wp:author_display_name", byline);
      xml_.element_line("wp:author_first_name", "");
      xml_.element_line("wp:author_last_name", "");
      xml_.close_line();
    }
  }

  Articles articles_;
  XmlWriter xml_;
  Dialect dialect_;
};

void write(Articles articles, Sink& sink, Dialect dialect) {
  Output out(sink);
  FeedWriter(articles, out, dialect).write();
  out.flush();
}

}  // namespace

void write_rss(Articles articles, Sink& sink) { write(articles, sink, Dialect::rss); }
void write_wxr(Articles articles, Sink& sink) { write(articles, sink, Dialect::wordpress); }

}  // namespace cleancopy
