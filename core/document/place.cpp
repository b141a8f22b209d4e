#include "document/place.hpp"

#include "document/document.hpp"
#include "document/name_words.hpp"

namespace cleancopy {
namespace {

constexpr std::uint64_t kStart = 0xCBF29CE484222325u;
constexpr std::uint64_t kPrime = 0x100000001B3u;
// The element and those around it. Further out a page's own section, tags or number stand among
// the names, and the same place would have another name on every page.
constexpr unsigned kDepth = 4;

std::uint64_t with(std::uint64_t hash, std::uint64_t value) {
  for (unsigned byte = 0; byte < 8; ++byte) hash = (hash ^ (value >> 8 * byte & 0xFFu)) * kPrime;
  return hash;
}

std::uint64_t name_of(const Element& element) {
  std::uint64_t hash = with(kStart, static_cast<std::uint64_t>(element.tag));
  for_each_name_word(element.names, [&](std::string_view word) {
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
    hash = (hash ^ ' ') * kPrime;
  });
  return hash;
}

/// Elements in the run of the text: whether a line is a link or bold does not move it.
bool is_inline(Tag tag) {
  return tag == Tag::a || tag == Tag::em || tag == Tag::strong || tag == Tag::font;
}

}  // namespace

std::vector<std::uint64_t> places_of(const Document& document) {
  const std::vector<Element>& elements = document.elements;
  std::vector<std::uint64_t> names(elements.size());
  for (std::size_t e = 0; e < elements.size(); ++e) names[e] = name_of(elements[e]);
  std::vector<std::uint64_t> places(elements.size());
  for (std::uint32_t e = 0; e < elements.size(); ++e) {
    if (is_inline(elements[e].tag) && elements[e].parent != kNone) {
      places[e] = places[elements[e].parent];
      continue;
    }
    std::uint64_t place = kStart;
    std::uint32_t around = e;
    for (unsigned depth = 0; depth < kDepth && around != kNone; ++depth) {
      const Tag tag = elements[around].tag;
      if (tag == Tag::body || tag == Tag::html) break;
      place = with(place, names[around]);
      around = elements[around].parent;
    }
    places[e] = place;
  }
  return places;
}

}  // namespace cleancopy
