#include "write/head.hpp"

#include <algorithm>

#include "document/utf8.hpp"
#include "write/link.hpp"
#include "write/uuid.hpp"

namespace cleancopy {
namespace {

constexpr std::size_t kLongestTitle = 80;

bool is_language_tag(std::string_view tag) {
  std::size_t part = 0;
  bool first = true;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '-') {
      if (part == 0) return false;
      part = 0;
      first = false;
    } else if (!letter && (first || c < '0' || c > '9')) {
      return false;
    } else if (++part > 8) {
      return false;
    }
  }
  return part > 0;
}

/// The opening of a text in whole words; in one long word (or a script without spaces) whole
/// characters.
std::string opening_of(std::string_view text) {
  if (text.size() <= kLongestTitle) return std::string(text);
  std::size_t end = text.substr(0, kLongestTitle + 1).find_last_of(" \t\n");
  if (end == std::string_view::npos || end == 0) {
    end = kLongestTitle;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::string title_of(const Article& article, const Head& head) {
  if (!article.headline.empty()) return std::string(article.headline);
  if (!article.subheadline.empty()) return std::string(article.subheadline);
  for (const std::uint32_t i : article.body) {
    const std::string_view text = article.document->blocks[i].text;
    if (!text.empty()) return opening_of(text);
  }
  return head.site != nullptr ? std::string(head.site->value) : "Untitled";
}

}  // namespace

Head head_of(const Article& article) {
  Head head;
  head.language = is_language_tag(article.language) ? std::string(article.language) : "und";
  head.published = parse_timestamp(article.published);
  head.updated = parse_timestamp(article.updated);
  const auto keep_first = [](const Fact*& place, const Fact& fact) {
    if (place == nullptr) place = &fact;
  };
  const auto keep_link = [](std::string& place, Origin& origin, const Fact& fact) {
    if (place.empty() && make_link(fact.value, place)) origin = fact.origin;
  };
  for (const Fact& fact : article.document->facts) {
    if (fact.value.empty()) continue;
    switch (fact.field) {
      case Field::section:
        keep_first(head.section, fact);
        break;
      case Field::site_name:
        keep_first(head.site, fact);
        break;
      case Field::description:
        keep_first(head.description, fact);
        break;
      case Field::image_caption:
        keep_first(head.image_caption, fact);
        break;
      case Field::image_credit:
        keep_first(head.image_credit, fact);
        break;
      case Field::keyword:
        if (head.keywords.empty() || head.keywords.front()->origin == fact.origin)
          head.keywords.push_back(&fact);
        break;
      case Field::address:
        keep_link(head.address, head.address_origin, fact);
        break;
      case Field::image:
        keep_link(head.image, head.image_origin, fact);
        break;
      default:
        break;
    }
  }
  if (head.image.empty()) head.image_caption = head.image_credit = nullptr;
  head.title = title_of(article, head);
  return head;
}

bool prints_otherwise(const Article& article, std::string_view value, std::uint32_t block) {
  const std::string_view printed = article.document->blocks[block].text;
  const bool is_first_line = value.starts_with(printed) && value.size() > printed.size() &&
                             value[printed.size()] == '\n';  // of a subheadline in several blocks
  return !is_first_line && block != article.dateline_block && value != printed;
}

bool is_bodiless(const Article& article) {
  return std::all_of(article.body.begin(), article.body.end(),
                     [&](std::uint32_t i) { return article.document->blocks[i].text.empty(); });
}

std::string_view summary_of(const Article& article, const Head& head) {
  if (!article.subheadline.empty()) return article.subheadline;
  return head.description != nullptr ? head.description->value : std::string_view{};
}

std::string byline_of(const Article& article) {
  if (!article.byline.empty()) return std::string(article.byline);
  std::string line;
  for (const std::string_view author : article.authors) {
    if (!line.empty()) line += ", ";
    line += author;
  }
  return line;
}

std::string uuid_of(const Article& article, const Head& head) {
  const Document& document = *article.document;
  if (!document.id.empty()) {
    if (const auto own = parse_uuid(document.id)) return text_of(*own);
    return text_of(uuid_v5(kOwnNames, "id:" + std::string(document.id)));
  }
  if (!head.address.empty()) return text_of(uuid_v5(kUrlNames, head.address));
  return text_of(uuid_v5(kOwnNames, "sha256:" + std::string(document.record.input_sha256)));
}

std::string urn_of(const Article& article, const Head& head) {
  return "urn:uuid:" + uuid_of(article, head);
}

}  // namespace cleancopy
