#include "write/timestamp.hpp"

#include <array>
#include <chrono>

namespace cleancopy {
namespace {

namespace chrono = std::chrono;

chrono::year_month_day date_of(const Timestamp& time) {
  return {chrono::year(time.year), chrono::month(static_cast<unsigned>(time.month)),
          chrono::day(static_cast<unsigned>(time.day))};
}

/// Takes fixed pieces off the front of a text; once one is missing, `good` stays false.
struct Reader {
  std::string_view left;
  bool good = true;

  bool take(char c) {
    if (left.empty() || left.front() != c) return false;
    left.remove_prefix(1);
    return true;
  }
  int digits(std::size_t count) {
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (left.empty() || left.front() < '0' || left.front() > '9') {
        good = false;
        return 0;
      }
      value = value * 10 + (left.front() - '0');
      left.remove_prefix(1);
    }
    return value;
  }
  bool at_digit() const { return !left.empty() && left.front() >= '0' && left.front() <= '9'; }
};

void read_time(Reader& reader, Timestamp& time) {
  time.has_time = true;
  time.hour = reader.digits(2);
  reader.take(':');
  time.minute = reader.digits(2);
  if (reader.take(':') || reader.at_digit()) {
    time.second = reader.digits(2);
    if (reader.take('.') || reader.take(','))
      while (reader.at_digit()) reader.digits(1);
  }
  if (reader.take('Z') || reader.take('z')) {
    time.has_offset = true;
    return;
  }
  const bool east = reader.take('+');
  if (!east && !reader.take('-')) return;
  time.has_offset = true;
  const int hours = reader.digits(2);
  const int minutes = reader.take(':') || reader.at_digit() ? reader.digits(2) : 0;
  time.offset = (hours * 60 + minutes) * (east ? 1 : -1);
  if (minutes > 59) reader.good = false;
}

bool is_possible(const Timestamp& time) {
  return time.year >= 1 && date_of(time).ok() && time.hour <= 23 && time.minute <= 59 &&
         time.second <= 59 && time.offset >= -14 * 60 && time.offset <= 14 * 60;
}

void append(std::string& out, int value, int width) {
  int unit = 1;
  for (int i = 1; i < width; ++i) unit *= 10;
  for (; unit > 0; unit /= 10) out += static_cast<char>('0' + value / unit % 10);
}

void append_date(std::string& out, const Timestamp& time, std::string_view between) {
  append(out, time.year, 4);
  out += between;
  append(out, time.month, 2);
  out += between;
  append(out, time.day, 2);
}

void append_time(std::string& out, const Timestamp& time, std::string_view between) {
  append(out, time.hour, 2);
  out += between;
  append(out, time.minute, 2);
  out += between;
  append(out, time.second, 2);
}

void append_offset(std::string& out, int minutes, std::string_view between) {
  out += minutes < 0 ? '-' : '+';
  const int size = minutes < 0 ? -minutes : minutes;
  append(out, size / 60, 2);
  out += between;
  append(out, size % 60, 2);
}

}  // namespace

std::optional<Timestamp> parse_timestamp(std::string_view text) {
  Reader reader{text};
  Timestamp time;
  time.year = reader.digits(4);
  const bool extended = reader.take('-');
  time.month = reader.digits(2);
  if (extended && !reader.take('-')) return std::nullopt;
  time.day = reader.digits(2);
  if (reader.take('T') || reader.take('t') || reader.take(' ')) read_time(reader, time);
  if (!reader.good || !reader.left.empty() || !is_possible(time)) return std::nullopt;
  return time;
}

Timestamp in_utc(const Timestamp& time) {
  const auto moment = chrono::sys_days(date_of(time)) + chrono::hours(time.hour) +
                      chrono::minutes(time.minute - time.offset) + chrono::seconds(time.second);
  const auto day = chrono::floor<chrono::days>(moment);
  const chrono::year_month_day date(day);
  const chrono::hh_mm_ss clock(moment - day);
  // The first and last hours of the years 1 and 9999 stay as they are: their neighbours have no
  // name.
  if (static_cast<int>(date.year()) < 1 || static_cast<int>(date.year()) > 9999) return time;
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day())),
          time.has_time,
          static_cast<int>(clock.hours().count()),
          static_cast<int>(clock.minutes().count()),
          static_cast<int>(clock.seconds().count()),
          true,
          0};
}

std::string xsd_of(const Timestamp& time) {
  std::string out;
  append_date(out, time, "-");
  if (!time.has_time) return out;
  out += 'T';
  append_time(out, time, ":");
  if (!time.has_offset) return out;
  if (time.offset == 0)
    out += 'Z';
  else
    append_offset(out, time.offset, ":");
  return out;
}

std::string utc_of(const Timestamp& time) {
  Timestamp utc = in_utc(time);
  utc.has_time = utc.has_offset = true;
  return xsd_of(utc);
}

std::string rfc822_of(const Timestamp& time) {
  constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed",
                                                     "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const chrono::weekday day{chrono::sys_days(date_of(time))};
  std::string out(kDays[day.c_encoding()]);
  out += ", ";
  append(out, time.day, 2);
  out += ' ';
  out += kMonths[static_cast<std::size_t>(time.month - 1)];
  out += ' ';
  append(out, time.year, 4);
  out += ' ';
  append_time(out, time, ":");
  out += ' ';
  append_offset(out, time.offset, "");
  return out;
}

std::string sql_of(const Timestamp& time) {
  std::string out;
  append_date(out, time, "-");
  out += ' ';
  append_time(out, time, ":");
  return out;
}

std::string basic_of(const Timestamp& time) {
  std::string out;
  const Timestamp utc = time.has_time ? in_utc(time) : time;
  append_date(out, utc, "");
  if (!time.has_time) return out;
  out += 'T';
  append_time(out, utc, "");
  return out + 'Z';
}

}  // namespace cleancopy
