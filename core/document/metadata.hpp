#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/block.hpp"
#include "document/field.hpp"

namespace cleancopy {

/// What the document's facts say of the article, one value a field, and which blocks print it.
/// Every view is the document's; empty, and kNone for a block, where nothing is known (text
/// documents have no facts at all).
struct Metadata {
  std::string_view headline;
  Origin headline_origin = Origin::text;
  std::uint32_t headline_block =
      kNone;                     // the block that prints the headline, perhaps in other words
  std::string_view subheadline;  // where several blocks are it, one a line
  std::vector<std::uint32_t> subheadline_blocks;
  std::vector<std::string_view> authors;  // names alone, in the byline's order
  Origin authors_origin = Origin::text;
  std::uint32_t byline_block = kNone;  // the block that prints the names, if it holds little else
  std::string_view published;          // ISO 8601
  std::string_view updated;            // ISO 8601, only if it is another than `published`
  std::string_view language;           // BCP 47, what the page declares
  std::string_view dateline;           // of an article that was read back; else the text says it
  std::uint32_t dateline_block = kNone;
  std::string_view section;
  std::string_view site_name;
  std::string_view address;
  std::string_view image;
  std::string_view image_caption;
  std::string_view image_credit;
  std::string_view description;
};

}  // namespace cleancopy
