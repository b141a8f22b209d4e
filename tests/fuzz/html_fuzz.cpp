#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "decode/decode.hpp"
#include "document/failure.hpp"
#include "read/detect_input.hpp"
#include "read/read_html.hpp"

namespace cleancopy {
namespace {

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

/// Marks lie within the text, begin in order, and nest.
void check_marks(const Document& document, const Block& block) {
  const auto marks = marks_of(document, block);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].begin > marks[i].end || marks[i].end > block.text.size())
      fail("a mark is outside its text");
    if (i > 0 && marks[i].begin < marks[i - 1].begin) fail("marks are not in order");
  }
}

void check(const Document& document) {
  std::uint64_t before = 0;
  for (const Block& block : document.blocks) {
    if (block.span.begin > block.span.end || block.span.end > document.source.size())
      fail("a span is outside the source");
    if (block.span.begin < before) fail("blocks are not in the order of their spans");
    before = block.span.begin;
    if (block.text.empty()) fail("a block is empty");
    if (block.element != kNone && block.element >= document.elements.size())
      fail("a block's element does not exist");
    check_marks(document, block);
  }
  for (std::size_t i = 0; i < document.elements.size(); ++i) {
    const Element& element = document.elements[i];
    if (element.parent != kNone && element.parent >= i) fail("a parent comes after its child");
    if (element.first_block >= element.end_block || element.end_block > document.blocks.size())
      fail("an element holds no blocks");
  }
}

}  // namespace
}  // namespace cleancopy

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cleancopy;
  Document document;
  document.input = {reinterpret_cast<const char*>(data), size};
  Watch watch;
  decode(document, {}, watch);
  detect_input(document.source);
  try {
    read_html(document, Settings{}, {}, watch);
  } catch (const Failure&) {
    return 0;  // a limit, told as such
  }
  check(document);
  return 0;
}
