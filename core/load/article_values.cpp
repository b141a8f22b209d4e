#include "load/article_values.hpp"

#include <algorithm>
#include <charconv>

#include "load/article_rules.hpp"
#include "write/link.hpp"
#include "write/timestamp.hpp"
#include "write/uuid.hpp"

namespace cleancopy::load {

using cleancopy::name_of;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }

/// The value of an enumeration with `count` names, by its name.
template <class Kind>
std::optional<Kind> named(std::string_view text, std::size_t count,
                          std::string_view (*name_of_kind)(Kind)) {
  for (std::size_t i = 0; i < count; ++i)
    if (text == name_of_kind(static_cast<Kind>(i))) return static_cast<Kind>(i);
  return std::nullopt;
}

/// "en", "zh-Hans-CN": parts of one to eight letters, after the first also digits.
bool is_language(std::string_view text) {
  bool first = true;
  for (;;) {
    const std::size_t end = text.find('-');
    const std::string_view part = text.substr(0, end);
    if (part.empty() || part.size() > 8) return false;
    if (!std::all_of(part.begin(), part.end(),
                     [&](char c) { return is_letter(c) || (!first && is_digit(c)); }))
      return false;
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end + 1);
    first = false;
  }
}

bool is_uuid(std::string_view text) {
  const auto is_low = [](char c) { return c < 'A' || c > 'Z'; };
  return text.starts_with("urn:uuid:") && parse_uuid(text).has_value() &&
         std::all_of(text.begin(), text.end(), is_low);
}

/// "prompt.with-headline": words of small letters and hyphens, parted by dots.
bool is_reason_id(std::string_view text) {
  if (text.empty() || text.front() == '.' || text.back() == '.') return false;
  if (text.find("..") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_small(c) || c == '-' || c == '.'; });
}

bool is_digest(std::string_view text) {
  const auto is_hex = [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  return text.size() == 64 && std::all_of(text.begin(), text.end(), is_hex);
}

/// xsd:dateTime or xsd:date; parse_timestamp also takes shorter forms.
bool has_form_of_moment(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-ddTdd:dd:dd";
  const std::string_view form = text.size() > 10 ? kForm : kForm.substr(0, 10);
  if (text.size() < form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == 'd' ? !is_digit(text[i]) : text[i] != form[i]) return false;
  const std::size_t sign = text.find_first_of("+-", 10);
  return sign == std::string_view::npos || (text.size() == sign + 6 && text[sign + 3] == ':');
}

}  // namespace

std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || stop != end || error != std::errc{}) return std::nullopt;
  return number;
}

std::optional<Span> span_in(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto begin = number_in(text.substr(0, hyphen));
  const auto end = number_in(text.substr(hyphen + 1));
  if (!begin || !end || *begin > *end) return std::nullopt;
  return Span{*begin, *end};
}

std::optional<Origin> origin_in(std::string_view text) {
  return named<Origin>(text, kOriginCount, name_of);
}
std::optional<Reason> reason_in(std::string_view text) {
  return named<Reason>(text, kReasonCount, id_of);
}
std::optional<RepairKind> repair_kind_in(std::string_view text) {
  return named<RepairKind>(text, kRepairKindCount, name_of);
}
std::optional<CharsetSource> charset_source_in(std::string_view text) {
  return named<CharsetSource>(text, static_cast<std::size_t>(CharsetSource::fallback) + 1, name_of);
}

std::optional<RepairSet> repairs_in(std::string_view text) {
  RepairSet set;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const auto kind = repair_kind_in(text.substr(0, end));
    if (!kind) return std::nullopt;
    set.add(*kind);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (set.bits() == 0) return std::nullopt;
  return set;
}

std::optional<float> confidence_in(std::string_view text) {
  // xsd:decimal has no exponent, as the locale-free std::from_chars for floats would take.
  const std::size_t dot = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, dot);
  const std::string_view fraction = dot < text.size() ? text.substr(dot + 1) : std::string_view{};
  const auto all_digits = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), is_digit);
  };
  if (!all_digits(whole) || !all_digits(fraction) || whole.size() + fraction.size() == 0)
    return std::nullopt;
  double value = 0;
  for (const char c : whole) value = value * 10 + (c - '0');
  double unit = 0.1;
  for (const char c : fraction) {
    value += unit * (c - '0');
    unit /= 10;
  }
  constexpr double kRoundingError = 1e-9;
  if (value > 1 + kRoundingError) return std::nullopt;
  return static_cast<float>(value);
}

bool is_moment(std::string_view text) {
  return has_form_of_moment(text) && parse_timestamp(text).has_value();
}

bool is_link(std::string_view text) {
  std::string link;
  return (text.starts_with("http") || text.starts_with("mailto:")) && make_link(text, link);
}

std::string_view fault_of(Value kind, std::string_view text) {
  const auto unless = [](bool good, std::string_view wanted) {
    return good ? std::string_view{} : wanted;
  };
  switch (kind) {
    case Value::any:
      return {};
    case Value::one:
      return unless(text == "1", "1");
    case Value::language:
      return unless(is_language(text), "a language tag");
    case Value::uuid:
      return unless(is_uuid(text), "urn:uuid: and a UUID in small letters");
    case Value::span:
      return unless(span_in(text).has_value(), "a range of bytes, as in 300-377");
    case Value::repair_kinds:
      return unless(repairs_in(text).has_value(), "kinds of repairs, parted by spaces");
    case Value::origin:
      return unless(origin_in(text).has_value(), "an origin, as in json-ld");
    case Value::role:
      return unless(role_named(text).has_value(), "a role");
    case Value::level:
      return unless(text.size() == 1 && text[0] >= '1' && text[0] <= '6', "1 to 6");
    case Value::list_type:
      return unless(text == "unordered" || text == "ordered" || text == "numbered",
                    "unordered, ordered or numbered");
    case Value::link:
      return unless(is_link(text), "an http, https or mailto address");
    case Value::yes:
      return unless(text == "true", "true");
    case Value::reason:
      return unless(is_reason_id(text) && reason_in(text).has_value(),
                    "the id of a reason that this version knows");
    case Value::confidence:
      return unless(confidence_in(text).has_value(), "a number from 0 to 1");
    case Value::token:
      return {};
    case Value::number:
      return unless(number_in(text).has_value(), "a whole number");
    case Value::positive:
      return unless(number_in(text).value_or(0) > 0, "a whole number from 1");
    case Value::digest:
      return unless(is_digest(text), "64 hexadecimal digits");
    case Value::charset_source:
      return unless(charset_source_in(text).has_value(), "what told the charset");
    case Value::input_type:
      return unless(text == "text/html" || text == "text/plain", "text/html or text/plain");
    case Value::normal_form:
      return unless(text == "NFC", "NFC");
    case Value::repair_kind:
      return unless(repair_kind_in(text).has_value(), "a kind of repair");
    case Value::tool:
      return unless(text == "cleancopy", "cleancopy");
  }
  return "something else";
}

}  // namespace cleancopy::load
