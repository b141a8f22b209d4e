#include <algorithm>
#include <array>

#include "repair/leftovers.hpp"

namespace cleancopy {
namespace {

enum class Effect : std::uint8_t { none, joins, parts };

struct Known {
  std::string_view name;
  Effect effect;  // of the tag on the words around it
};

// The elements that text extractors leave behind. "<b>" and the like part no words; "<p>" does.
constexpr Known kElements[] = {
    {"a", Effect::joins},      {"abbr", Effect::joins},       {"article", Effect::parts},
    {"b", Effect::joins},      {"blockquote", Effect::parts}, {"br", Effect::parts},
    {"center", Effect::parts}, {"div", Effect::parts},        {"em", Effect::joins},
    {"figure", Effect::parts}, {"font", Effect::joins},       {"h1", Effect::parts},
    {"h2", Effect::parts},     {"h3", Effect::parts},         {"h4", Effect::parts},
    {"h5", Effect::parts},     {"h6", Effect::parts},         {"hr", Effect::parts},
    {"i", Effect::joins},      {"img", Effect::parts},        {"li", Effect::parts},
    {"ol", Effect::parts},     {"p", Effect::parts},          {"section", Effect::parts},
    {"small", Effect::joins},  {"span", Effect::joins},       {"strong", Effect::joins},
    {"sub", Effect::joins},    {"sup", Effect::joins},        {"table", Effect::parts},
    {"tbody", Effect::parts},  {"td", Effect::parts},         {"tr", Effect::parts},
    {"u", Effect::joins},      {"ul", Effect::parts}};

// A tag longer than this is not one: somebody writes "<" for "less than".
constexpr std::size_t kLongestTag = 1024;

struct Markup {
  Effect effect = Effect::none;
  std::size_t end = 0;
};

// The tag at a "<": its name, then nothing but attributes.
Markup tag_at(std::string_view text, std::size_t at) {
  std::size_t name = at + 1;
  const bool closes = name < text.size() && text[name] == '/';
  name += closes;
  std::array<char, 12> lower{};
  std::size_t size = 0;
  while (name + size < text.size() && size < lower.size()) {
    const char c = text[name + size];
    if (!((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))) break;
    lower[size] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    ++size;
  }
  const std::string_view wanted(lower.data(), size);
  const auto* const element = std::find_if(std::begin(kElements), std::end(kElements),
                                           [&](const Known& e) { return e.name == wanted; });
  if (element == std::end(kElements)) return {};
  std::size_t end = name + size;
  while (end < text.size() && text[end] == ' ') ++end;
  const bool bare = end < text.size() && (text[end] == '>' || text.substr(end, 2) == "/>");
  if (bare) {
    end = text.find('>', end) + 1;
  } else {  // attributes: name="value" before the bracket closes
    const std::string_view rest = text.substr(end, kLongestTag);
    const std::size_t close = rest.find('>');
    if (end == name + size || closes || close == std::string_view::npos) return {};
    const std::string_view attributes = rest.substr(0, close);
    if (attributes.find('=') == std::string_view::npos ||
        attributes.find('<') != std::string_view::npos)
      return {};
    end += close + 1;
  }
  return {element->effect, end};
}

// A story about HTML writes `the <p> tag`: quoted, in backquotes, or followed by the word.
bool is_written_about(std::string_view text, std::size_t begin, std::size_t end) {
  const char before = begin > 0 ? text[begin - 1] : ' ';
  const char after = end < text.size() ? text[end] : ' ';
  const bool curly =
      begin >= 3 && text.substr(begin - 3, 2) == "\xE2\x80" && text.substr(end, 2) == "\xE2\x80";
  if (curly || before == '`' || after == '`' ||
      (before == after && (before == '"' || before == '\'')))
    return true;
  const std::string_view next = text.substr(end, 9);
  for (const std::string_view word : {" tag", " element", "-Tag", "-tag", " Tag", "-Element"})
    if (next.substr(0, word.size()) == word) return true;
  return false;
}

}  // namespace

void repair_tags(RepairContext& context) {
  if (context.kind != InputKind::text || context.form == Form::preformatted) return;
  const std::string_view text = context.editor.text();
  // A text that writes about one tag writes about tags.
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1))
    if (const Markup tag = tag_at(text, at);
        tag.effect != Effect::none && is_written_about(text, at, tag.end))
      return;
  for (std::size_t at = text.find('<'); at != std::string_view::npos;) {
    const Markup tag = tag_at(text, at);
    if (tag.effect != Effect::none)
      context.replace(RepairKind::tag, at, tag.end, tag.effect == Effect::parts ? " " : "");
    at = text.find('<', tag.effect != Effect::none ? tag.end : at + 1);
  }
  context.editor.finish();
}

}  // namespace cleancopy
