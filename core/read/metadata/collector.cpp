#include "read/metadata/collector.hpp"

#include <algorithm>

#include "read/html/ascii.hpp"
#include "read/metadata/class_words.hpp"
#include "read/metadata/meta_tags.hpp"
#include "read/metadata/tidy.hpp"

namespace cleancopy::metadata {
namespace {

using html::is_set;
using html::same_word;

bool has_word(std::string_view words, std::string_view wanted) {
  while (!words.empty()) {
    const auto end =
        static_cast<std::size_t>(std::ranges::find_if(words, html::is_space) - words.begin());
    if (same_word(words.substr(0, end), wanted)) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

struct Property {
  std::string_view name;
  Field field;
};
constexpr Property kProperties[] = {
    {"headline", Field::headline},       {"alternativeheadline", Field::subheadline},
    {"description", Field::description}, {"datepublished", Field::published},
    {"datemodified", Field::updated},    {"articlesection", Field::section},
    {"keywords", Field::keyword},        {"author", Field::author},
    {"creator", Field::author},          {"image", Field::image},
};

}  // namespace

void Collector::add(Field field, Origin origin, std::uint8_t rank, std::string_view value,
                    std::uint32_t block) {
  if (candidates_.size() >= kMostCandidates) return;
  value = tidy(value.substr(0, kLongestCapture * 4), arena_);
  if (!value.empty()) candidates_.push_back({field, origin, rank, value, block});
}

void Collector::capture(Field field, Origin origin, std::uint8_t rank, std::uint32_t block) {
  if (open_ >= kMostCaptures || candidates_.size() >= kMostCandidates) return;
  if (captures_.size() == open_) captures_.emplace_back();
  Capture& capture = captures_[open_++];
  capture.depth = zones_.size();
  capture.field = field;
  capture.origin = origin;
  capture.rank = rank;
  capture.block = block;
  capture.text.clear();
}

void Collector::open(const html::Name& name, const html::Attributes& attributes,
                     std::uint32_t block) {
  Zone zone = zones_.empty() ? Zone{} : zones_.back();
  if (name.tag == Tag::nav || name.tag == Tag::aside || name.tag == Tag::footer)
    zone.foreign = true;
  zones_.push_back(zone);
  // Parts of a captured element are parted by spaces even where the page puts none.
  text(" ", true);
  if (name.text == "meta") read_meta(attributes, arena_, candidates_);
  if (name.text == "link" && has_word(attributes.rel, "canonical"))
    add(Field::address, Origin::markup, 1, attributes.href, kNone);
  if (name.tag == Tag::html) add(Field::language, Origin::markup, 2, attributes.lang, kNone);
  if (name.text == "title") capture(Field::headline, Origin::title, 6, kNone);
  if (!attributes.itemprop.empty() || is_set(attributes.itemscope))
    read_itemprop(name, attributes, zones_.back(), block);
  if (name.tag == Tag::a && has_word(attributes.rel, "author"))
    capture(Field::author, Origin::markup, rank_in(zones_.back(), 5), block);
  else if (name.tag == Tag::a && is_author_address(attributes.href))
    capture(Field::author, Origin::markup, rank_in(zones_.back(), 10), block);
  if (name.tag != Tag::html && name.tag != Tag::body &&
      (!attributes.class_names.empty() || !attributes.id.empty()))
    read_names(attributes, zones_.back(), block);
  if (name.tag == Tag::time) {
    const Zone& here = zones_.back();
    const Field field = here.updated ? Field::updated : Field::published;
    if (!attributes.datetime.empty())
      add(field, Origin::markup, rank_in(here, 7), attributes.datetime, block);
    else
      capture(field, Origin::markup, rank_in(here, 8), block);
  }
}

void Collector::read_itemprop(const html::Name& name, const html::Attributes& attributes,
                              Zone& zone, std::uint32_t block) {
  const Scope outer = zone.scope;
  if (is_set(attributes.itemscope)) {
    const bool article = attributes.itemtype.find("Article") != std::string_view::npos ||
                         attributes.itemtype.find("Posting") != std::string_view::npos;
    zone.scope = has_word(attributes.itemprop, "author") || has_word(attributes.itemprop, "creator")
                     ? Scope::author
                 : has_word(attributes.itemprop, "publisher") ? Scope::publisher
                 : article                                    ? Scope::article
                                                              : Scope::other;
    if (zone.scope != Scope::author) return;
  }
  const auto note = [&](Field field, std::uint8_t rank) {
    rank = rank_in(zone, rank);
    // Saved pages now and then have a script's "value" for the content of a meta tag.
    if (!attributes.content.empty() || (name.text == "meta" && !attributes.value.empty()))
      add(field, Origin::microdata, rank,
          attributes.content.empty() ? attributes.value : attributes.content, block);
    else if (name.tag == Tag::time && !attributes.datetime.empty())
      add(field, Origin::microdata, rank, attributes.datetime, block);
    else if (field == Field::image)
      add(field, Origin::microdata, rank, attributes.href, block);
    else if (name.flow != html::Flow::empty)
      capture(field, Origin::microdata, rank, block);
  };
  if (has_word(attributes.itemprop, "name")) {
    if (outer == Scope::author) note(Field::author, 3);
    if (outer == Scope::publisher) note(Field::site_name, 3);
    if (outer == Scope::article) note(Field::headline, 7);
    return;
  }
  if (outer != Scope::none && outer != Scope::article) return;
  for (const Property& property : kProperties) {
    if (!has_word(attributes.itemprop, property.name)) continue;
    // An author with parts of its own is named by one of them.
    note(property.field, zone.scope == Scope::author ? 9 : 4);
  }
}

void Collector::read_names(const html::Attributes& attributes, Zone& zone, std::uint32_t block) {
  ClassWords words;
  words.read(attributes.class_names);
  words.read(attributes.id);
  zone.foreign |= words.foreign;
  if (words.updated) zone.updated = true;
  if (words.author)
    capture(Field::author, Origin::markup, rank_in(zone, words.author_name ? 6 : 8), block);
  if (words.date)
    capture(words.updated ? Field::updated : Field::published, Origin::markup, rank_in(zone, 9),
            block);
}

void Collector::text(std::string_view text, bool seen) {
  for (std::size_t i = 0; i < open_; ++i) {
    if (!seen && captures_[i].origin != Origin::title) continue;
    std::string& out = captures_[i].text;
    if (out.size() < kLongestCapture) out.append(text.substr(0, kLongestCapture - out.size() + 3));
  }
}

void Collector::close() {
  if (zones_.empty()) return;
  while (open_ > 0 && captures_[open_ - 1].depth == zones_.size()) {
    const Capture& done = captures_[--open_];
    // What does not fit is no name and no date, but a whole article in an element called "author".
    if (done.text.size() < kLongestCapture)
      add(done.field, done.origin, done.rank, done.text, done.block);
  }
  zones_.pop_back();
}

}  // namespace cleancopy::metadata
