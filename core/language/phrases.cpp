#include "language/phrases.hpp"

#include <algorithm>
#include <tuple>

#include "document/bytes.hpp"
#include "language/fold.hpp"
#include "language/tables.hpp"
#include "language/word_starts.hpp"

namespace cleancopy {
namespace {

/// True where `a` is told before `b`.
bool precedes(const PhraseHit& a, const PhraseHit& b) {
  const auto rank = [](const PhraseHit& hit) {
    return std::tuple(hit.end - hit.begin, hit.certainty);
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return std::tuple(a.match, a.family, a.begin) < std::tuple(b.match, b.family, b.begin);
}

class Finder {
 public:
  Finder(std::string_view text, LanguageSet languages) : text_(text), languages_(languages) {}

  PhraseHits find(const WordStarts* starts) {
    if (text_.empty()) return hits_;
    std::size_t start = 0;
    while (start < text_.size() && fold_at(start) == U' ') start += decode_at(text_, start).bytes;
    const std::size_t after_bullets = pass_bullets(start);
    const std::size_t whole = whole_edges();
    find_forward(start, start == whole);
    if (after_bullets != start) find_forward(after_bullets, after_bullets == whole);
    if (whole != start && whole != after_bullets && whole < text_.size()) find_forward(whole, true);
    find_end();
    if (!is_short(kLongestInside)) return hits_;
    if (starts != nullptr)
      find_inside(*starts);
    else
      find_inside(WordStarts(text_));
    return hits_;
  }

 private:
  [[nodiscard]] char32_t fold_at(std::size_t pos) const {
    return fold_char(decode_at(text_, pos).code);
  }

  [[nodiscard]] bool is_short(std::size_t most_characters) const {
    if (text_.size() <= most_characters) return true;
    if (text_.size() > 4 * most_characters) return false;
    return count_characters(text_) <= most_characters;
  }

  /// Past one bullet, arrow or emoji, or a run of them, and the spaces around.
  [[nodiscard]] std::size_t pass_bullets(std::size_t pos) const {
    while (pos < text_.size()) {
      const Decoded d = decode_at(text_, pos);
      if (is_word_char(d.code) || d.code == U'(' || d.code == U'[') break;
      pos += d.bytes;
    }
    return pos;
  }

  /// Finds where the text stands without its edges; returns its begin, or the text's size where it
  /// is too long to be a phrase as a whole.
  std::size_t whole_edges() {
    whole_end_ = 0;
    if (!is_short(kLongestWhole)) return text_.size();
    const std::string_view core = without_edges(text_);
    if (core.empty()) return text_.size();
    const auto begin = static_cast<std::size_t>(core.data() - text_.data());
    whole_end_ = begin + core.size();
    return begin;
  }

  [[nodiscard]] bool ends_word(char32_t last, std::size_t end) const {
    return end >= text_.size() || is_word_boundary(last, decode_at(text_, end).code);
  }

  void find_forward(std::size_t begin, bool as_whole) {
    if (begin == text_.size() || !tables::kForward.may_begin(opening_at(text_, begin), languages_))
      return;
    // Where nothing but the edges stripped for `whole` was passed, the text does not start here.
    const bool as_start = begin == 0 || !as_whole || starts_here(begin);
    FoldReader reader(text_, begin);
    walk(tables::kForward, reader, [&](const TrieNode& node, char32_t last) {
      const std::size_t end = reader.pos();
      if (as_whole && end == whole_end_) take(node, PhraseMatch::whole, begin, end);
      if (as_start && ends_word(last, end)) take(node, PhraseMatch::start, begin, end);
    });
  }

  [[nodiscard]] bool starts_here(std::size_t begin) const { return pass_bullets(0) == begin; }

  void find_end() {
    std::size_t end = text_.size();
    while (end > 0) {
      const Decoded d = decode_before(text_, end);
      const char32_t fold = fold_char(d.code);
      if (fold != 0 && fold != U' ' && fold != U'.' && fold != 0x3002) break;
      end -= d.bytes;
    }
    if (end == 0) return;
    FoldReader reader(text_, end, true);
    walk(tables::kBackward, reader, [&](const TrieNode& node, char32_t first) {
      const std::size_t begin = reader.pos();
      if (begin == 0 || is_word_boundary(decode_before(text_, begin).code, first)) {
        take(node, PhraseMatch::end, begin, end);
      }
    });
  }

  void find_inside(const WordStarts& starts) {
    starts.each_within(text_, 0, text_.size(), [this](std::size_t pos, const Opening& opening) {
      if (!tables::kInside.may_begin(opening, languages_)) return true;
      FoldReader reader(text_, pos);
      walk(tables::kInside, reader, [&](const TrieNode& node, char32_t last) {
        if (ends_word(last, reader.pos())) take(node, PhraseMatch::inside, pos, reader.pos());
      });
      return true;
    });
  }

  void take(const TrieNode& node, PhraseMatch match, std::size_t begin, std::size_t end) {
    for (std::size_t i = 0; i < node.values; ++i) {
      const tables::PhraseRow& row = tables::kPhraseRows[node.first_value + i];
      const LanguageSet languages = tables::kSets[row.set];
      if (row.match != match || (languages & languages_) == 0) continue;
      insert({row.family, match, row.certainty, row.role, languages,
              static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
  }

  void insert(const PhraseHit& hit) {
    std::size_t at = hits_.count;
    while (at > 0 && precedes(hit, hits_.hits[at - 1])) --at;
    if (at == kMostHits) return;
    if (hits_.count < kMostHits) ++hits_.count;
    for (std::size_t i = hits_.count - 1; i > at; --i) hits_.hits[i] = hits_.hits[i - 1];
    hits_.hits[at] = hit;
  }

  std::string_view text_;
  LanguageSet languages_;
  std::size_t whole_end_ = 0;
  PhraseHits hits_{};
};

}  // namespace

PhraseHits find_phrases(std::string_view text, LanguageSet languages) {
  return Finder(text, languages).find(nullptr);
}

PhraseHits find_phrases(std::string_view text, const WordStarts& starts, LanguageSet languages) {
  return Finder(text, languages).find(&starts);
}

}  // namespace cleancopy
