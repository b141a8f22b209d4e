#include "read/html/block_builder.hpp"

#include <algorithm>

#include "document/failure.hpp"
#include "read/html/ascii.hpp"
#include "read/html/hidden.hpp"

namespace cleancopy::html {
namespace {

/// Containers that begin afresh: a paragraph in an article in a list item is no list item.
bool resets_form(Tag tag) {
  switch (tag) {
    case Tag::article:
    case Tag::section:
    case Tag::main:
    case Tag::aside:
    case Tag::nav:
    case Tag::body:
    case Tag::table:
    case Tag::td:
    case Tag::th:
      return true;
    default:
      return false;
  }
}

/// Elements that are one paragraph by nature, so that a custom element inside is inline.
bool is_paragraph(const Name& name) {
  switch (name.tag) {
    case Tag::p:
    case Tag::li:
    case Tag::dt:
    case Tag::dd:
    case Tag::td:
    case Tag::th:
    case Tag::figcaption:
    case Tag::caption:
    case Tag::pre:
      return true;
    default:
      return name.heading != 0;
  }
}

std::uint8_t deeper(std::uint8_t level) {
  return level < 255 ? static_cast<std::uint8_t>(level + 1) : level;
}

/// An item of more blocks than this, those of lists inside not counted, is a container.
constexpr std::uint32_t kMostBlocksOfItem = 2;

/// Longer than any paragraph. A longer one is cut where white space begins a piece of text, so that
/// the host can be asked between its blocks.
constexpr std::size_t kLongestBlock = 1u << 17;

}  // namespace

BlockBuilder::BlockBuilder(Document& document, const Settings& settings)
    : document_(document), settings_(settings), tables_(document) {
  open_.reserve(64);
}

void BlockBuilder::enter_list_or_heading(Context& context, const Name& name) {
  const auto here = static_cast<std::uint32_t>(open_.size());
  switch (name.tag) {
    case Tag::ul:
    case Tag::ol:
    case Tag::dl:
      context.form = Form::paragraph;
      context.list_depth = deeper(context.list_depth);
      context.ordered = name.tag == Tag::ol;
      context.group = here;
      return;
    case Tag::li:
      context.form = Form::list_item;
      context.list_depth = std::max<std::uint8_t>(context.list_depth, 1);
      context.level = context.list_depth;
      return;
    case Tag::dt:
    case Tag::dd:
      context.form = name.tag == Tag::dt ? Form::term : Form::definition;
      context.level = context.list_depth;
      return;
    case Tag::blockquote:
      context.form = Form::quote;
      context.quote_depth = context.level = deeper(context.quote_depth);
      context.group = here;
      return;
    case Tag::figcaption:
    case Tag::caption:
      context.form = Form::caption;
      context.level = 0;
      return;
    case Tag::pre:
      context.form = Form::preformatted;
      context.preformatted = true;
      return;
    default:
      break;
  }
  if (name.heading != 0) {
    context.form = Form::heading;
    context.level = name.heading;
  }
}

BlockBuilder::Context BlockBuilder::context_inside(const Name& name, const Attributes& attributes,
                                                   bool breaks) {
  Context context = open_.empty() ? Context{} : open_.back().context;
  if (resets_form(name.tag)) {
    const Context outer = context;
    context = {};
    context.hidden = outer.hidden;
    context.unseen = outer.unseen;
  }
  enter_list_or_heading(context, name);
  if (same_word(attributes.role, "heading") && name.heading == 0) {
    context.form = Form::heading;
    const char level = attributes.aria_level.empty() ? '2' : attributes.aria_level.front();
    context.level = level >= '1' && level <= '6' ? static_cast<std::uint8_t>(level - '0') : 2;
  }
  if (breaks) context.in_paragraph = is_paragraph(name);
  context.unseen |= name.flow == Flow::unseen;
  const bool out_of_sight =
      (is_set(attributes.hidden) && !same_word(attributes.hidden, "until-found") &&
       !is_streamed_part(attributes.id)) ||
      style_hides(attributes.style) || class_hides(attributes.class_names);
  // What is hidden inside a paragraph is none of its text; a hidden block stays a block and says
  // so. aria-hidden inline text is seen by everybody but screen readers: drop caps, separators.
  if (out_of_sight && !breaks) context.unseen = true;
  // A page that hides all of itself is waiting for a script.
  const bool whole_page = name.tag == Tag::html || name.tag == Tag::body;
  if (breaks && !whole_page && (out_of_sight || same_word(attributes.aria_hidden, "true")))
    context.hidden = true;
  return context;
}

void BlockBuilder::open(const Name& name, const Attributes& attributes, std::uint64_t begin) {
  if (open_.size() >= settings_.max_depth)
    throw Failure(FailureKind::limit, "elements are nested more than max-depth (" +
                                          std::to_string(settings_.max_depth) + ") deep");
  const bool in_paragraph = !open_.empty() && open_.back().context.in_paragraph;
  const bool breaks = name.flow == Flow::block || (name.flow == Flow::loose && !in_paragraph);
  if (breaks || name.flow == Flow::breaker) flush();
  if (name.flow == Flow::line && reading() &&
      run_.add_line_break(!open_.empty() && open_.back().context.preformatted))
    flush();
  Open entry{};
  entry.name = &name;
  entry.breaks = breaks;
  entry.context = context_inside(name, attributes, breaks);
  entry.first_block = block_count();
  entry.controls = name.control && !same_word(attributes.type, "hidden") ? 1 : 0;
  entry.images = name.image ? 1 : 0;
  images_ += entry.images;
  entry.span.begin = begin;
  remember_attributes(entry, attributes);
  open_.push_back(entry);
  if (run_.empty()) holds_run_ = open_.size();
  if (name.has_mark) open_mark(name, attributes);
  if (name.flow == Flow::block) open_table_part(name, attributes);
}

void BlockBuilder::open_mark(const Name& name, const Attributes& attributes) {
  if (!reading() || (name.mark == MarkKind::link && attributes.href.empty())) return;
  // Every block under an open mark begins with it: without a bound that is blocks times depth.
  constexpr std::size_t kMostOpenMarks = 16;
  if (run_.open_marks() >= kMostOpenMarks) return;
  run_.open_mark(name.mark, document_.arena.copy(name.mark == MarkKind::link ? attributes.href
                                                                             : std::string_view()));
  open_.back().marks = 1;
}

void BlockBuilder::open_table_part(const Name& name, const Attributes& attributes) {
  if (!reading()) return;
  if (name.tag == Tag::table)
    tables_.open_table(same_word(attributes.role, "presentation") ||
                       same_word(attributes.role, "none"));
  else if (name.tag == Tag::tr)
    tables_.open_row();
  else if (name.tag == Tag::td || name.tag == Tag::th)
    tables_.open_cell(name.tag == Tag::th);
}

void BlockBuilder::remember_attributes(Open& entry, const Attributes& attributes) {
  entry.attributes = static_cast<std::uint32_t>(attribute_text_.size());
  attribute_text_.append(attributes.class_names);
  if (!attributes.class_names.empty() && !attributes.id.empty()) attribute_text_.push_back(' ');
  attribute_text_.append(attributes.id);
  entry.names_size = static_cast<std::uint32_t>(attribute_text_.size()) - entry.attributes;
  attribute_text_.append(attributes.role);
  entry.role_size = static_cast<std::uint32_t>(attributes.role.size());
  const std::string_view itemprop = !attributes.itemprop.empty()   ? attributes.itemprop
                                    : !attributes.property.empty() ? attributes.property
                                                                   : attributes.component;
  attribute_text_.append(itemprop);
  entry.itemprop_size = static_cast<std::uint32_t>(itemprop.size());
}

void BlockBuilder::text(std::string_view text, Span span) {
  if (!reading()) return;
  const bool preformatted = !open_.empty() && open_.back().context.preformatted;
  if (run_.text().size() > kLongestBlock &&
      (is_space(text.front()) || run_.text().size() > 2 * kLongestBlock))
    flush();
  const bool was_empty = run_.empty();
  if (!run_.add(text, span, preformatted)) return;
  if (was_empty) {
    holds_run_ = open_.size();
  } else {
    // Text after an inline element closed, or inside a new one: what holds all of the run is
    // further out.
    holds_run_ = std::min(holds_run_, open_.size());
  }
  closed_inline_.clear();
}

void BlockBuilder::close(std::uint64_t end) {
  if (open_.empty()) return;
  Open& entry = open_.back();
  const Tag tag = entry.name->tag;
  const bool table_part = entry.name->flow == Flow::block && reading();
  if (entry.breaks) flush();
  if (entry.marks != 0) run_.close_mark();
  if (table_part && (tag == Tag::td || tag == Tag::th)) tables_.close_cell();
  if (table_part && tag == Tag::table) tables_.close_table();
  if (tag == Tag::li) loosen_long_item(entry);
  entry.span.end = end;
  Open closed = entry;
  open_.pop_back();
  if (!open_.empty()) {
    open_.back().controls += closed.controls;
    open_.back().images += closed.images;
  }
  if (closed.element != kNone) finish_element(closed, end);
  if (!run_.empty() && holds_run_ > open_.size()) {
    closed_inline_.push_back(closed);
    holds_run_ = open_.size();
  } else if (closed_inline_.empty()) {
    attribute_text_.resize(closed.attributes);
  }
}

void BlockBuilder::loosen_long_item(const Open& item) {
  const std::uint32_t end = block_count();
  if (end - item.first_block <= kMostBlocksOfItem) return;
  const auto is_own = [&](const Block& block) {
    return block.form != Form::list_item || block.level <= item.context.level;
  };
  const auto first = document_.blocks.begin() + item.first_block;
  if (std::count_if(first, document_.blocks.end(), is_own) <= kMostBlocksOfItem) return;
  for (std::uint32_t i = item.first_block; i < end; ++i) {
    Block& block = document_.blocks[i];
    if (block.form == Form::list_item && block.level == item.context.level) {
      block.form = Form::paragraph;
      block.level = 0;
      block.ordered = block.starts_group = false;
    }
  }
}

void BlockBuilder::finish_element(const Open& entry, std::uint64_t end) {
  Element& element = document_.elements[entry.element];
  element.end_block = block_count();
  element.span.end = std::max(end, element.span.begin);
  element.controls = entry.controls;
  element.images = entry.images;
}

std::uint32_t BlockBuilder::element_of(Open& entry, std::uint32_t parent, std::size_t depth) {
  if (entry.element != kNone) return entry.element;
  Element element{};
  element.parent = parent;
  element.tag = entry.name->tag;
  element.depth = static_cast<std::uint16_t>(std::min<std::size_t>(depth, 0xFFFF));
  element.first_block = block_count();
  element.end_block = block_count() + 1;
  const std::string_view kept = document_.arena.copy(
      std::string_view(attribute_text_)
          .substr(entry.attributes, entry.names_size + entry.role_size + entry.itemprop_size));
  element.names = kept.substr(0, entry.names_size);
  element.role = kept.substr(entry.names_size, entry.role_size);
  element.itemprop = kept.substr(entry.names_size + entry.role_size);
  element.span = entry.span;
  element.controls = entry.controls;
  element.images = entry.images;
  element.hidden = entry.context.hidden;
  entry.element = static_cast<std::uint32_t>(document_.elements.size());
  document_.elements.push_back(element);
  return entry.element;
}

void BlockBuilder::flush() {
  if (run_.empty()) {
    run_.take_marks(document_.marks);
    return;
  }
  if (document_.blocks.size() >= settings_.max_blocks)
    throw Failure(FailureKind::limit, "the page has more than max-blocks (" +
                                          std::to_string(settings_.max_blocks) + ") blocks");
  const std::size_t holding = std::min(holds_run_, open_.size());
  std::size_t innermost_new = holding;
  while (innermost_new > 0 && open_[innermost_new - 1].element == kNone) --innermost_new;
  std::uint32_t element = innermost_new == 0 ? kNone : open_[innermost_new - 1].element;
  for (std::size_t i = innermost_new; i < holding; ++i) element = element_of(open_[i], element, i);
  for (std::size_t i = closed_inline_.size(); i-- > 0;)
    element = element_of(closed_inline_[i], element, holding + closed_inline_.size() - 1 - i);

  Block block;
  std::string_view text = run_.text();
  while (is_space(text.back())) text.remove_suffix(1);
  block.text = document_.arena.copy(text);
  block.span = run_.span();
  block.element = element;
  block.first_mark = static_cast<std::uint32_t>(document_.marks.size());
  run_.take_marks(document_.marks);
  for (std::size_t i = block.first_mark; i < document_.marks.size(); ++i) {
    Mark& mark = document_.marks[i];
    mark.end = std::min(mark.end, static_cast<std::uint32_t>(text.size()));
  }
  block.mark_count = static_cast<std::uint32_t>(document_.marks.size()) - block.first_mark;
  if (!open_.empty()) {
    const Context& context = open_.back().context;
    block.form = context.form;
    block.level = context.level;
    block.ordered = context.ordered && context.form == Form::list_item;
    if (context.group != kNone && !open_[context.group].group_started) {
      open_[context.group].group_started = true;
      block.starts_group = true;
    }
  }
  block.images_before = static_cast<std::uint8_t>(std::min(images_, 255u));
  images_ = 0;
  document_.blocks.push_back(block);
  for (const Open& closed : closed_inline_) finish_element(closed, closed.span.end);
  closed_inline_.clear();
  holds_run_ = open_.size();
  attribute_text_.resize(open_.empty() ? 0
                                       : open_.back().attributes + open_.back().names_size +
                                             open_.back().role_size + open_.back().itemprop_size);
}

void BlockBuilder::finish(std::uint64_t end) {
  flush();
  while (!open_.empty()) close(end);
}

}  // namespace cleancopy::html
