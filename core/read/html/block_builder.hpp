#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/settings.hpp"
#include "read/html/attributes.hpp"
#include "read/html/names.hpp"
#include "read/html/run.hpp"
#include "read/html/table.hpp"

namespace cleancopy::html {

/// Turns a page's events (an element opens, text, an element closes) into the document's blocks,
/// marks and elements, in one pass. It keeps the stack of open elements itself and breaks blocks by
/// HTML5's rendering, so it does not depend on what the parser closes by itself.
class BlockBuilder {
 public:
  BlockBuilder(Document& document, const Settings& settings);

  /// `begin` is the source offset of the "<". Throws Failure{limit} when the nesting passes
  /// max-depth.
  void open(const Name& name, const Attributes& attributes, std::uint64_t begin);
  void text(std::string_view text, Span span);
  /// Closes the innermost open element; `end` is the source offset after its end tag.
  void close(std::uint64_t end);
  /// Closes everything.
  void finish(std::uint64_t end);

  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  /// Whether text would be read here: outside scripts, inline hidden elements and the like.
  [[nodiscard]] bool reading() const { return open_.empty() || !open_.back().context.unseen; }
  [[nodiscard]] bool hidden() const { return !open_.empty() && open_.back().context.hidden; }
  /// Blocks so far, and text of the run that becomes the next one.
  [[nodiscard]] std::uint32_t block_count() const {
    return static_cast<std::uint32_t>(document_.blocks.size());
  }

 private:
  /// What an element hands down to those inside it.
  struct Context {
    Form form = Form::paragraph;
    std::uint8_t level = 0;
    std::uint8_t list_depth = 0;
    std::uint8_t quote_depth = 0;
    bool ordered = false;
    bool in_paragraph = false;  // the innermost block element is a paragraph or the like
    bool preformatted = false;
    bool hidden = false;
    bool unseen = false;
    std::uint32_t group = kNone;  // index into open_ of the list or quote
  };
  struct Open {
    const Name* name;
    Context context;
    bool breaks;  // parts blocks at both ends
    bool group_started = false;
    std::uint8_t marks = 0;
    std::uint32_t element = kNone;
    std::uint32_t first_block;
    std::uint32_t controls = 0;
    std::uint32_t images = 0;
    std::uint32_t attributes;  // begin in attribute_text_ of names, role and itemprop
    std::uint32_t names_size, role_size, itemprop_size;
    Span span;
  };

  [[nodiscard]] Context context_inside(const Name& name, const Attributes& attributes, bool breaks);
  void enter_list_or_heading(Context& context, const Name& name);
  void open_mark(const Name& name, const Attributes& attributes);
  void open_table_part(const Name& name, const Attributes& attributes);
  void remember_attributes(Open& entry, const Attributes& attributes);
  void flush();
  std::uint32_t element_of(Open& entry, std::uint32_t parent, std::size_t depth);
  void finish_element(const Open& entry, std::uint64_t end);
  void loosen_long_item(const Open& item);

  Document& document_;
  const Settings& settings_;
  Tables tables_;
  Run run_;
  std::vector<Open> open_;
  std::vector<Open>
      closed_inline_;           // closed, but all of the run's text was inside; innermost first
  std::uint32_t images_ = 0;    // since the last block
  std::size_t holds_run_ = 0;   // the first so many of open_ hold all of the run's text
  std::string attribute_text_;  // of the entries of open_ and closed_inline_
};

}  // namespace cleancopy::html
