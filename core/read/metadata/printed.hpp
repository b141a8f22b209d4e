#pragma once
#include <cstdint>
#include <string_view>

#include "document/document.hpp"
#include "language/dates.hpp"
#include "read/metadata/candidate.hpp"

namespace cleancopy::metadata {

/// Whether a block stands where the byline and the date of the headline's story may stand. True
/// where either is not known (kNone).
bool is_near(std::uint32_t block, std::uint32_t headline);

/// Notes the lines near the headline that read like a byline or a date, for where no markup says
/// what they are.
void note_printed(const Document& document, std::uint32_t headline, NumericOrder order,
                  Candidates& candidates);

/// Notes the date in the story's address, "/2024/05/03/": `url`, or else what the page says its
/// address is.
void note_address_date(std::string_view url, Candidates& candidates);

}  // namespace cleancopy::metadata
