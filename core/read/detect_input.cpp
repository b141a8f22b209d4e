#include "read/detect_input.hpp"

#include <algorithm>

#include "read/html/ascii.hpp"
#include "read/html/names.hpp"

namespace cleancopy {
namespace {

/// Enough of a document to tell what it is.
constexpr std::size_t kLookAt = 64u << 10;

/// What the tags in the first part of a document say.
struct Evidence {
  unsigned structural =
      0;  // start and end tags of elements that part blocks: p, div, li, h1, html, ...
  unsigned paired = 0;  // end tags of elements that HTML knows
  bool page = false;    // a doctype, <html>, <head> or <body>
  bool markup_first = false;
};

/// The name of the tag at `text`, which begins after "<" or "</"; empty where no tag stands there.
std::string_view tag_name(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() &&
         (html::is_letter(text[end]) || html::is_digit(text[end]) || text[end] == '-'))
    ++end;
  if (end == 0 || !html::is_letter(text[0]) || end == text.size()) return {};
  const char after = text[end];
  if (after != '>' && after != '/' && !html::is_space(after)) return {};
  // "a <b and c" is arithmetic; a tag has its ">" before the next "<".
  const std::size_t close = text.find_first_of("<>", end);
  return close != std::string_view::npos && text[close] == '>' ? text.substr(0, end)
                                                               : std::string_view();
}

const html::Name* known(std::string_view tag) {
  char lowered[24];
  if (tag.empty() || tag.size() > sizeof lowered) return nullptr;
  std::ranges::transform(tag, lowered, html::lower);
  const html::Name& name = html::lookup({lowered, tag.size()});
  return name.text.empty() ? nullptr : &name;
}

Evidence look_at(std::string_view text) {
  Evidence evidence;
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string_view::npos; ++at) {
    const std::string_view rest = text.substr(at + 1);
    if (html::starts_with_word(rest, "!doctype html")) evidence.page = true;
    const bool closing = rest.starts_with('/');
    const html::Name* name = known(tag_name(rest.substr(closing ? 1 : 0)));
    if (name == nullptr) continue;
    if (at == 0) evidence.markup_first = true;
    if (name->tag == Tag::html || name->tag == Tag::head || name->tag == Tag::body)
      evidence.page = true;
    if (closing) ++evidence.paired;
    if (name->flow == html::Flow::block) ++evidence.structural;
  }
  return evidence;
}

}  // namespace

InputKind detect_input(std::string_view source) {
  const std::string_view text = html::trim(source.substr(0, kLookAt));
  if (text.empty()) return InputKind::text;
  // XHTML may begin with an XML declaration; other XML is no page, but its tags are no text either.
  if (text.starts_with("<?xml") || text.starts_with("<!--")) return InputKind::html;
  const Evidence evidence = look_at(text);
  if (evidence.page) return InputKind::html;
  // A fragment: what parts blocks comes in pairs. One stray <br> or <b> in a text does not make it
  // one.
  if (evidence.markup_first && evidence.paired > 0) return InputKind::html;
  return evidence.structural >= 2 && evidence.paired > 0 ? InputKind::html : InputKind::text;
}

}  // namespace cleancopy
