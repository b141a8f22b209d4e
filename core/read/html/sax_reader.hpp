#pragma once
#include <cstdint>
#include <string_view>

#include "document/span.hpp"
#include "document/watch.hpp"
#include "read/html/attributes.hpp"
#include "read/html/cut.hpp"
#include "read/html/names.hpp"

namespace cleancopy::html {

/// Who is told what stands in a page. Every opened element is closed, innermost first.
class Events {
 public:
  virtual ~Events() = default;
  /// `begin`: the source offset of the start tag's "<".
  virtual void open(const Name& name, const Attributes& attributes, std::uint64_t begin) = 0;
  virtual void text(std::string_view text, Span span) = 0;
  /// `end`: the source offset after the end tag.
  virtual void close(std::uint64_t end) = 0;
};

/// Parses the page with libxml2's HTML parser in one shot and without a tree, and tells `events`,
/// with places in the source. What `events` or `watch` throws stops the parser and is thrown on
/// from here. No network, no entities from outside, no files: the parser sees nothing but these
/// bytes.
void parse(const CutPage& page, Events& events, Watch& watch);

}  // namespace cleancopy::html
