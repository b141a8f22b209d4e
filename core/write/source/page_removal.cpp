#include <algorithm>
#include <array>

#include "write/source/page_pieces.hpp"
#include "write/source/removal.hpp"
#include "write/source/shortcode.hpp"

namespace cleancopy::source {
namespace {

/// Elements that frame the page or a table's columns; they are never cut on their own.
constexpr std::array kFrames = {"html", "head", "body", "td", "th", "col", "colgroup"};
/// What shows something that is no text. It stays, and so does what it stands in.
constexpr std::array kShows = {"img",   "embed",    "source", "track", "picture", "video",
                               "audio", "object",   "canvas", "svg",   "math",    "template",
                               "map",   "noscript", "link",   "meta",  "base"};
/// WordPress's blocks whose text stands for something else, an address mostly.
constexpr std::array<std::string_view, 6> kPlaceholders = {
    "wp:embed", "wp:core-embed/", "wp:shortcode", "wp:html", "wp:code", "wp:freeform"};
/// Classes of the quotes that platforms' embed codes begin with.
constexpr std::array<std::string_view, 7> kEmbedClasses = {
    "twitter-tweet", "instagram-media", "tiktok-embed",   "fb-post",
    "bluesky-embed", "mastodon-embed",  "reddit-embed-bq"};

template <class Table>
bool is_one_of(const Table& table, std::string_view name) {
  return std::any_of(table.begin(), table.end(),
                     [&](const char* known) { return is_name(name, known); });
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}
/// Whether more than white space is in it, in any of the ways that pages write it.
bool is_visible(std::string_view text) {
  constexpr std::array<std::string_view, 4> kSpaces = {"&nbsp;", "&#160;", "\xC2\xA0",
                                                       "\xE2\x80\x8B"};  // no width
  for (;;) {
    text = trimmed(text);
    const auto* const space = std::find_if(kSpaces.begin(), kSpaces.end(),
                                           [&](std::string_view s) { return text.starts_with(s); });
    if (space == kSpaces.end()) return !text.empty();
    text.remove_prefix(space->size());
  }
}

/// After the character reference that `at` stands in, or `at` where it stands in none.
std::size_t reference_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 32;
  const std::size_t begin = text.substr(0, at).rfind('&');
  if (begin == std::string_view::npos || at - begin > kLongest) return at;
  std::size_t end = begin + 1;
  while (end < text.size() && end - begin <= kLongest &&
         (text[end] == '#' || (text[end] >= '0' && text[end] <= '9') ||
          (text[end] >= 'a' && text[end] <= 'z') || (text[end] >= 'A' && text[end] <= 'Z')))
    ++end;
  return end >= at && end < text.size() && text[end] == ';' ? end + 1 : at;
}

/// An address alone, which a host may show as what stands there.
bool is_bare_address(std::string_view text) {
  text = trimmed(text);
  return (text.starts_with("https://") || text.starts_with("http://")) &&
         text.find_first_of(" \t\r\n") == std::string_view::npos;
}

class PageRemoval {
 public:
  PageRemoval(std::string_view page, const std::vector<Span>& gone)
      : page_(page), gone_(gone), pieces_(pieces_of(page)) {}

  std::vector<Span> run() {
    weigh();
    for (std::size_t i = 0; i < pieces_.size();) {
      if (may_go(i)) {
        cut({pieces_[i].span.begin, pieces_[pieces_[i].end - 1].span.end}, true);
        i = pieces_[i].end;
      } else {
        for (const Span& range : parts_of(i)) cut(range, false);
        ++i;
      }
    }
    return std::move(cuts_);
  }

 private:
  /// For every piece: how much of removed text and how much that must stay stands before it.
  void weigh() {
    gone_before_.resize(pieces_.size() + 1);
    stays_before_.resize(pieces_.size() + 1);
    parts_begin_.resize(pieces_.size() + 1);
    std::size_t protected_end = 0;
    std::size_t link_end = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      if (is_placeholder(piece)) protected_end = std::max<std::size_t>(protected_end, piece.end);
      if (piece.kind == Piece::Kind::open && is_name(piece.name, "a"))
        link_end = std::max<std::size_t>(link_end, piece.end);
      parts_begin_[i] = parts_.size();
      bool stays = i < protected_end || stays_anyway(piece);
      if (piece.kind == Piece::Kind::text)
        stays = !take_text(piece, i < protected_end, i < link_end);
      gone_before_[i + 1] = gone_before_[i] + (parts_.size() > parts_begin_[i] ? 1 : 0);
      stays_before_[i + 1] = stays_before_[i] + (stays ? 1 : 0);
    }
    parts_begin_.back() = parts_.size();
  }

  bool is_placeholder(const Piece& piece) const {
    if (piece.kind != Piece::Kind::open) return false;
    if (piece.name.starts_with("wp:"))
      return std::any_of(kPlaceholders.begin(), kPlaceholders.end(), [&](std::string_view known) {
        return known.ends_with('/') ? piece.name.starts_with(known) : piece.name == known;
      });
    if (!is_name(piece.name, "blockquote") && !is_name(piece.name, "div")) return false;
    const std::string_view tag = page_.substr(piece.span.begin, piece.span.end - piece.span.begin);
    return std::any_of(kEmbedClasses.begin(), kEmbedClasses.end(), [&](std::string_view known) {
      return tag.find(known) != std::string_view::npos;
    });
  }

  /// A tag whose end is elsewhere must stay, or the tags around it would no longer pair.
  bool stays_anyway(const Piece& piece) const {
    switch (piece.kind) {
      case Piece::Kind::open:
        return piece.end == 0 || is_one_of(kShows, piece.name);
      case Piece::Kind::close:
        return !piece.has_partner;
      case Piece::Kind::lone:
        return piece.name.starts_with("wp:") || is_one_of(kShows, piece.name);
      case Piece::Kind::opaque:
        return true;
      case Piece::Kind::comment: {
        const std::string_view text =
            page_.substr(piece.span.begin, piece.span.end - piece.span.begin);
        return text.starts_with("<!--more") || text.starts_with("<!--nextpage") ||
               text.starts_with("<!--[if");
      }
      case Piece::Kind::text:
        return false;
    }
    return true;
  }

  /// Notes the parts of a text that go. False if something visible of it stays.
  bool take_text(const Piece& piece, bool is_protected, bool in_link) {
    const std::string_view text = page_.substr(piece.span.begin, piece.span.end - piece.span.begin);
    while (next_gone_ < gone_.size() && gone_[next_gone_].end <= piece.span.begin) ++next_gone_;
    if (is_protected || (!in_link && is_bare_address(text))) return !is_visible(text);
    bool all_goes = true;
    std::size_t done = piece.span.begin;
    for (std::size_t i = next_gone_; i < gone_.size() && gone_[i].begin < piece.span.end; ++i) {
      const std::size_t end = std::min(gone_[i].end, piece.span.end);
      const Span range = {std::max(gone_[i].begin, done),
                          std::max(reference_end(page_.substr(0, piece.span.end), end), done)};
      if (range.begin >= range.end) continue;
      all_goes = all_goes && !is_visible(page_.substr(done, range.begin - done));
      all_goes = take_around_shortcodes(range) && all_goes;
      done = range.end;
    }
    return all_goes && !is_visible(page_.substr(done, piece.span.end - done));
  }

  bool take_around_shortcodes(Span range) {
    const std::string_view text = page_.substr(0, range.end);
    bool all_goes = true;
    for (std::size_t at = range.begin; at < range.end;) {
      const std::size_t shortcode = next_shortcode(text, at);
      if (shortcode > at && is_visible(page_.substr(at, shortcode - at)))
        parts_.push_back({at, shortcode});
      if (shortcode == range.end) break;
      all_goes = false;
      at = shortcode_end(text, shortcode);
    }
    return all_goes;
  }

  /// An element goes if it holds removed text and nothing that stays.
  bool may_go(std::size_t i) const {
    const Piece& piece = pieces_[i];
    return piece.kind == Piece::Kind::open && piece.end > i && !is_one_of(kFrames, piece.name) &&
           gone_before_[piece.end] > gone_before_[i] &&
           stays_before_[piece.end] == stays_before_[i];
  }

  std::vector<Span> parts_of(std::size_t i) const {
    return {parts_.begin() + static_cast<std::ptrdiff_t>(parts_begin_[i]),
            parts_.begin() + static_cast<std::ptrdiff_t>(parts_begin_[i + 1])};
  }

  void cut(Span range, bool is_element) {
    if (is_element) range = widened_to_lines(page_, range);
    if (!cuts_.empty() && range.begin <= cuts_.back().end)
      cuts_.back().end = std::max(cuts_.back().end, range.end);
    else
      cuts_.push_back(range);
  }

  std::string_view page_;
  const std::vector<Span>& gone_;
  std::vector<Piece> pieces_;
  std::size_t next_gone_ = 0;
  std::vector<Span> parts_;  // of texts that go
  std::vector<std::size_t> parts_begin_;
  std::vector<std::uint32_t> gone_before_;
  std::vector<std::uint32_t> stays_before_;
  std::vector<Span> cuts_;
};

}  // namespace

std::vector<Span> cuts_of_page(std::string_view page, const std::vector<Span>& gone) {
  return PageRemoval(page, gone).run();
}

}  // namespace cleancopy::source
