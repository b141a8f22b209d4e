#include "batch_row.hpp"

#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <vector>

#include "../library.hpp"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

struct Field {
  cleancopy_field number;
  const char* name;
  bool has_many;
};
constexpr std::array kFields = {
    Field{CLEANCOPY_FIELD_HEADLINE, "headline", false},
    Field{CLEANCOPY_FIELD_SUBHEADLINE, "subheadline", false},
    Field{CLEANCOPY_FIELD_BYLINE, "byline", false},
    Field{CLEANCOPY_FIELD_AUTHOR, "authors", true},
    Field{CLEANCOPY_FIELD_DATELINE, "dateline", false},
    Field{CLEANCOPY_FIELD_PUBLISHED, "published", false},
    Field{CLEANCOPY_FIELD_UPDATED, "updated", false},
    Field{CLEANCOPY_FIELD_LANGUAGE, "language", false},
    Field{CLEANCOPY_FIELD_SECTION, "section", false},
    Field{CLEANCOPY_FIELD_KEYWORD, "keywords", true},
    Field{CLEANCOPY_FIELD_SITE, "site", false},
    Field{CLEANCOPY_FIELD_ADDRESS, "address", false},
    Field{CLEANCOPY_FIELD_DESCRIPTION, "description", false},
    Field{CLEANCOPY_FIELD_IMAGE, "image", false},
    Field{CLEANCOPY_FIELD_IMAGE_CAPTION, "image_caption", false},
    Field{CLEANCOPY_FIELD_IMAGE_CREDIT, "image_credit", false},
};

Json metadata_of(const cleancopy_result& result) {
  Json metadata = Json::object();
  for (const Field& field : kFields) {
    const std::vector<std::string_view> values = values_of(result, field.number);
    if (values.empty()) continue;
    if (field.has_many)
      metadata[field.name] = values;
    else
      metadata[field.name] = values.front();
  }
  return metadata;
}

/// How many blocks of which role went, in the order of the roles' numbers.
Json removed_of(const cleancopy_result& result) {
  std::map<cleancopy_role, std::uint64_t> counts;
  for (const cleancopy_block& block : blocks_of(result))
    if (block.verdict == CLEANCOPY_REMOVE) ++counts[block.role];
  Json removed = Json::object();
  for (const auto& [role, count] : counts) removed[cleancopy_role_name(role)] = count;
  return removed;
}

Json repairs_of(const cleancopy_result& result) {
  Json repairs = Json::object();
  for (std::size_t kind = 0; kind < cleancopy_repair_count(); ++kind)
    if (const std::uint64_t count = cleancopy_result_repairs(&result, kind); count > 0)
      repairs[cleancopy_repair_name(kind)] = count;
  return repairs;
}

/// Paths need not be UTF-8; all else is.
std::string line_of(const Json& row) {
  return row.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string row_of(const Json& id, const Document& document, const std::string& url,
                   const cleancopy_result& result, double milliseconds) {
  const Bytes text = write(result, "text");
  Json row;
  row["id"] = id.is_null() ? Json(document.label()) : id;
  if (!url.empty()) row["url"] = url;
  row["metadata"] = metadata_of(result);
  row["text"] = text_of(*text);
  row["removed"] = removed_of(result);
  row["repairs"] = repairs_of(result);
  if (milliseconds >= 0) row["milliseconds"] = std::round(milliseconds * 1000) / 1000;
  return line_of(row);
}

std::string failure_of(const Json& id, const Document& document, const std::string& status,
                       const std::string& reason) {
  Json row;
  row["file"] = document.path;
  if (document.record > 0) {
    row["record"] = document.record;
    row["offset"] = document.offset;
  }
  if (!id.is_null()) row["id"] = id;
  row["status"] = status;
  row["reason"] = reason;
  return line_of(row);
}

}  // namespace cli
