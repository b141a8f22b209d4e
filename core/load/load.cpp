#include "load/load.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "document/failure.hpp"
#include "load/article_reader.hpp"
#include "load/article_values.hpp"

namespace cleancopy {
namespace {

using load::Attributes;
using load::Element;

bool is_mark(Element element) { return element >= Element::em && element <= Element::code; }

MarkKind mark_of(Element element) {
  switch (element) {
    case Element::strong:
      return MarkKind::strong;
    case Element::a:
      return MarkKind::link;
    case Element::br:
      return MarkKind::br;
    case Element::sub:
      return MarkKind::sub;
    case Element::sup:
      return MarkKind::sup;
    case Element::code:
      return MarkKind::code;
    default:
      return MarkKind::em;
  }
}

/// A line of text that is being read.
struct Line {
  Element element;
  Block block;
  std::string text;
  std::vector<Mark> marks;
  std::vector<std::size_t> open;  // marks whose end has not come
  std::size_t cells = 0;
  std::string printed;
  bool has_origin = false;
  Origin origin = Origin::text;
};

/// Makes the judged document of one article.
class ArticleBuilder {
 public:
  ArticleBuilder(const Settings& settings, Watch& watch)
      : settings_(settings), watch_(watch), document_(std::make_unique<Document>()) {}

  void open(Element element, const Attributes& attributes) {
    switch (element) {
      case Element::article:
        article(attributes);
        break;
      case Element::headline:
      case Element::subheadline:
      case Element::byline:
      case Element::dateline:
        open_head_line(element, attributes);
        break;
      case Element::p:
      case Element::crosshead:
      case Element::pre:
      case Element::item:
      case Element::row:
        open_body_line(element, attributes);
        break;
      case Element::quote:
      case Element::table:
        starts_group_ = true;
        in_quote_ = element == Element::quote;
        break;
      case Element::list:
        lists_.emplace_back(attributes["type"]);
        starts_group_ = true;
        break;
      case Element::cell:
        if (lines_.back().cells++ > 0) lines_.back().text += '\t';
        lines_.back().block.header_row = attributes.has("header");
        break;
      case Element::block:
        open_removed(attributes);
        break;
      case Element::input:
        input(attributes);
        break;
      case Element::run:
        document_->record.version = keep(attributes["version"]);
        document_->record.abi = load::number_in(attributes["abi"]).value_or(0);
        document_->record.rules = keep(attributes["rules"]);
        break;
      case Element::repair:
        document_->repairs[static_cast<std::size_t>(*load::repair_kind_in(attributes["kind"]))] =
            load::number_in(attributes["count"]).value_or(0);
        break;
      default:
        if (is_mark(element))
          open_mark(element, attributes);
        else
          open_fact(element, attributes);
    }
  }

  void text(std::string_view text) {
    if (lines_.empty()) {
      fact_ += text;
      return;
    }
    Line& line = lines_.back();
    if (line.element != Element::row) {
      line.text += text;
      return;
    }
    // A tab would part cells.
    for (const char c : text) line.text += c == '\t' ? ' ' : c;
  }

  void close(Element element) {
    switch (element) {
      case Element::quote:
        in_quote_ = false;
        break;
      case Element::list:
        lists_.pop_back();
        break;
      case Element::headline:
      case Element::subheadline:
      case Element::byline:
      case Element::dateline:
        close_head_line();
        break;
      case Element::p:
      case Element::crosshead:
      case Element::pre:
      case Element::item:
      case Element::row:
      case Element::block:
        close_line();
        break;
      default:
        if (is_mark(element))
          close_mark();
        else
          close_fact(element);
    }
  }

  std::unique_ptr<Document> finish() {
    place_blocks();
    metadata();
    return std::move(document_);
  }

 private:
  std::string_view keep(std::string_view text) { return document_->arena.copy_terminated(text); }

  void article(const Attributes& attributes) {
    document_->id = keep(attributes["id"]);
    if (attributes["xml:lang"] != "und")
      fact(Field::language, attributes["xml:lang"], Origin::text);
  }

  void input(const Attributes& attributes) {
    document_->kind = attributes["type"] == "text/html" ? InputKind::html : InputKind::text;
    document_->record.input_bytes = load::number_in(attributes["bytes"]).value_or(0);
    std::string digest(attributes["sha256"]);
    for (char& c : digest)
      if (c >= 'A' && c <= 'F') c = static_cast<char>(c + ('a' - 'A'));
    document_->record.input_sha256 = keep(digest);
    document_->charset = keep(attributes["charset"]);
    document_->charset_source = *load::charset_source_in(attributes["charset-source"]);
  }

  // Lines of text

  Line& open_line(Element element, const Attributes& attributes, Role usual) {
    if (++lines_seen_ > settings_.max_blocks)
      throw Failure(FailureKind::limit, "the article has more than " +
                                            std::to_string(settings_.max_blocks) +
                                            " blocks; see max-blocks");
    Line line;
    line.element = element;
    line.block.span = load::span_in(attributes["src"]).value_or(Span{});
    line.block.repairs = load::repairs_in(attributes["repairs"]).value_or(RepairSet{});
    line.block.judgement.role = role_named(attributes["role"]).value_or(usual);
    line.block.judgement.confidence = 1;
    lines_.push_back(std::move(line));
    return lines_.back();
  }

  void open_head_line(Element element, const Attributes& attributes) {
    const Role role = element == Element::headline      ? Role::headline
                      : element == Element::subheadline ? Role::subheadline
                      : element == Element::byline      ? Role::byline
                                                        : Role::dateline;
    Line& line = open_line(element, attributes, role);
    line.printed = attributes["printed"];
    line.has_origin = attributes.has("origin");
    line.origin = load::origin_in(attributes["origin"]).value_or(Origin::text);
  }

  void open_body_line(Element element, const Attributes& attributes) {
    const Role usual = element == Element::crosshead ? Role::crosshead
                       : element == Element::item    ? Role::list_item
                       : element == Element::row     ? Role::table_row
                       : in_quote_                   ? Role::quote
                                                     : Role::paragraph;
    Block& block = open_line(element, attributes, usual).block;
    block.starts_group = starts_group_;
    starts_group_ = false;
    if (element == Element::crosshead) {
      block.form = Form::heading;
      block.level = static_cast<std::uint8_t>(attributes["level"][0] - '0');
    } else if (element == Element::pre) {
      block.form = Form::preformatted;
    } else if (element == Element::row) {
      block.form = Form::table_row;
    } else if (element == Element::item) {
      block.form = Form::list_item;
      block.level = static_cast<std::uint8_t>(std::min<std::size_t>(lists_.size(), 255));
      block.ordered = lists_.back() == "ordered";
      block.bulleted = lists_.back() == "unordered";
    } else if (in_quote_) {
      block.form = Form::quote;
      block.level = 1;
    }
    // An item stands before the items in it.
    lines_.back().block.element = static_cast<std::uint32_t>(body_.size());
    body_.emplace_back();
  }

  void open_removed(const Attributes& attributes) {
    Judgement& judgement = open_line(Element::block, attributes, Role::paragraph).block.judgement;
    judgement.verdict = Verdict::remove;
    judgement.reason = *load::reason_in(attributes["reason"]);
    judgement.confidence = load::confidence_in(attributes["confidence"]).value_or(0);
    if (attributes["explanation"] != explanation_of(judgement.reason))
      judgement.because = keep(attributes["explanation"]);
  }

  void open_mark(Element element, const Attributes& attributes) {
    Line& line = lines_.back();
    const auto begin = static_cast<std::uint32_t>(line.text.size());
    line.open.push_back(line.marks.size());
    line.marks.push_back({mark_of(element), begin, begin, keep(attributes["href"])});
  }
  void close_mark() {
    Line& line = lines_.back();
    line.marks[line.open.back()].end = static_cast<std::uint32_t>(line.text.size());
    line.open.pop_back();
  }

  /// Takes the innermost line off and gives its block its text and marks.
  Line take_line() {
    Line line = std::move(lines_.back());
    lines_.pop_back();
    watch_.work(line.text.size());
    line.block.text = document_->arena.copy(line.text);
    line.block.first_mark = static_cast<std::uint32_t>(document_->marks.size());
    line.block.mark_count = static_cast<std::uint32_t>(line.marks.size());
    document_->marks.insert(document_->marks.end(), line.marks.begin(), line.marks.end());
    return line;
  }

  void close_line() {
    Line line = take_line();
    if (line.element == Element::block) {
      removed_.push_back(line.block);
      return;
    }
    const std::uint32_t place = std::exchange(line.block.element, kNone);
    body_[place] = line.block;
  }

  void close_head_line() {
    Line line = take_line();
    Head& head = head_[static_cast<std::size_t>(line.block.judgement.role)];
    head.value = line.block.text;
    head.origin = line.origin;
    head.has_block =
        !line.has_origin || line.element == Element::byline || line.element == Element::dateline;
    head.block = line.block;
    if (line.printed.empty()) return;
    head.says_otherwise = true;
    head.block.text = document_->arena.copy(line.printed);
    head.block.mark_count = 0;
  }

  // Facts

  void fact(Field field, std::string_view value, Origin origin) {
    document_->facts.push_back({field, origin, keep(value)});
  }
  void open_fact(Element element, const Attributes& attributes) {
    fact_.clear();
    origin_ = load::origin_in(attributes["origin"]).value_or(Origin::text);
    if (element == Element::image) fact(Field::image, attributes["address"], origin_);
  }
  void close_fact(Element element) {
    switch (element) {
      case Element::author:
        return fact(Field::author, fact_, origin_);
      case Element::published:
        return fact(Field::published, fact_, origin_);
      case Element::updated:
        return fact(Field::updated, fact_, origin_);
      case Element::address:
        return fact(Field::address, fact_, origin_);
      case Element::site:
        return fact(Field::site_name, fact_, origin_);
      case Element::section:
        return fact(Field::section, fact_, origin_);
      case Element::keyword:
        return fact(Field::keyword, fact_, origin_);
      case Element::description:
        return fact(Field::description, fact_, origin_);
      case Element::caption:
        return fact(Field::image_caption, fact_, origin_);
      case Element::credit:
        return fact(Field::image_credit, fact_, origin_);
      case Element::note:
        document_->notes.push_back(keep(fact_));
        break;
      default:
        break;
    }
  }

  // The document

  struct Head {
    std::string_view value;
    Origin origin = Origin::text;
    Block block;
    bool has_block = false;
    bool says_otherwise = false;  // the block prints other words than the value
  };

  /// The blocks in the order in which they stood in the input. Those of the head come first among
  /// equals: whatever else has their role is the body's.
  void place_blocks() {
    take_dateline_from_body();
    std::vector<Block> kept;
    for (Head& head : head_) {
      if (!head.has_block) continue;
      const auto later = std::find_if(kept.begin(), kept.end(), [&](const Block& other) {
        return other.span.begin > head.block.span.begin;
      });
      kept.insert(later, head.block);
    }
    const auto by_place = [](const Block& a, const Block& b) {
      return a.span.begin < b.span.begin;
    };
    std::vector<Block> story;
    std::merge(kept.begin(), kept.end(), body_.begin(), body_.end(), std::back_inserter(story),
               by_place);
    std::merge(story.begin(), story.end(), removed_.begin(), removed_.end(),
               std::back_inserter(document_->blocks), by_place);
  }

  [[nodiscard]] std::uint32_t block_with(Role role) const {
    const auto& blocks = document_->blocks;
    const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
      return block.judgement.verdict == Verdict::keep && block.judgement.role == role;
    });
    return found == blocks.end() ? kNone : static_cast<std::uint32_t>(found - blocks.begin());
  }

  /// What assemble() takes from the metadata rather than from blocks.
  void metadata() {
    Metadata& known = document_->metadata;
    if (const Head& head = head_of(Role::headline); head.says_otherwise || !head.has_block) {
      known.headline = head.value;
      known.headline_origin = head.origin;
      if (head.has_block) known.headline_block = block_with(Role::headline);
    }
    if (const Head& head = head_of(Role::subheadline); head.says_otherwise || !head.has_block) {
      known.subheadline = head.value;
      if (head.has_block) known.subheadline_blocks = {block_with(Role::subheadline)};
      if (!head.value.empty())
        document_->facts.push_back({Field::subheadline, head.origin, head.value});
    }
    known.byline_block = block_with(Role::byline);
    for (const Fact& fact : document_->facts) {
      if (fact.field == Field::author) {
        known.authors.push_back(fact.value);
        known.authors_origin = fact.origin;
      }
      if (fact.field == Field::published) known.published = fact.value;
      if (fact.field == Field::updated) known.updated = fact.value;
      if (fact.field == Field::language) known.language = fact.value;
    }
    find_dateline();
  }

  /// A dateline is mostly the opening of a paragraph, which the body has already.
  [[nodiscard]] bool opens_paragraph(const Head& dateline, const Block& block) const {
    return block.span == dateline.block.span && block.text.starts_with(dateline.value);
  }
  void take_dateline_from_body() {
    Head& dateline = head_[static_cast<std::size_t>(Role::dateline)];
    dateline.has_block =
        dateline.has_block && std::none_of(body_.begin(), body_.end(), [&](const Block& block) {
          return opens_paragraph(dateline, block);
        });
  }
  void find_dateline() {
    const Head& dateline = head_of(Role::dateline);
    if (dateline.value.empty() || dateline.has_block) return;
    const auto& blocks = document_->blocks;
    const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
      return block.judgement.verdict == Verdict::keep && opens_paragraph(dateline, block);
    });
    document_->metadata.dateline = dateline.value;
    document_->metadata.dateline_block = static_cast<std::uint32_t>(found - blocks.begin());
  }

  const Head& head_of(Role role) const { return head_[static_cast<std::size_t>(role)]; }

  const Settings& settings_;
  Watch& watch_;
  std::unique_ptr<Document> document_;
  std::array<Head, 4> head_{};  // by Role: headline, subheadline, byline, dateline
  std::vector<Block> body_;
  std::vector<Block> removed_;
  std::vector<Line> lines_;
  std::uint64_t lines_seen_ = 0;
  std::vector<std::string> lists_;
  std::string fact_;
  Origin origin_ = Origin::text;
  bool in_quote_ = false;
  bool starts_group_ = false;
};

class Loader final : public load::Events {
 public:
  Loader(const Settings& settings, Watch& watch) : settings_(settings), watch_(watch) {}

  void open(Element element, const Attributes& attributes) override {
    if (element == Element::article) builder_.emplace(settings_, watch_);
    if (builder_) builder_->open(element, attributes);
  }
  void text(std::string_view text) override {
    if (builder_) builder_->text(text);
  }
  void close(Element element) override {
    if (!builder_) return;
    builder_->close(element);
    if (element != Element::article) return;
    documents_.push_back(builder_->finish());
    builder_.reset();
  }
  std::vector<std::unique_ptr<Document>> take() { return std::move(documents_); }

 private:
  const Settings& settings_;
  Watch& watch_;
  std::optional<ArticleBuilder> builder_;
  std::vector<std::unique_ptr<Document>> documents_;
};

}  // namespace

std::vector<std::unique_ptr<Document>> load_articles(std::string_view xml, const Settings& settings,
                                                     Watch& watch) {
  if (xml.size() > settings.max_input_bytes)
    throw Failure(FailureKind::limit, "the article has " + std::to_string(xml.size()) +
                                          " bytes; max-input-bytes is " +
                                          std::to_string(settings.max_input_bytes));
  Loader loader(settings, watch);
  load::read_article_xml(xml, loader, watch);
  return loader.take();
}

}  // namespace cleancopy
