#pragma once
#include <cstdint>
#include <string_view>

#include "document/reason.hpp"
#include "document/repair_kind.hpp"
#include "document/role.hpp"
#include "document/span.hpp"

namespace cleancopy {

inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;

/// What the reader saw: the block's form on the page or in the text, before anybody judged it.
enum class Form : std::uint8_t {
  paragraph,     // <p>, <div>, a paragraph of text
  heading,       // <h1> to <h6>, level says which
  list_item,     // <li>, a line with a bullet or number; level is the nesting depth from 1
  table_row,     // a data table's row, its cells separated by U+0009
  quote,         // inside <blockquote>, level is the nesting depth from 1
  preformatted,  // <pre>: line feeds and runs of spaces are kept
  caption,       // <figcaption>, <caption>
  term,          // <dt>
  definition,    // <dd>
};

/// Inline markup of a block, over byte offsets of its text. Marks nest properly and are in document
/// order.
enum class MarkKind : std::uint8_t { em, strong, link, br, sub, sup, code };
struct Mark {
  MarkKind kind;
  std::uint32_t
      begin;  // offsets into Block::text, half-open; a br is empty and stands after its space
  std::uint32_t end;
  std::string_view href;  // link: the address as the page has it (entities decoded), else empty
};

/// What the judge says of a block.
struct Judgement {
  Role role = Role::paragraph;
  Verdict verdict = Verdict::keep;
  Reason reason = Reason::story;
  float confidence = 0.5F;   // that the verdict is right, 0 to 1
  std::string_view because;  // what is to be said of this very block; empty: the reason's sentence
};

/// The sentence that an editor is told, NUL-terminated.
inline std::string_view explanation_of(const Judgement& judgement) {
  return judgement.because.empty() ? explanation_of(judgement.reason) : judgement.because;
}

/// A run of text that stands alone: a line or paragraph of text, a block-level element of HTML.
struct Block {
  std::string_view
      text;   // UTF-8, owned by the document's arena or its source; sound once repair has run
  Span span;  // where it stands in the input's bytes
  Form form = Form::paragraph;
  std::uint8_t level = 0;          // see Form
  bool ordered = false;            // list item of an ordered list
  bool starts_group = false;       // first block of its list, table or quote
  bool header_row = false;         // table row of header cells
  bool bulleted = false;           // text: the line's own bullet or number was cut from `text`
  std::uint8_t blank_before = 0;   // text: blank lines before it, up to 255
  std::uint8_t images_before = 0;  // HTML: pictures between the block before and it, up to 255
  std::uint32_t element = kNone;   // HTML: index into Document::elements of the innermost element
  std::uint32_t first_mark = 0;    // marks are Document::marks[first_mark, first_mark + mark_count)
  std::uint32_t mark_count = 0;
  RepairSet repairs;
  Judgement judgement;
};

}  // namespace cleancopy
