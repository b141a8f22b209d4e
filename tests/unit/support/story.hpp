#pragma once
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>

#include "document/article.hpp"
#include "document/sha256.hpp"
#include "write/format.hpp"
#include "write/tool.hpp"

namespace cleancopy {

/// Builds a judged document and its article by hand, as the stages before the writers would.
/// Every text is copied; spans are made up, one after the other.
class Story {
 public:
  Story() {
    document_.charset = "utf-8";
    article_.language = "en-GB";
    document_.input = "The input as it came.";
    document_.record = {tool_version(), tool_abi(), kRulesVersion, document_.input.size(),
                        document_.arena.copy(hex_of(sha256(document_.input)))};
  }

  Story& html() {
    document_.kind = InputKind::html;
    return *this;
  }
  Story& language(std::string_view tag) {
    article_.language = document_.arena.copy(tag);
    return *this;
  }

  Story& headline(std::string_view text) {
    return in_head(text, Role::headline, article_.headline, article_.headline_block);
  }
  Story& subheadline(std::string_view text) {
    return in_head(text, Role::subheadline, article_.subheadline, article_.subheadline_block);
  }
  Story& byline(std::string_view text) {
    return in_head(text, Role::byline, article_.byline, article_.byline_block);
  }
  Story& dateline(std::string_view text) {
    return in_head(text, Role::dateline, article_.dateline, article_.dateline_block);
  }
  Story& author(std::string_view name) {
    article_.authors.push_back(document_.arena.copy(name));
    return *this;
  }
  Story& published(std::string_view iso) {
    article_.published = document_.arena.copy(iso);
    return *this;
  }
  Story& updated(std::string_view iso) {
    article_.updated = document_.arena.copy(iso);
    return *this;
  }
  Story& headline_from(std::string_view text, Origin origin) {
    article_.headline = document_.arena.copy(text);
    article_.origins[static_cast<std::size_t>(Field::headline)] = origin;
    return *this;
  }
  Story& fact(Field field, std::string_view value, Origin origin = Origin::open_graph) {
    document_.facts.push_back({field, origin, document_.arena.copy(value)});
    return *this;
  }
  Story& note(std::string_view text) {
    document_.notes.push_back(document_.arena.copy(text));
    return *this;
  }

  Story& block(std::string_view text, Role role = Role::paragraph, Form form = Form::paragraph,
               unsigned level = 0) {
    Block& block = add(text, role);
    block.form = form;
    block.level = static_cast<std::uint8_t>(level);
    article_.body.push_back(index());
    return *this;
  }
  Story& p(std::string_view text) { return block(text); }
  Story& crosshead(std::string_view text, unsigned level = 2) {
    return block(text, Role::crosshead, Form::heading, level);
  }
  Story& quote(std::string_view text) { return block(text, Role::quote, Form::quote, 1); }
  Story& item(std::string_view text, unsigned level = 1, bool ordered = false) {
    block(text, Role::list_item, Form::list_item, level);
    last().ordered = ordered;
    last().bulleted = document_.kind == InputKind::text;
    return *this;
  }
  Story& row(std::string_view cells) { return block(cells, Role::table_row, Form::table_row); }
  Story& removed(std::string_view text, Role role, Reason reason, float confidence = 0.98F) {
    Block& block = add(text, role);
    block.judgement.verdict = Verdict::remove;
    block.judgement.reason = reason;
    block.judgement.confidence = confidence;
    article_.removed.push_back(index());
    return *this;
  }

  /// A mark on the last block, over the first place where `part` stands in it; a br stands before
  /// it.
  Story& mark(MarkKind kind, std::string_view part, std::string_view href = {}) {
    const auto begin = static_cast<std::uint32_t>(last().text.find(part));
    return mark_at(kind, begin, begin + static_cast<std::uint32_t>(part.size()), href);
  }
  Story& mark_at(MarkKind kind, std::uint32_t begin, std::uint32_t end,
                 std::string_view href = {}) {
    if (last().mark_count == 0)
      last().first_mark = static_cast<std::uint32_t>(document_.marks.size());
    ++last().mark_count;
    document_.marks.push_back(
        {kind, begin, kind == MarkKind::br ? begin : end, document_.arena.copy(href)});
    return *this;
  }

  /// The block added last, and the document, for what has no word of its own here.
  Block& last() { return document_.blocks.back(); }
  Document& document() { return document_; }
  const Article& article() {
    article_.document = &document_;
    return article_;
  }

  std::string in(std::string_view format) {
    std::string out;
    StringSink sink(out, 1u << 30);
    format_named(format).write(article(), sink);
    return out;
  }

 private:
  std::uint32_t index() const { return static_cast<std::uint32_t>(document_.blocks.size() - 1); }

  Block& add(std::string_view text, Role role) {
    Block block;
    block.text = document_.arena.copy(text);
    block.span = {next_byte_, next_byte_ + text.size()};
    next_byte_ += text.size() + 1;
    block.judgement.role = role;
    document_.blocks.push_back(block);
    return document_.blocks.back();
  }
  Story& in_head(std::string_view text, Role role, std::string_view& field, std::uint32_t& place) {
    field = add(text, role).text;
    place = index();
    return *this;
  }

  Document document_;
  Article article_;
  std::uint64_t next_byte_ = 100;
};

}  // namespace cleancopy
