#include "read/html/names.hpp"

#include <algorithm>
#include <array>

#include "document/word_index.hpp"

namespace cleancopy::html {
namespace {

// Sorted by name: text, flow, tag, heading level, has a mark, mark, control, image.
constexpr Name kNames[] = {
    {"a", Flow::inlined, Tag::a, 0, true, MarkKind::link},
    {"abbr", Flow::inlined, Tag::other},
    {"acronym", Flow::inlined, Tag::other},
    {"address", Flow::block, Tag::address},
    {"amp-img", Flow::empty, Tag::img, 0, false, MarkKind::em, false, true},
    {"amp-video", Flow::empty, Tag::video, 0, false, MarkKind::em, false, true},
    {"amp-youtube", Flow::empty, Tag::video, 0, false, MarkKind::em, false, true},
    {"applet", Flow::unseen, Tag::other},
    {"area", Flow::empty, Tag::other},
    {"article", Flow::block, Tag::article},
    {"aside", Flow::block, Tag::aside},
    {"audio", Flow::unseen, Tag::audio},
    {"b", Flow::inlined, Tag::strong, 0, true, MarkKind::strong},
    {"base", Flow::empty, Tag::other},
    {"basefont", Flow::empty, Tag::other},
    {"bdi", Flow::inlined, Tag::other},
    {"bdo", Flow::inlined, Tag::other},
    {"bgsound", Flow::empty, Tag::other},
    {"big", Flow::inlined, Tag::other},
    {"blink", Flow::inlined, Tag::other},
    {"blockquote", Flow::block, Tag::blockquote},
    {"body", Flow::block, Tag::body},
    {"br", Flow::line, Tag::br},
    {"button", Flow::block, Tag::button, 0, false, MarkKind::em, true},
    {"canvas", Flow::unseen, Tag::other},
    {"caption", Flow::block, Tag::caption},
    {"center", Flow::block, Tag::center},
    {"cite", Flow::inlined, Tag::other, 0, true},
    {"code", Flow::inlined, Tag::other, 0, true, MarkKind::code},
    {"col", Flow::empty, Tag::other},
    {"colgroup", Flow::block, Tag::other},
    {"data", Flow::inlined, Tag::other},
    {"datalist", Flow::unseen, Tag::other},
    {"dd", Flow::block, Tag::dd},
    {"del", Flow::inlined, Tag::other},
    {"details", Flow::block, Tag::details},
    {"dfn", Flow::inlined, Tag::other, 0, true},
    {"dialog", Flow::block, Tag::dialog},
    {"dir", Flow::block, Tag::other},
    {"div", Flow::block, Tag::div},
    {"dl", Flow::block, Tag::dl},
    {"dt", Flow::block, Tag::dt},
    {"em", Flow::inlined, Tag::em, 0, true},
    {"embed", Flow::empty, Tag::other, 0, false, MarkKind::em, false, true},
    {"fieldset", Flow::block, Tag::fieldset},
    {"figcaption", Flow::block, Tag::figcaption},
    {"figure", Flow::block, Tag::figure},
    {"font", Flow::inlined, Tag::font},
    {"footer", Flow::block, Tag::footer},
    {"form", Flow::block, Tag::form},
    {"frame", Flow::empty, Tag::other},
    {"frameset", Flow::block, Tag::other},
    {"h1", Flow::block, Tag::h1, 1},
    {"h2", Flow::block, Tag::h2, 2},
    {"h3", Flow::block, Tag::h3, 3},
    {"h4", Flow::block, Tag::h4, 4},
    {"h5", Flow::block, Tag::h5, 5},
    {"h6", Flow::block, Tag::h6, 6},
    {"head", Flow::block, Tag::head},
    {"header", Flow::block, Tag::header},
    {"hgroup", Flow::block, Tag::other},
    {"hr", Flow::breaker, Tag::hr},
    {"html", Flow::block, Tag::html},
    {"i", Flow::inlined, Tag::em, 0, true},
    {"iframe", Flow::unseen, Tag::iframe, 0, false, MarkKind::em, false, true},
    {"img", Flow::empty, Tag::img, 0, false, MarkKind::em, false, true},
    {"input", Flow::empty, Tag::other, 0, false, MarkKind::em, true},
    {"ins", Flow::inlined, Tag::other},
    {"kbd", Flow::inlined, Tag::other, 0, true, MarkKind::code},
    {"keygen", Flow::empty, Tag::other},
    {"label", Flow::inlined, Tag::label},
    {"legend", Flow::block, Tag::other},
    {"li", Flow::block, Tag::li},
    {"link", Flow::empty, Tag::other},
    {"listing", Flow::block, Tag::other},
    {"main", Flow::block, Tag::main},
    {"map", Flow::inlined, Tag::other},
    {"mark", Flow::inlined, Tag::other},
    {"marquee", Flow::block, Tag::other},
    {"math", Flow::inlined, Tag::other},
    {"menu", Flow::block, Tag::other},
    {"meta", Flow::empty, Tag::other},
    {"meter", Flow::inlined, Tag::other},
    {"nav", Flow::block, Tag::nav},
    {"nobr", Flow::inlined, Tag::other},
    {"noembed", Flow::unseen, Tag::other},
    {"noframes", Flow::unseen, Tag::other},
    {"noscript", Flow::block, Tag::noscript},
    {"object", Flow::unseen, Tag::other},
    {"ol", Flow::block, Tag::ol},
    {"optgroup", Flow::block, Tag::other},
    {"option", Flow::block, Tag::other},
    {"output", Flow::inlined, Tag::other},
    {"p", Flow::block, Tag::p},
    {"param", Flow::empty, Tag::other},
    {"picture", Flow::inlined, Tag::picture},
    {"plaintext", Flow::block, Tag::other},
    {"pre", Flow::block, Tag::pre},
    {"progress", Flow::inlined, Tag::other},
    {"q", Flow::inlined, Tag::q},
    {"rb", Flow::inlined, Tag::other},
    {"rp", Flow::unseen, Tag::other},
    {"rt", Flow::inlined, Tag::other},
    {"rtc", Flow::inlined, Tag::other},
    {"ruby", Flow::inlined, Tag::other},
    {"s", Flow::inlined, Tag::other},
    {"samp", Flow::inlined, Tag::other, 0, true, MarkKind::code},
    {"script", Flow::unseen, Tag::other},
    {"search", Flow::block, Tag::other},
    {"section", Flow::block, Tag::section},
    {"select", Flow::block, Tag::select, 0, false, MarkKind::em, true},
    {"small", Flow::inlined, Tag::other},
    {"source", Flow::empty, Tag::other},
    {"span", Flow::inlined, Tag::span},
    {"strike", Flow::inlined, Tag::other},
    {"strong", Flow::inlined, Tag::strong, 0, true, MarkKind::strong},
    {"style", Flow::unseen, Tag::other},
    {"sub", Flow::inlined, Tag::other, 0, true, MarkKind::sub},
    {"summary", Flow::block, Tag::summary},
    {"sup", Flow::inlined, Tag::other, 0, true, MarkKind::sup},
    {"svg", Flow::unseen, Tag::other},
    {"table", Flow::block, Tag::table},
    {"tbody", Flow::block, Tag::tbody},
    {"td", Flow::block, Tag::td},
    {"template", Flow::unseen, Tag::other},
    {"textarea", Flow::unseen, Tag::other, 0, false, MarkKind::em, true},
    {"tfoot", Flow::block, Tag::other},
    {"th", Flow::block, Tag::th},
    {"thead", Flow::block, Tag::thead},
    {"time", Flow::inlined, Tag::time},
    {"title", Flow::unseen, Tag::other},
    {"tr", Flow::block, Tag::tr},
    {"track", Flow::empty, Tag::other},
    {"tt", Flow::inlined, Tag::other, 0, true, MarkKind::code},
    {"u", Flow::inlined, Tag::other},
    {"ul", Flow::block, Tag::ul},
    {"var", Flow::inlined, Tag::other, 0, true},
    {"video", Flow::unseen, Tag::video, 0, false, MarkKind::em, false, true},
    {"wbr", Flow::empty, Tag::other},
    {"xmp", Flow::block, Tag::other},
};
static_assert(std::ranges::is_sorted(kNames, {}, &Name::text));

constexpr Name kUnknown{"", Flow::inlined};
constexpr Name kCustom{"", Flow::loose};

constexpr std::string_view text_of(const Name& name) { return name.text; }

}  // namespace

const Name& lookup(std::string_view name) {
  static constexpr WordIndex<std::size(kNames)> kIndex(kNames, &text_of);
  if (const std::size_t row = kIndex.find(name); row != decltype(kIndex)::kNone) return kNames[row];
  return name.find('-') == std::string_view::npos ? kUnknown : kCustom;
}

std::span<const Name> known_names() { return kNames; }

bool is_void(std::string_view name) {
  static constexpr std::array<std::string_view, 20> kVoid{
      "area",  "base",   "basefont", "bgsound", "br",      "col",   "embed",
      "frame", "hr",     "img",      "input",   "keygen",  "link",  "meta",
      "param", "source", "track",    "wbr",     "isindex", "spacer"};
  return std::ranges::find(kVoid, name) != kVoid.end();
}

}  // namespace cleancopy::html
