#include "read/metadata/meta_tags.hpp"

#include <algorithm>
#include <optional>

#include "read/html/ascii.hpp"
#include "read/metadata/tidy.hpp"

namespace cleancopy::metadata {
namespace {

struct Row {
  std::string_view name;  // lower case
  Field field;
  Origin origin;
  std::uint8_t rank;
};

// Sorted by name. Sources: ogp.me (og, article), dublincore.org (dc, dcterms), developers of
// Parse.ly, Sailthru and Cxense for theirs; the others are names that content systems use.
constexpr Row kRows[] = {
    {"apple-mobile-web-app-title", Field::site_name, Origin::meta, 5},
    {"application-name", Field::site_name, Origin::meta, 4},
    {"article.created", Field::published, Origin::meta, 4},
    {"article.published", Field::published, Origin::meta, 4},
    {"article.updated", Field::updated, Origin::meta, 4},
    {"article:author", Field::author, Origin::article_tag, 2},
    {"article:author:name", Field::author, Origin::article_tag, 2},
    {"article:author_name", Field::author, Origin::article_tag, 2},
    {"article:modified_time", Field::updated, Origin::article_tag, 2},
    {"article:published", Field::published, Origin::article_tag, 3},
    {"article:published_time", Field::published, Origin::article_tag, 2},
    {"article:section", Field::section, Origin::article_tag, 2},
    {"article:tag", Field::keyword, Origin::article_tag, 2},
    {"article_date_original", Field::published, Origin::meta, 5},
    {"author", Field::author, Origin::meta, 3},
    {"authors", Field::author, Origin::meta, 3},
    {"bt:author", Field::author, Origin::meta, 4},
    {"bt:pubdate", Field::published, Origin::meta, 5},
    {"byl", Field::author, Origin::meta, 4},
    {"byline", Field::author, Origin::meta, 4},
    {"category", Field::section, Origin::meta, 5},
    {"citation_author", Field::author, Origin::meta, 4},
    {"citation_publication_date", Field::published, Origin::meta, 5},
    {"content-language", Field::language, Origin::meta, 4},
    {"cxenseparse:author", Field::author, Origin::meta, 4},
    {"cxenseparse:recs:publishtime", Field::published, Origin::meta, 4},
    {"date", Field::published, Origin::meta, 6},
    {"date.created", Field::published, Origin::meta, 6},
    {"date.issued", Field::published, Origin::meta, 5},
    {"date.modified", Field::updated, Origin::meta, 5},
    {"date.published", Field::published, Origin::meta, 5},
    {"date_published", Field::published, Origin::meta, 5},
    {"datemodified", Field::updated, Origin::meta, 5},
    {"datepublished", Field::published, Origin::meta, 4},
    {"dc.contributor", Field::author, Origin::meta, 6},
    {"dc.creator", Field::author, Origin::meta, 4},
    {"dc.date", Field::published, Origin::meta, 5},
    {"dc.date.created", Field::published, Origin::meta, 5},
    {"dc.date.issued", Field::published, Origin::meta, 5},
    {"dc.date.modified", Field::updated, Origin::meta, 5},
    {"dc.description", Field::description, Origin::meta, 5},
    {"dc.language", Field::language, Origin::meta, 5},
    {"dc.publisher", Field::site_name, Origin::meta, 6},
    {"dc.subject", Field::keyword, Origin::meta, 5},
    {"dc.title", Field::headline, Origin::meta, 5},
    {"dcsext.author", Field::author, Origin::meta, 5},
    {"dcterms.created", Field::published, Origin::meta, 5},
    {"dcterms.creator", Field::author, Origin::meta, 4},
    {"dcterms.issued", Field::published, Origin::meta, 5},
    {"dcterms.modified", Field::updated, Origin::meta, 5},
    {"dcterms.title", Field::headline, Origin::meta, 5},
    {"description", Field::description, Origin::meta, 3},
    {"displaydate", Field::published, Origin::meta, 6},
    {"iso-8601-publish-date", Field::published, Origin::meta, 5},
    {"keywords", Field::keyword, Origin::meta, 4},
    {"language", Field::language, Origin::meta, 5},
    {"last-modified", Field::updated, Origin::meta, 6},
    {"lastmod", Field::updated, Origin::meta, 6},
    {"mediator_author", Field::author, Origin::meta, 5},
    {"mediator_published_time", Field::published, Origin::meta, 5},
    {"news_keywords", Field::keyword, Origin::meta, 3},
    {"og:article:author", Field::author, Origin::open_graph, 3},
    {"og:article:modified_time", Field::updated, Origin::open_graph, 3},
    {"og:article:published_time", Field::published, Origin::open_graph, 3},
    {"og:article:section", Field::section, Origin::open_graph, 3},
    {"og:description", Field::description, Origin::open_graph, 2},
    {"og:image", Field::image, Origin::open_graph, 2},
    {"og:image:alt", Field::image_caption, Origin::open_graph, 3},
    {"og:image:url", Field::image, Origin::open_graph, 3},
    {"og:locale", Field::language, Origin::open_graph, 3},
    {"og:modified_time", Field::updated, Origin::open_graph, 3},
    {"og:pubdate", Field::published, Origin::open_graph, 3},
    {"og:published_time", Field::published, Origin::open_graph, 3},
    {"og:site_name", Field::site_name, Origin::open_graph, 1},
    {"og:title", Field::headline, Origin::open_graph, 2},
    {"og:updated_time", Field::updated, Origin::open_graph, 4},
    {"og:url", Field::address, Origin::open_graph, 2},
    {"parsely-author", Field::author, Origin::meta, 3},
    {"parsely-image-url", Field::image, Origin::meta, 5},
    {"parsely-pub-date", Field::published, Origin::meta, 3},
    {"parsely-section", Field::section, Origin::meta, 3},
    {"parsely-tags", Field::keyword, Origin::meta, 4},
    {"parsely-title", Field::headline, Origin::meta, 3},
    {"pub_date", Field::published, Origin::meta, 5},
    {"pubdate", Field::published, Origin::meta, 5},
    {"publication_date", Field::published, Origin::meta, 5},
    {"publish-date", Field::published, Origin::meta, 5},
    {"publish_date", Field::published, Origin::meta, 5},
    {"publishdate", Field::published, Origin::meta, 5},
    {"published-date", Field::published, Origin::meta, 5},
    {"published_at", Field::published, Origin::meta, 5},
    {"published_date", Field::published, Origin::meta, 5},
    {"rbpubdate", Field::published, Origin::meta, 5},
    {"revised", Field::updated, Origin::meta, 6},
    {"sailthru.author", Field::author, Origin::meta, 4},
    {"sailthru.date", Field::published, Origin::meta, 4},
    {"sailthru.description", Field::description, Origin::meta, 5},
    {"sailthru.image.full", Field::image, Origin::meta, 5},
    {"sailthru.tags", Field::keyword, Origin::meta, 5},
    {"sailthru.title", Field::headline, Origin::meta, 4},
    {"section", Field::section, Origin::meta, 4},
    {"shareaholic:article_author_name", Field::author, Origin::meta, 5},
    {"shareaholic:article_published_time", Field::published, Origin::meta, 5},
    {"title", Field::headline, Origin::meta, 5},
    {"twitter:description", Field::description, Origin::meta, 4},
    {"twitter:image", Field::image, Origin::meta, 4},
    {"twitter:image:alt", Field::image_caption, Origin::meta, 4},
    {"twitter:image:src", Field::image, Origin::meta, 5},
    {"twitter:title", Field::headline, Origin::meta, 4},
    {"vr:author", Field::author, Origin::meta, 5},
    {"vr:published_time", Field::published, Origin::meta, 5},
};
static_assert(std::ranges::is_sorted(kRows, {}, &Row::name));

const Row* find_row(std::string_view name) {
  char lowered[48];
  if (name.empty() || name.size() > sizeof lowered) return nullptr;
  std::ranges::transform(name, lowered, html::lower);
  // "DC.date.issued" and "dc:date:issued" are the same, and so is "dcterms:created".
  if (html::starts_with_word(name, "dc")) std::replace(lowered, lowered + name.size(), ':', '.');
  const std::string_view key(lowered, name.size());
  const Row* row = std::ranges::lower_bound(kRows, key, {}, &Row::name);
  return row != std::end(kRows) && row->name == key ? row : nullptr;
}

}  // namespace

void read_meta(const html::Attributes& attributes, Arena& arena, Candidates& candidates) {
  // Saved pages now and then have what a script made of the tag: its "value".
  const std::string_view content =
      html::trim(attributes.content.empty() ? attributes.value : attributes.content);
  if (content.empty()) return;
  const Row* row = find_row(html::trim(attributes.property));
  if (row == nullptr) row = find_row(html::trim(attributes.name));
  if (row == nullptr) row = find_row(html::trim(attributes.http_equiv));
  if (row == nullptr) return;
  constexpr std::size_t kMost = 512;  // hostile pages repeat tags without end
  if (candidates.size() >= kMost) return;
  candidates.push_back({row->field, row->origin, row->rank, tidy(content, arena)});
}

}  // namespace cleancopy::metadata
