#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/article.hpp"
#include "write/timestamp.hpp"

namespace cleancopy {

/// What the writers say of an article beside its body: the article's own fields and the facts
/// around them, checked so that every format may carry them. Views into the document.
struct Head {
  std::string title;     // the headline, or what stands for it: see head_of
  std::string language;  // BCP 47; "und" where unknown or malformed
  std::optional<Timestamp> published;
  std::optional<Timestamp> updated;

  const Fact* section = nullptr;  // null where unknown, also below
  const Fact* site = nullptr;
  const Fact* description = nullptr;
  const Fact* image_caption = nullptr;  // null without an image, also the credit
  const Fact* image_credit = nullptr;
  std::vector<const Fact*> keywords;  // of the best source that has any

  std::string address;  // a link (see make_link), or empty
  Origin address_origin = Origin::text;
  std::string image;
  Origin image_origin = Origin::text;
};

/// Where there is no headline, formats that demand a title get the subheadline; else the opening of
/// the body, cut between words after at most 80 bytes and marked with "…"; else the site's name;
/// else "Untitled".
Head head_of(const Article& article);

/// Whether the block that a field of the head comes from says it in other words, which no other
/// part of the article holds: a headline as the page's data have it, beside the one that is
/// printed.
bool prints_otherwise(const Article& article, std::string_view value, std::uint32_t block);
/// Whether nothing of the body has any text.
bool is_bodiless(const Article& article);
/// The subheadline, or else the page's own description; may be empty.
std::string_view summary_of(const Article& article, const Head& head);
/// The byline as printed, or else the authors' names joined by ", "; may be empty.
std::string byline_of(const Article& article);

/// A stable UUID of the story: the host's own id, or the name-based UUID (RFC 9562, version 5) of
/// that id, else of the story's address, else of the input's digest. The same story cleaned again,
/// or overruled, keeps it.
std::string uuid_of(const Article& article, const Head& head);
/// The same as "urn:uuid:...".
std::string urn_of(const Article& article, const Head& head);

}  // namespace cleancopy
