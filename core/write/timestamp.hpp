#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cleancopy {

/// A date of the proleptic Gregorian calendar, with a time of day and an offset where they are
/// known.
struct Timestamp {
  int year = 0;  // 1 to 9999
  int month = 1;
  int day = 1;
  bool has_time = false;
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool has_offset = false;
  int offset = 0;  // minutes east of UTC
};

/// Reads ISO 8601 as pages write it: "2026-11-24", "2026-11-24T09:30", "2026-11-24
/// 09:30:00.5+0200", "20261124T093000Z". Nothing where the value is not wholly such a date or no
/// day of the calendar.
std::optional<Timestamp> parse_timestamp(std::string_view text);

/// The same moment in UTC; a date without time is its midnight, a time without offset taken as UTC.
Timestamp in_utc(const Timestamp& time);

/// xs:date or xs:dateTime, as precise as it is known: "2026-11-24T09:30:00+02:00".
std::string xsd_of(const Timestamp& time);
/// xs:dateTime with an offset, for formats that demand one; see in_utc.
std::string utc_of(const Timestamp& time);
/// RFC 822 as RSS has it, in English whatever the locale: "Tue, 24 Nov 2026 09:30:00 +0200".
std::string rfc822_of(const Timestamp& time);
/// "2026-11-24 09:30:00"
std::string sql_of(const Timestamp& time);
/// ISO 8601 basic format in UTC, as NITF has it: "20261124T073000Z", or "20261124" for a date.
std::string basic_of(const Timestamp& time);

}  // namespace cleancopy
