#include "read/html/cut.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>

#include "document/word_index.hpp"
#include "read/html/ascii.hpp"

namespace cleancopy::html {
namespace {

/// A removal shorter than this costs more to remember than to parse.
constexpr std::size_t kShortestCut = 12;

/// What to do with an element as a whole.
enum class Fate : std::uint8_t {
  raw,  // text up to its own end tag, whatever stands there; gone, to the end of the page if need
        // be
  contents,  // gone with its contents if it is closed
  noscript,
};

struct Doomed {
  std::string_view name;
  Fate fate;
};
constexpr Doomed kDoomed[] = {
    {"script", Fate::raw},        {"style", Fate::raw},   {"svg", Fate::contents},
    {"noscript", Fate::noscript}, {"iframe", Fate::raw},  {"template", Fate::contents},
    {"textarea", Fate::raw},      {"noembed", Fate::raw}, {"noframes", Fate::raw},
};

/// The row of that element, or the end of the table for those that stay.
const Doomed* find_doomed(std::string_view name) {
  return std::ranges::find_if(kDoomed,
                              [&](const Doomed& row) { return same_word(name, row.name); });
}

/// The attributes that somebody reads; everything else is cut.
constexpr std::array<std::string_view, 25> kRead{
    "aria-hidden", "aria-level", "charset", "class",      "content", "data-component", "datetime",
    "dir",         "hidden",     "href",    "http-equiv", "id",      "itemprop",       "itemscope",
    "itemtype",    "lang",       "name",    "property",   "rel",     "role",           "start",
    "style",       "type",       "value",   "xml:lang"};
constexpr WordIndex<kRead.size()> kReadIndex(kRead, std::identity());

bool is_read(std::string_view name) {
  char lowered[16];
  if (name.size() > sizeof lowered) return false;
  std::ranges::transform(name, lowered, lower);
  return kReadIndex.find({lowered, name.size()}) != decltype(kReadIndex)::kNone;
}

struct Attribute {
  std::size_t begin, name_end, value_begin, value_end, end;
};

}  // namespace

class CutPage::Scanner {
 public:
  Scanner(CutPage& page, std::string_view source, Noscript noscript, Watch& watch)
      : page_(page), source_(source), noscript_(noscript), watch_(watch) {}

  void run() {
    std::size_t at = 0;
    while (at < source_.size()) {
      const std::size_t markup = std::min(source_.find('<', at), source_.size());
      watch_.work(markup - at + 1);
      at = markup + 1 < source_.size() ? past_markup(markup) : source_.size();
    }
    flush(source_.size());
  }

 private:
  /// Handles what begins with the "<" at `at`; returns where to go on.
  std::size_t past_markup(std::size_t at) {
    const char next = source_[at + 1];
    if (next == '!' || next == '?') return cut(at, end_of_declaration(at));
    if (next == '/') return std::min(source_.find('>', at), source_.size() - 1) + 1;
    if (!is_letter(next)) return at + 1;
    std::size_t name_end = at + 1;
    while (name_end < source_.size() && !is_space(source_[name_end]) && source_[name_end] != '/' &&
           source_[name_end] != '>')
      ++name_end;
    return past_element(at, source_.substr(at + 1, name_end - at - 1));
  }

  std::size_t end_of_declaration(std::size_t at) const {
    const std::string_view rest = source_.substr(at);
    if (!rest.starts_with("<!--")) return end_after(">", at);
    if (rest.starts_with("<!-->")) return at + 5;
    if (rest.starts_with("<!--->")) return at + 6;
    return end_after("-->", at + 4);
  }

  std::size_t end_after(std::string_view mark, std::size_t from) const {
    const std::size_t found = source_.find(mark, from);
    return found == std::string_view::npos ? source_.size() : found + mark.size();
  }

  std::size_t past_element(std::size_t at, std::string_view name) {
    const Doomed* doomed = find_doomed(name);
    if (doomed == std::end(kDoomed) ||
        (doomed->fate == Fate::noscript && noscript_ == Noscript::read))
      return past_tag(at, at + 1 + name.size(), true);
    const std::size_t tag_end = past_tag(at, at + 1 + name.size(), false);
    const std::size_t end = end_of_element(*doomed, tag_end);
    if (end == std::string_view::npos) return past_tag(at, at + 1 + name.size(), true);
    if (doomed->fate == Fate::noscript) page_.noscript_bytes_ += end - at;
    if (is_json_ld_ && doomed->name == "script") {
      const std::size_t close = source_.rfind('<', end - 1);
      if (close != std::string_view::npos && close > tag_end)
        page_.json_ld_.push_back(source_.substr(tag_end, close - tag_end));
    }
    return cut(at, end);
  }

  /// After the end tag of the element whose start tag ends at `from`; npos where it has none and
  /// its content is to be kept then.
  std::size_t end_of_element(const Doomed& doomed, std::size_t from) {
    const std::string_view name = doomed.name;
    if (name == "svg" && from >= 2 && source_[from - 2] == '/') return from;
    unsigned open = 1;
    std::size_t& unclosed = unclosed_[static_cast<std::size_t>(&doomed - kDoomed)];
    if (from >= unclosed) return std::string_view::npos;
    for (std::size_t at = from; (at = source_.find('<', at)) != std::string_view::npos; ++at) {
      watch_.work(8);
      const bool closing = at + 1 < source_.size() && source_[at + 1] == '/';
      const std::size_t begin = at + (closing ? 2 : 1);
      if (!starts_with_word(source_.substr(std::min(begin, source_.size()), name.size()), name))
        continue;
      const char after = begin + name.size() < source_.size() ? source_[begin + name.size()] : '>';
      if (!is_space(after) && after != '>' && after != '/') continue;
      if (!closing) {
        if (doomed.fate == Fate::contents) ++open;
        continue;
      }
      if (--open == 0) return end_after(">", begin);
    }
    if (doomed.fate == Fate::raw) return source_.size();
    unclosed = from;
    return std::string_view::npos;
  }

  /// Walks over a start tag whose name ends at `at`, the "<" at `begin`; returns the offset after
  /// its ">". Where `cutting`, attributes that nobody reads are cut on the way.
  std::size_t past_tag(std::size_t begin, std::size_t at, bool cutting) {
    watch_.work(at - begin);
    is_json_ld_ = false;
    std::size_t attributes = 0;
    std::size_t unread = at;  // begin of the attributes seen since the last one that is kept
    while (true) {
      const std::size_t gap = at;
      while (at < source_.size() && (is_space(source_[at]) || source_[at] == '/')) ++at;
      if (at >= source_.size() || source_[at] == '>') {
        if (cutting && gap > unread) cut_inside(unread, gap);
        break;
      }
      const Attribute attribute = attribute_at(at);
      at = attribute.end;
      const std::string_view name =
          source_.substr(attribute.begin, attribute.name_end - attribute.begin);
      const std::string_view value =
          source_.substr(attribute.value_begin, attribute.value_end - attribute.value_begin);
      if (same_word(name, "type") && same_word(trim(value).substr(0, 19), "application/ld+json"))
        is_json_ld_ = true;
      if (!is_read(name) || ++attributes > kMostAttributes) continue;
      if (cutting) {
        cut_inside(unread, gap);
        if (value.size() > kLongestValue)
          cut_inside(end_of_character(attribute.value_begin + kLongestValue), attribute.value_end);
      }
      unread = at;
    }
    return std::min(at + 1, source_.size());
  }

  std::size_t end_of_character(std::size_t at) const {
    while (at < source_.size() && (static_cast<unsigned char>(source_[at]) & 0xC0) == 0x80) ++at;
    return at;
  }

  Attribute attribute_at(std::size_t at) const {
    Attribute found{at, at, at, at, at};
    ++at;  // an "=" may begin a name
    while (at < source_.size() && !is_space(source_[at]) && source_[at] != '=' &&
           source_[at] != '>' && source_[at] != '/')
      ++at;
    found.name_end = found.value_begin = found.value_end = found.end = at;
    while (at < source_.size() && is_space(source_[at])) ++at;
    if (at >= source_.size() || source_[at] != '=') return found;
    ++at;
    while (at < source_.size() && is_space(source_[at])) ++at;
    if (at < source_.size() && (source_[at] == '"' || source_[at] == '\'')) {
      const std::size_t close = std::min(source_.find(source_[at], at + 1), source_.size());
      found.value_begin = at + 1;
      found.value_end = close;
      found.end = std::min(close + 1, source_.size());
      return found;
    }
    found.value_begin = at;
    while (at < source_.size() && !is_space(source_[at]) && source_[at] != '>') ++at;
    found.value_end = found.end = at;
    return found;
  }

  std::size_t cut(std::size_t begin, std::size_t end) {
    flush(begin);
    kept_to_ = end;
    return end;
  }
  void cut_inside(std::size_t begin, std::size_t end) {
    if (end > begin && end - begin >= kShortestCut) cut(begin, end);
  }
  void flush(std::size_t end) {
    if (end > kept_to_) page_.keep(source_, kept_to_, end, watch_);
    kept_to_ = std::max(kept_to_, end);
  }

  CutPage& page_;
  std::string_view source_;
  Noscript noscript_;
  Watch& watch_;
  std::size_t kept_to_ = 0;
  bool is_json_ld_ = false;
  // From here on that element (a row of kDoomed) has no end tag: nobody looks twice.
  std::array<std::size_t, std::size(kDoomed)> unclosed_ = [] {
    std::array<std::size_t, std::size(kDoomed)> none{};
    none.fill(std::string_view::npos);
    return none;
  }();
};

CutPage::CutPage(std::string_view source, Noscript noscript, Watch& watch)
    : kept_(std::make_unique_for_overwrite<char[]>(source.size() + 1)) {
  Scanner(*this, source, noscript, watch).run();
  kept_[size_] = '\0';
}

std::span<const std::string_view> read_attributes() { return kRead; }

void CutPage::keep(std::string_view source, std::size_t begin, std::size_t end, Watch& watch) {
  const std::uint64_t removed = begin - size_;
  if (removed != (cuts_.empty() ? 0 : cuts_.back().removed)) cuts_.push_back({size_, removed});
  constexpr std::size_t kSlice = 1u << 18;
  for (std::size_t at = begin; at < end; at += kSlice) {
    const std::string_view slice = source.substr(at, std::min(kSlice, end - at));
    char* const to = kept_.get() + size_;
    std::memcpy(to, slice.data(), slice.size());
    if (std::memchr(to, '\0', slice.size()) != nullptr)
      std::replace(to, to + slice.size(), '\0', '\x01');
    size_ += slice.size();
    watch.work(slice.size() / 8);
  }
}

std::uint64_t CutPage::to_source(std::uint64_t offset) const {
  if (cuts_.empty()) return offset;
  last_ = std::min(last_, cuts_.size() - 1);
  while (last_ > 0 && cuts_[last_].at > offset) --last_;
  while (last_ + 1 < cuts_.size() && cuts_[last_ + 1].at <= offset) ++last_;
  return cuts_[last_].at > offset ? offset : offset + cuts_[last_].removed;
}

}  // namespace cleancopy::html
