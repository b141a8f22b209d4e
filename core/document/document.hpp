#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "document/arena.hpp"
#include "document/block.hpp"
#include "document/element.hpp"
#include "document/field.hpp"
#include "document/metadata.hpp"
#include "document/offset_map.hpp"
#include "document/repair_kind.hpp"

namespace cleancopy {

/// How the input's charset was found.
enum class CharsetSource : std::uint8_t {
  byte_order_mark,
  hint,
  declared,
  valid_utf8,
  detected,
  fallback
};
std::string_view name_of(CharsetSource source);

enum class InputKind : std::uint8_t { text, html };

/// Who judged the input and what the input was. It is known also where the input itself is gone:
/// an article that is read back has the record of the run that wrote it.
struct Record {
  std::string_view version;  // of the library, "0.1.0"
  std::uint64_t abi = 0;
  std::string_view rules;  // the edition of the rules, "2026.11"
  std::uint64_t input_bytes = 0;
  std::string_view input_sha256;  // 64 lower-case hexadecimal digits
};

/// What the stages share and fill in turn: bytes -> source -> blocks, elements, facts ->
/// judgements. Owns every view it holds; movable, and moving keeps the views valid.
struct Document {
  Document() = default;
  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) noexcept = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Arena arena;

  std::string_view id;  // the host's own name for the story, or empty
  Record record;

  // decode
  std::string_view input;    // the bytes as they came (a copy in the arena)
  std::string_view source;   // the same as valid UTF-8 without byte order mark
  std::string_view charset;  // WHATWG name, lower case, NUL-terminated: "utf-8"
  OffsetMap offsets;         // from `source` back to `input`
  CharsetSource charset_source = CharsetSource::valid_utf8;
  std::vector<std::uint64_t>
      undecodable;  // input offsets of the first 64 bytes that no charset explains
  std::vector<std::string_view>
      notes;  // what the host should know, one English sentence each, NUL-terminated

  // read
  InputKind kind = InputKind::text;
  std::vector<Block> blocks;      // document order
  std::vector<Mark> marks;        // grouped by block
  std::vector<Element> elements;  // empty for text
  std::vector<Fact> facts;  // every source's word on every field, best source first within a field

  // repair
  RepairCounts repairs{};

  // annotate: the language of the text itself, BCP 47, or empty where it is not known
  std::string_view language;
  Metadata metadata;  // what the facts come to, chosen among the sources
};

/// Marks of one block.
inline std::span<const Mark> marks_of(const Document& document, const Block& block) {
  return std::span(document.marks).subspan(block.first_mark, block.mark_count);
}

}  // namespace cleancopy
