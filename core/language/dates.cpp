#include "language/dates.hpp"

#include <algorithm>
#include <cstdio>

#include "language/fold.hpp"

namespace cleancopy {
namespace {

constexpr std::size_t kLongestText = 200;
constexpr std::size_t kMostTokens = 48;

enum class Kind : std::uint8_t { number, word, mark };
struct Token {
  Kind kind = Kind::mark;
  std::int64_t value = 0;  // number
  int digits = 0;
  int month = 0;  // word
  std::string_view text;
  char32_t mark = 0;
};

/// The value of a decimal digit of the scripts that dates are written in, or -1.
int digit_of(char32_t code) {
  constexpr char32_t kZeros[] = {U'0', 0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10};
  for (const char32_t zero : kZeros)
    if (code >= zero && code < zero + 10) return static_cast<int>(code - zero);
  return -1;
}

/// The characters that dates put between numbers are tokens of their own, without spaces around
/// them.
bool is_date_sign(char32_t code) {
  constexpr std::u32string_view kSigns = U"年月日時时分秒년월일시분초";
  return kSigns.find(code) != std::u32string_view::npos;
}

class Tokens {
 public:
  explicit Tokens(std::string_view text) {
    text = text.substr(0, kLongestText);
    for (std::size_t at = 0; at < text.size() && count_ < kMostTokens;) at = next(text, at);
  }
  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] const Token& operator[](std::size_t i) const {
    static constexpr Token kNothing{};
    return i < count_ ? tokens_[i] : kNothing;
  }

 private:
  std::size_t next(std::string_view text, std::size_t at) {
    const Decoded first = decode_at(text, at);
    if (first.code <= U' ' || first.code == 0xA0 || first.code == 0x3000) return at + first.bytes;
    Token token;
    std::size_t end = at;
    if (digit_of(first.code) >= 0) {
      token.kind = Kind::number;
      while (end < text.size()) {
        const Decoded decoded = decode_at(text, end);
        const int digit = digit_of(decoded.code);
        if (digit < 0) break;
        if (++token.digits < 18) token.value = token.value * 10 + digit;
        end += decoded.bytes;
      }
    } else if (is_word_char(first.code) && !is_date_sign(first.code)) {
      token.kind = Kind::word;
      while (end < text.size()) {
        const Decoded decoded = decode_at(text, end);
        if (!is_word_char(decoded.code) || digit_of(decoded.code) >= 0 ||
            is_date_sign(decoded.code))
          break;
        end += decoded.bytes;
      }
      token.month = month_named(text.substr(at, end - at));
    } else {
      token.mark = first.code;
      end = at + first.bytes;
    }
    token.text = text.substr(at, end - at);
    tokens_[count_++] = token;
    return end;
  }

  std::array<Token, kMostTokens> tokens_;
  std::size_t count_ = 0;
};

bool says(const Token& token, std::string_view lowered) {
  return token.kind == Kind::word && token.text.size() == lowered.size() &&
         std::ranges::equal(token.text, lowered, [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b;
         });
}
bool says_any(const Token& token, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return says(token, word); });
}

bool is_year(const Token& token) {
  return token.kind == Kind::number && token.digits == 4 && token.value >= 1900 &&
         token.value <= 2620;
}
bool is_day(const Token& token) {
  return token.kind == Kind::number && token.digits <= 2 && token.value >= 1 && token.value <= 31;
}
bool is_month_number(const Token& token) {
  return token.kind == Kind::number && token.digits <= 2 && token.value >= 1 && token.value <= 12;
}
bool is_separator(const Token& token) {
  return token.kind == Kind::mark &&
         (token.mark == U'-' || token.mark == U'/' || token.mark == U'.' || token.mark == 0x2010 ||
          token.mark == 0x2011 || is_date_sign(token.mark));
}

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool set_day(Date& date, std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year >= 2480 && year <= 2620) year -= 543;  // Buddhist era
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return false;
  if (day < 1 || day > days_in(static_cast<int>(year), static_cast<int>(month))) return false;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(month);
  date.day = static_cast<std::int8_t>(day);
  return true;
}

/// Skips what stands between the parts of a printed date: full stops, commas, "de", "of", "th",
/// "º".
std::size_t skip_glue(const Tokens& tokens, std::size_t at) {
  for (int skipped = 0; skipped < 3 && at < tokens.size(); ++skipped, ++at) {
    const Token& token = tokens[at];
    if (token.kind == Kind::number || token.month != 0) break;
    if (token.kind == Kind::word && token.text.size() > 6) break;
    if (token.kind == Kind::mark && (token.mark == U':' || token.mark == U'|')) break;
  }
  return at;
}

/// "12:45:00 EDT 2015": where the year would stand after the clock and its zone, or `at`.
std::size_t skip_clock(const Tokens& tokens, std::size_t at) {
  const auto is_pair = [&](std::size_t i) {
    return tokens[i].mark == U':' && tokens[i + 1].digits == 2;
  };
  if (tokens[at].kind != Kind::number || tokens[at].digits > 2 || !is_pair(at + 1)) return at;
  at += is_pair(at + 3) ? 5 : 3;
  return tokens[at].kind == Kind::word ? at + 1 : at;
}

/// A date that begins at token `at`; returns the token after it, or `at` where none begins.
std::size_t date_at(const Tokens& tokens, std::size_t at, NumericOrder order, Date& date) {
  const Token& first = tokens[at];
  if (is_year(first) && is_separator(tokens[at + 1]) && is_month_number(tokens[at + 2]) &&
      is_separator(tokens[at + 3]) && is_day(tokens[at + 4])) {
    return set_day(date, first.value, tokens[at + 2].value, tokens[at + 4].value) ? at + 5 : at;
  }
  if (first.kind == Kind::number && first.digits == 8 &&
      set_day(date, first.value / 10000, first.value / 100 % 100, first.value % 100))
    return at + 1;
  if (is_day(first) && is_separator(tokens[at + 1]) && is_day(tokens[at + 2]) &&
      is_separator(tokens[at + 3]) && tokens[at + 4].kind == Kind::number &&
      (is_year(tokens[at + 4]) || tokens[at + 4].digits == 2)) {
    std::int64_t day = first.value;
    std::int64_t month = tokens[at + 2].value;
    if (month > 12 ||
        (order == NumericOrder::month_first && tokens[at + 1].mark == U'/' && day <= 12))
      std::swap(day, month);
    const std::int64_t year = tokens[at + 4].value + (tokens[at + 4].digits == 2 ? 2000 : 0);
    return set_day(date, year, month, day) ? at + 5 : at;
  }
  if (is_day(first)) {
    const std::size_t month = skip_glue(tokens, at + 1);
    if (tokens[month].month == 0) return at;
    const std::size_t year = skip_glue(tokens, month + 1);
    return is_year(tokens[year]) &&
                   set_day(date, tokens[year].value, tokens[month].month, first.value)
               ? year + 1
               : at;
  }
  if (first.month != 0) {
    const std::size_t day = skip_glue(tokens, at + 1);
    if (!is_day(tokens[day])) return at;
    const std::size_t year = skip_glue(tokens, day + 1);
    if (is_year(tokens[year]))
      return set_day(date, tokens[year].value, first.month, tokens[day].value) ? year + 1 : at;
    const std::size_t late_year = skip_clock(tokens, day + 1);
    return is_year(tokens[late_year]) &&
                   set_day(date, tokens[late_year].value, first.month, tokens[day].value)
               ? day + 1
               : at;
  }
  if (is_year(first) && tokens[at + 1].month != 0 && is_day(tokens[at + 2]))
    return set_day(date, first.value, tokens[at + 1].month, tokens[at + 2].value) ? at + 3 : at;
  return at;
}

/// Zones that papers print. Where a name means several, the one of the largest press.
struct Zone {
  std::string_view name;
  std::int16_t minutes;
};
constexpr Zone kZones[] = {
    {"z", 0},      {"utc", 0},    {"gmt", 0},    {"wet", 0},    {"west", 60},  {"bst", 60},
    {"cet", 60},   {"mez", 60},   {"cest", 120}, {"mesz", 120}, {"sast", 120}, {"eet", 120},
    {"eest", 180}, {"msk", 180},  {"ist", 330},  {"wib", 420},  {"sgt", 480},  {"hkt", 480},
    {"myt", 480},  {"pht", 480},  {"jst", 540},  {"kst", 540},  {"aest", 600}, {"aedt", 660},
    {"nzst", 720}, {"nzdt", 780}, {"brt", -180}, {"ndt", -150}, {"nst", -210}, {"adt", -180},
    {"ast", -240}, {"edt", -240}, {"est", -300}, {"cdt", -300}, {"cst", -360}, {"mdt", -360},
    {"mst", -420}, {"pdt", -420}, {"pst", -480}};

void read_zone(const Tokens& tokens, std::size_t at, Date& date) {
  for (const Zone& zone : kZones) {
    if (!says(tokens[at], zone.name)) continue;
    date.zoned = true;
    date.zone_minutes = zone.minutes;
    if (zone.minutes != 0) return;
    break;
  }
  if (date.zoned && tokens[at].kind == Kind::word) ++at;
  const Token& sign = tokens[at];
  const Token& hours = tokens[at + 1];
  if (sign.kind != Kind::mark || (sign.mark != U'+' && sign.mark != U'-' && sign.mark != 0x2212))
    return;
  if (hours.kind != Kind::number) return;
  std::int64_t minutes = 0;
  if (hours.digits == 4)
    minutes = hours.value / 100 * 60 + hours.value % 100;
  else if (hours.digits <= 2)
    minutes =
        hours.value * 60 +
        (tokens[at + 2].mark == U':' && tokens[at + 3].digits == 2 ? tokens[at + 3].value : 0);
  if (minutes > 840) return;  // no zone is farther away than 14 hours
  date.zoned = true;
  date.zone_minutes = static_cast<std::int16_t>(sign.mark == U'+' ? minutes : -minutes);
}

bool is_time_separator(const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.mark == U':' || token.mark == U'時' || token.mark == U'时' || token.mark == U'시')
    return true;
  if (says_any(token, {"h", "u"})) return true;
  // "15.47 Uhr", "kl. 15.47"
  return token.mark == U'.' &&
         (says_any(tokens[at + 2], {"uhr", "uur"}) ||
          (at >= 3 && says_any(tokens[at - 3], {"kl", "klo", "ore", "ora"})) ||
          (at >= 2 && says_any(tokens[at - 2], {"kl", "klo", "ore", "ora"})));
}

bool time_at(const Tokens& tokens, std::size_t at, Date& date) {
  const Token& hour = tokens[at];
  const Token& minute = tokens[at + 2];
  if (hour.kind != Kind::number || hour.digits > 2 || hour.value > 24) return false;
  if (!is_time_separator(tokens, at + 1)) return false;
  if (minute.kind != Kind::number || minute.digits > 2 || minute.value > 59) return false;
  std::int64_t hours = hour.value % 24;
  std::size_t after = at + 3;
  if (tokens[after].mark == U'分' || tokens[after].mark == U'분') ++after;
  date.second = 0;
  if (tokens[after].mark == U':' && tokens[after + 1].digits == 2 && tokens[after + 1].value < 60) {
    date.second = static_cast<std::int8_t>(tokens[after + 1].value);
    after += 2;
    if (tokens[after].mark == U'.' && tokens[after + 1].kind == Kind::number)
      after += 2;  // fraction
  }
  bool pm = says_any(tokens[after], {"pm", "p"}) ||
            (at > 0 && (tokens[at - 1].text == "오후" || tokens[at - 1].text == "午後" ||
                        tokens[at - 1].text == "下午"));
  const bool am = says_any(tokens[after], {"am", "a"});
  if (pm && hours < 12) hours += 12;
  if (am && hours == 12) hours = 0;
  if (pm || am) {
    // "pm" or "p.m."
    const bool spelt = tokens[after].kind == Kind::word && tokens[after].text.size() == 1;
    after += spelt ? 3 : tokens[after].kind == Kind::word ? 1 : 0;
    if (spelt && tokens[after].mark == U'.') ++after;
  } else if (says_any(tokens[after], {"uhr", "uur"})) {
    ++after;
  }
  date.hour = static_cast<std::int8_t>(hours);
  date.minute = static_cast<std::int8_t>(minute.value);
  if (tokens[after].mark == U'(' || tokens[after].mark == U',') ++after;
  read_zone(tokens, after, date);
  return true;
}

void read_time(const Tokens& tokens, std::size_t date_begin, std::size_t date_end, Date& date) {
  constexpr std::size_t kFarthest = 7;  // tokens between a date and its time
  std::size_t from = date_end;
  if (says(tokens[from], "t")) ++from;
  for (std::size_t at = from; at < std::min(tokens.size(), from + kFarthest); ++at)
    if (time_at(tokens, at, date)) return;
  // compact: 20240503T154700Z
  const Token& clock = tokens[from];
  if (from > date_end && clock.kind == Kind::number && (clock.digits == 6 || clock.digits == 4)) {
    const std::int64_t seconds = clock.digits == 6 ? clock.value % 100 : 0;
    const std::int64_t hhmm = clock.digits == 6 ? clock.value / 100 : clock.value;
    if (hhmm / 100 < 24 && hhmm % 100 < 60 && seconds < 60) {
      date.hour = static_cast<std::int8_t>(hhmm / 100);
      date.minute = static_cast<std::int8_t>(hhmm % 100);
      date.second = static_cast<std::int8_t>(seconds);
      read_zone(tokens, from + 1, date);
      return;
    }
  }
  const std::size_t before = date_begin > kFarthest ? date_begin - kFarthest : 0;
  for (std::size_t at = before; at < date_begin; ++at)
    if (time_at(tokens, at, date)) return;
}

/// Civil date of a day number; Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
Date from_epoch(std::int64_t seconds) {
  const std::int64_t days = seconds / 86400;
  const std::int64_t z = days + 719468;
  const std::int64_t era = z / 146097;
  const std::int64_t day_of_era = z - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  Date date;
  if (!set_day(date, year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
               day_of_year - (153 * shifted + 2) / 5 + 1))
    return {};
  const std::int64_t left = seconds % 86400;
  date.hour = static_cast<std::int8_t>(left / 3600);
  date.minute = static_cast<std::int8_t>(left / 60 % 60);
  date.second = static_cast<std::int8_t>(left % 60);
  date.zoned = true;
  return date;
}

}  // namespace

Date parse_date(std::string_view text, NumericOrder order) {
  const Tokens tokens(text);
  if (tokens.size() == 1 && tokens[0].kind == Kind::number) {
    if (tokens[0].digits == 10) return from_epoch(tokens[0].value);
    if (tokens[0].digits == 13) return from_epoch(tokens[0].value / 1000);
  }
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Date date;
    const std::size_t end = date_at(tokens, at, order, date);
    if (end == at) continue;
    read_time(tokens, at, end, date);
    return date;
  }
  return {};
}

IsoDate to_iso(const Date& date) {
  IsoDate iso;
  const auto room = iso.text.size();
  int size =
      std::snprintf(iso.text.data(), room, "%04d-%02d-%02d", date.year, date.month, date.day);
  if (date.hour >= 0)
    size += std::snprintf(iso.text.data() + size, room - static_cast<std::size_t>(size),
                          "T%02d:%02d:%02d", date.hour, date.minute, date.second);
  if (date.hour >= 0 && date.zoned) {
    const int minutes = date.zone_minutes < 0 ? -date.zone_minutes : date.zone_minutes;
    size += date.zone_minutes == 0
                ? std::snprintf(iso.text.data() + size, room - static_cast<std::size_t>(size), "Z")
                : std::snprintf(iso.text.data() + size, room - static_cast<std::size_t>(size),
                                "%c%02d:%02d", date.zone_minutes < 0 ? '-' : '+', minutes / 60,
                                minutes % 60);
  }
  iso.size = static_cast<std::size_t>(size);
  return iso;
}

}  // namespace cleancopy
