#include "language/agencies.hpp"

#include "language/fold.hpp"
#include "language/tables.hpp"
#include "language/word_starts.hpp"

namespace cleancopy {
namespace {

constexpr std::size_t kHead = 120;
constexpr std::size_t kTail = 80;

/// The agency whose name starts at `pos`: the longest, written as the table wants it.
AgencyHit agency_at(std::string_view text, std::size_t pos) {
  AgencyHit hit;
  FoldReader reader(text, pos);
  walk(tables::kAgencies, reader, [&](const TrieNode& node, char32_t last) {
    const std::size_t end = reader.pos();
    if (end < text.size() && !is_word_boundary(last, decode_at(text, end).code)) return;
    const tables::AgencyRow& row = tables::kAgencyRows[node.first_value];
    const std::string_view name = row.name;
    if (row.exact && text.substr(pos, end - pos) != name) return;
    hit.kind = row.kind;
    hit.name = name;
    hit.begin = static_cast<std::uint32_t>(pos);
    hit.end = static_cast<std::uint32_t>(end);
  });
  return hit;
}

bool is_open(char32_t c) { return c == U'(' || c == U'[' || c == 0x3010; }
bool is_close(char32_t c) { return c == U')' || c == U']' || c == 0x3011; }
bool gives_credit(char32_t c) {
  return c == U'/' || c == U'|' || c == U'=' || c == 0xA9 || c == 0x24D2 || c == 0x2215;
}

/// The folded character before `pos` that is no space, and in `pos` where it starts; 0 for none.
char32_t before(std::string_view text, std::size_t& pos) {
  FoldReader reader(text, pos, true);
  char32_t c = reader.next();
  if (c == U' ') c = reader.next();
  pos = reader.pos();
  return c;
}

/// The folded character after `pos` that is no space or full stop; 0 for none.
char32_t after(std::string_view text, std::size_t pos) {
  FoldReader reader(text, pos);
  char32_t c = reader.next();
  while (c == U' ' || c == U'.') c = reader.next();
  return c;
}

bool follows_via(std::string_view text, std::size_t begin) {
  const std::string_view head = text.substr(0, begin);
  for (const std::string_view via : {"via ", "VIA ", "Via "}) {
    if (head.ends_with(via)) return true;
  }
  return false;
}

class Finder {
 public:
  Finder(std::string_view text, const WordStarts& starts) : text_(text), starts_(starts) {}

  AgencyHit find() {
    AgencyHit best;
    const bool is_short = text_.size() <= kHead + kTail;
    search(0, is_short ? text_.size() : kHead, best);
    if (!is_short) search(tail_begin(), text_.size(), best);
    if (is_short && best.place != AgencyPlace::none && only_agencies()) {
      best.place = AgencyPlace::alone;
    }
    return best;
  }

 private:
  [[nodiscard]] std::size_t tail_begin() const {
    std::size_t pos = text_.size() - kTail;
    while (pos < text_.size() && (static_cast<unsigned char>(text_[pos]) & 0xC0) == 0x80) ++pos;
    return pos;
  }

  /// Looks at every word start from `begin`; a later hit of the text replaces an earlier one.
  void search(std::size_t begin, std::size_t limit, AgencyHit& best) const {
    std::size_t passed = 0;
    starts_.each_within(text_, begin, limit, [&](std::size_t pos, const Opening& opening) {
      if (pos < passed || !tables::kAgencies.may_begin(opening, kAllLanguages)) return true;
      AgencyHit hit = agency_at(text_, pos);
      if (hit.end == 0) return true;
      hit.place = place_of(hit);
      if (hit.place != AgencyPlace::none) best = hit;
      passed = hit.end;
      return true;
    });
  }

  [[nodiscard]] AgencyPlace place_of(const AgencyHit& hit) const {
    std::size_t pos = hit.begin;
    const char32_t left = before(text_, pos);
    const char32_t right = after(text_, hit.end);
    const bool at_end = right == 0 || (is_close(right) && closes_text(hit.end));
    if (left == 0 && right == 0) return AgencyPlace::alone;
    if (at_end && (gives_credit(left) || follows_via(text_, hit.begin))) {
      return AgencyPlace::credited;
    }
    if (at_end && is_open(left)) return AgencyPlace::in_brackets;
    if (hit.begin < kHead / 2 && opens(left, pos, right, hit.end)) return AgencyPlace::opening;
    return AgencyPlace::none;
  }

  /// True if nothing but the closing bracket and a full stop follows.
  [[nodiscard]] bool closes_text(std::size_t pos) const {
    FoldReader reader(text_, pos);
    while (const char32_t c = reader.next()) {
      if (!is_close(c) && c != U' ' && c != U'.') return false;
    }
    return true;
  }

  /// "(Reuters) - ", "BERLIN (dpa) -", "AFP - ", "(AP) Text"
  [[nodiscard]] bool opens(char32_t left, std::size_t left_pos, char32_t right,
                           std::size_t end) const {
    if (left == 0) return right == U'-' || right == U'/';
    if (!is_open(left) && left != U'/') return false;
    if (is_open(left) && is_close(right)) {
      std::size_t pos = left_pos;
      if (before(text_, pos) == 0) return true;
      FoldReader reader(text_, end);
      for (char32_t c = reader.next(); c != 0; c = reader.next()) {
        if (c == U'-' || c == U':') return true;
        if (!is_close(c) && c != U' ') return false;
      }
    }
    return false;
  }

  /// True if every word of the text is of an agency's name or joins two.
  [[nodiscard]] bool only_agencies() const {
    for (std::size_t pos = 0; pos < text_.size();) {
      const Decoded d = decode_at(text_, pos);
      if (!is_word_char(d.code)) {
        pos += d.bytes;
        continue;
      }
      const AgencyHit hit = agency_at(text_, pos);
      if (hit.end != 0) {
        pos = hit.end;
      } else if (text_.substr(pos).starts_with("via ")) {
        pos += 4;
      } else {
        return false;
      }
    }
    return true;
  }

  std::string_view text_;
  const WordStarts& starts_;
};

}  // namespace

AgencyHit find_agency(std::string_view text, const WordStarts& starts) {
  return Finder(text, starts).find();
}

AgencyHit find_agency(std::string_view text) { return find_agency(text, WordStarts(text)); }

}  // namespace cleancopy
