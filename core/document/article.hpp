#pragma once
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace cleancopy {

/// A document's story, ready for the writers: views and indices into the document, which must
/// outlive it.
struct Article {
  const Document* document = nullptr;

  std::string_view headline;  // empty where unknown
  std::uint32_t headline_block = kNone;
  std::string_view subheadline;
  std::uint32_t subheadline_block = kNone;  // the first, where several blocks are it, one a line
  std::string_view byline;  // the line as printed ("By Anna Müller, Berlin"), or empty
  std::uint32_t byline_block = kNone;
  std::vector<std::string_view> authors;  // names alone
  std::string_view dateline;
  std::uint32_t dateline_block = kNone;
  std::string_view published;  // ISO 8601
  std::string_view updated;
  std::string_view language;  // BCP 47, "und" where unknown
  std::array<Origin, kFieldCount>
      origins{};                       // where each field's value comes from; text where unknown
  std::vector<std::uint32_t> body;     // kept blocks that are not of the head, document order
  std::vector<std::uint32_t> removed;  // removed blocks, document order
};

/// Several articles for one output; none is null.
using Articles = std::span<const Article* const>;

inline Origin origin_of(const Article& article, Field field) {
  return article.origins[static_cast<std::size_t>(field)];
}

}  // namespace cleancopy
