#include "settle.hpp"

#include <algorithm>
#include <string>

#include "pipeline.hpp"
#include "write/source/edits.hpp"

namespace cleancopy {
namespace {

/// What the edits leave of an input, with the way back to the places in it.
class Rest {
 public:
  Rest(std::string_view input, const source::Edits& edits) {
    std::uint64_t done = 0;
    for (const source::Edit& edit : edits.list) {
      keep(input, {done, edit.span.begin});
      done = edit.span.end;
    }
    keep(input, {done, input.size()});
  }
  [[nodiscard]] std::string_view text() const { return text_; }
  /// The part of the input from the first byte of `span` to its last.
  [[nodiscard]] Span to_input(Span span) const {
    if (span.begin >= span.end) return {};
    return {place_of(span.begin), place_of(span.end - 1) + 1};
  }

 private:
  struct Piece {
    std::uint64_t at;     // in the text
    std::uint64_t input;  // the same byte in the input
  };

  void keep(std::string_view input, Span part) {
    if (part.begin >= part.end) return;
    pieces_.push_back({text_.size(), part.begin});
    text_ += input.substr(part.begin, part.end - part.begin);
  }
  [[nodiscard]] std::uint64_t place_of(std::uint64_t at) const {
    const auto next = std::upper_bound(pieces_.begin(), pieces_.end(), at,
                                       [](std::uint64_t a, const Piece& p) { return a < p.at; });
    const Piece& piece = *(next - 1);
    return piece.input + (at - piece.at);
  }

  std::string text_;
  std::vector<Piece> pieces_;
};

/// Gives the kept blocks that mostly stand in `place` the verdict of a block that went. False if
/// there are none.
bool remove(Document& document, Span place, const Judgement& judgement) {
  bool any = false;
  const auto first =
      std::partition_point(document.blocks.begin(), document.blocks.end(),
                           [&](const Block& block) { return block.span.end <= place.begin; });
  for (auto block = first; block != document.blocks.end() && block->span.begin < place.end;
       ++block) {
    if (block->judgement.verdict == Verdict::remove || block->span.begin == block->span.end)
      continue;
    const std::uint64_t inside =
        std::min(block->span.end, place.end) - std::max(block->span.begin, place.begin);
    if (inside * 2 < block->span.end - block->span.begin) continue;
    block->judgement = judgement;
    block->judgement.because = document.arena.copy_terminated(judgement.because);
    any = true;
  }
  return any;
}

/// False if nothing more went.
bool settle_once(Document& document, const Settings& settings, const Hints& hints, Watch& watch) {
  const source::Edits edits = source::edits_of(document, source::Repairs::leave);
  if (edits.list.empty()) return false;
  const Rest rest(document.input, edits);
  const Document again = clean(rest.text(), settings, hints, watch);
  bool any = false;
  for (const Block& block : again.blocks)
    if (block.judgement.verdict == Verdict::remove)
      any = remove(document, rest.to_input(block.span), block.judgement) || any;
  return any;
}

}  // namespace

void settle(Document& document, const Settings& settings, const Hints& hints, Watch& watch,
            unsigned rounds) {
  Settings same = settings;  // what is left may look like another kind of input, in another charset
  same.input = document.kind == InputKind::html ? InputChoice::html : InputChoice::text;
  Hints as_read = hints;
  as_read.charset = document.charset;
  while (rounds-- > 0 && settle_once(document, same, as_read, watch)) {
  }
}

}  // namespace cleancopy
