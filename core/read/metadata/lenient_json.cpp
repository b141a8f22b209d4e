#include "read/metadata/lenient_json.hpp"

#include <string>

#include "read/html/ascii.hpp"
#include "read/metadata/json_builder.hpp"

namespace cleancopy::metadata {
namespace {

/// Larger than any page's metadata; a tree of it would take tens of times its size.
constexpr std::size_t kLargestScript = 1u << 20;

/// From the first brace or bracket to the last: comment marks, CDATA and semicolons stand outside.
std::string_view without_wrapping(std::string_view script) {
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  return script.substr(begin, end - begin + 1);
}

/// The script with what JSON forbids put right: raw control characters and unknown escapes in
/// strings, commas before a closing bracket.
std::string repaired(std::string_view script) {
  std::string out;
  out.reserve(script.size());
  bool in_string = false;
  for (std::size_t i = 0; i < script.size(); ++i) {
    const char c = script[i];
    if (in_string) {
      if (c == '\\' && i + 1 < script.size()) {
        const char next = script[++i];
        constexpr std::string_view kKnown = "\"\\/bfnrtu";
        if (kKnown.find(next) != std::string_view::npos) out.push_back('\\');
        if (static_cast<unsigned char>(next) >= 0x20) out.push_back(next);
        continue;
      }
      if (c == '"') in_string = false;
      out.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '}' || c == ']') {
      std::size_t last = out.size();
      while (last > 0 && html::is_space(out[last - 1])) --last;
      if (last > 0 && out[last - 1] == ',') out.resize(last - 1);
    }
    if (static_cast<unsigned char>(c) >= 0x20 || html::is_space(c)) out.push_back(c);
  }
  return out;
}

JsonValue parse(std::string_view text, Arena& arena) {
  JsonBuilder builder(arena);
  constexpr bool kWhole = true;
  constexpr bool kIgnoreComments = true;
  const bool sound = nlohmann::json::sax_parse(text, &builder, nlohmann::json::input_format_t::json,
                                               kWhole, kIgnoreComments);
  return sound ? builder.value() : JsonValue{};
}

}  // namespace

JsonValue parse_lenient(std::string_view script, Arena& arena) {
  const std::string_view body = without_wrapping(script);
  if (body.empty() || body.size() > kLargestScript) return {};
  JsonValue parsed = parse(body, arena);
  if (!parsed.is_none()) return parsed;
  const std::string sound = repaired(body);
  parsed = parse(sound, arena);
  // Several objects in a row, as if in an array.
  if (parsed.is_none() && sound.front() == '{') parsed = parse("[" + sound + "]", arena);
  return parsed;
}

}  // namespace cleancopy::metadata
