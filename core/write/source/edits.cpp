#include "write/source/edits.hpp"

#include <algorithm>
#include <string>

#include "document/failure.hpp"
#include "document/utf8.hpp"
#include "write/source/removal.hpp"

namespace cleancopy::source {
namespace {

std::string_view part(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

bool is_kept(const Block& block) { return block.judgement.verdict == Verdict::keep; }

/// Whether more than white space was repaired: a page's line breaks mean nothing, and a text's are
/// its own.
bool is_repaired(const Block& block) {
  for (std::size_t i = 0; i < kRepairKindCount; ++i) {
    const auto kind = static_cast<RepairKind>(i);
    if (kind != RepairKind::space && kind != RepairKind::line_break && block.repairs.has(kind))
      return true;
  }
  return false;
}

/// The text as it may stand in a page, in any charset that holds ASCII.
std::string page_text(std::string_view text, bool utf8) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    if (c.value == '&')
      out += "&amp;";
    else if (c.value == '<')
      out += "&lt;";
    else if (c.value == '>')
      out += "&gt;";
    else if (c.value < 0x80 || utf8)
      out += text.substr(at, c.length);
    else
      out += "&#" + std::to_string(static_cast<std::uint32_t>(c.value)) + ";";
    at += c.length;
  }
  return out;
}

class Editor {
 public:
  explicit Editor(const Document& document) : document_(document) {}

  Edits run(Repairs repairs) {
    Ranges removed;
    Ranges kept;
    for (const Block& block : document_.blocks)
      (is_kept(block) ? kept : removed).add(place_of(block));
    removed.settle();
    kept.settle();
    const std::vector<Span> gone = difference(removed.list(), kept.list());
    const bool is_page = document_.kind == InputKind::html;
    for (const Span& cut :
         is_page ? cuts_of_page(document_.source, gone) : cuts_of_text(document_.source, gone))
      remove(cut);
    if (repairs == Repairs::make) {
      for (const Block& block : document_.blocks) repair(block);
      std::sort(edits_.list.begin(), edits_.list.end(),
                [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    }
    return std::move(edits_);
  }

 private:
  [[nodiscard]] Span place_of(const Block& block) const {
    const Span place = document_.offsets.to_source(block.span);
    const std::uint64_t size = document_.source.size();
    return {std::min(place.begin, size), std::min(place.end, size)};
  }

  void remove(Span cut) {
    const Span span = document_.offsets.to_input(cut);
    if (span.begin == span.end) return;
    if (!edits_.list.empty() && span.begin <= edits_.list.back().span.end)
      edits_.list.back().span.end = std::max(edits_.list.back().span.end, span.end);
    else
      edits_.list.push_back({span});
  }

  void repair(const Block& block) {
    if (!is_kept(block) || !is_repaired(block)) return;
    const bool is_page = document_.kind == InputKind::html;
    const bool utf8 = document_.charset == "utf-8";
    Span place = place_of(block);
    std::string_view source = part(document_.source, place);
    if (is_page &&
        (source.find('<') != std::string_view::npos || document_.charset.starts_with("utf-16")))
      return;
    if (!is_page && !utf8) return;
    if (block.bulleted) {  // the bullet is no part of the block's text
      const std::size_t space = source.find_first_of(" \t");
      if (space == std::string_view::npos) return;
      const std::size_t begin = source.find_first_not_of(" \t", space);
      if (begin == std::string_view::npos) return;
      place.begin += begin;
      source.remove_prefix(begin);
    }
    const std::string text = is_page ? page_text(block.text, utf8) : std::string(block.text);
    if (text == source) return;
    edits_.list.push_back({document_.offsets.to_input(place), edits_.arena.copy(text)});
  }

  const Document& document_;
  Edits edits_;
};

}  // namespace

Edits edits_of(const Document& document, Repairs repairs) {
  if (document.input.empty() && document.record.input_bytes > 0)
    throw Failure(FailureKind::format,
                  "an article that was read back has no input, so its source cannot be written");
  return Editor(document).run(repairs);
}

}  // namespace cleancopy::source
