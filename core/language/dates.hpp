#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cleancopy {

/// A date, perhaps with a time of day and its zone.
struct Date {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;
  std::int8_t hour = -1;  // -1: no time known
  std::int8_t minute = 0;
  std::int8_t second = 0;
  bool zoned = false;
  std::int16_t zone_minutes = 0;  // east of UTC

  [[nodiscard]] bool known() const { return year != 0; }
};

/// Which way "5/3/2024" is read.
enum class NumericOrder : std::uint8_t { day_first, month_first };

/// The first date in a short text: ISO 8601, RFC 2822, seconds or milliseconds since 1970 (the text
/// alone), and what newspapers print, in the languages of data/months.tsv and in Chinese, Japanese
/// and Korean
/// ("3. Mai 2024, 15.47 Uhr", "May 3rd, 2024 at 3:47 pm EDT", "2024年5月3日 15:47"), with any
/// script's digits. A date without a year, or outside 1900 to 2100, is none. Looks at the first 200
/// bytes.
Date parse_date(std::string_view text, NumericOrder order);

/// ISO 8601, as precise as the date is: "2024-05-03", "2024-05-03T15:47:00+02:00".
struct IsoDate {
  std::array<char, 32> text{};
  std::size_t size = 0;
  [[nodiscard]] std::string_view view() const { return {text.data(), size}; }
};
IsoDate to_iso(const Date& date);

/// The month that a word names, 1 to 12, or 0.
int month_named(std::string_view word);

}  // namespace cleancopy
