#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document.hpp"
#include "document/reason.hpp"

namespace cleancopy::load {

// What an article's attributes say, as our own words; nothing where they say no such thing.
std::optional<std::uint64_t> number_in(std::string_view text);
std::optional<Span> span_in(std::string_view text);
std::optional<Origin> origin_in(std::string_view text);
std::optional<Reason> reason_in(std::string_view text);
std::optional<RepairKind> repair_kind_in(std::string_view text);
std::optional<RepairSet> repairs_in(std::string_view text);  // names parted by spaces, at least one
std::optional<CharsetSource> charset_source_in(std::string_view text);
std::optional<float> confidence_in(std::string_view text);
bool is_moment(std::string_view text);
bool is_link(std::string_view text);

}  // namespace cleancopy::load
