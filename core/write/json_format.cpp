#include "write/body_walker.hpp"
#include "write/head.hpp"
#include "write/inline_walker.hpp"
#include "write/json_writer.hpp"
#include "write/number.hpp"
#include "write/tool.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

std::string_view name_of_mark(MarkKind kind) {
  constexpr std::array<std::string_view, 7> kMarks = {"em",  "strong", "link", "br",
                                                      "sub", "sup",    "code"};
  return kMarks[static_cast<std::size_t>(kind)];
}

/// Counts characters as Unicode code points, so that a reader in any language finds a mark's place.
std::uint64_t code_points(std::string_view text) {
  std::uint64_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

/// The marks of one block: kind, first and last character (half-open), link.
class MarkList final : public InlineVisitor {
 public:
  explicit MarkList(JsonWriter& json) : json_(json) {}

  void text(std::string_view text) override { at_ += code_points(text); }
  void next_cell() override { ++at_; }
  void open_mark(MarkKind kind, std::string_view /*href*/) override {
    begins_[static_cast<std::size_t>(kind)] = at_;
  }
  void close_mark(MarkKind kind, std::string_view href) override {
    tell(kind, begins_[static_cast<std::size_t>(kind)], href);
  }
  void line_break() override { tell(MarkKind::br, at_, {}); }
  void finish() {
    if (any_) json_.close_array();
  }

 private:
  void tell(MarkKind kind, std::uint64_t begin, std::string_view href) {
    if (!any_) {
      json_.key("marks");
      json_.open_array();
    }
    any_ = true;
    json_.open_object();
    json_.member("kind", name_of_mark(kind));
    json_.key("range");
    json_.open_array();
    json_.value(begin);
    json_.value(at_);
    json_.close_array();
    json_.member_if("href", href);
    json_.close_object();
  }

  JsonWriter& json_;
  std::array<std::uint64_t, 7> begins_{};
  std::uint64_t at_ = 0;
  bool any_ = false;  // a link that no format may carry is no mark
};

class JsonBody final : public BodyVisitor {
 public:
  JsonBody(JsonWriter& json, const Document& document) : json_(json), document_(document) {}

  void provenance(const Block& block) {
    json_.key("span");
    json_.open_array();
    json_.value(block.span.begin);
    json_.value(block.span.end);
    json_.close_array();
    if (block.repairs.bits() == 0) return;
    json_.key("repairs");
    json_.open_array();
    for (std::size_t i = 0; i < kRepairKindCount; ++i)
      if (const auto kind = static_cast<RepairKind>(i); block.repairs.has(kind))
        json_.value(name_of(kind));
    json_.close_array();
  }

  void paragraph(const Block& block) override { tell(block, "paragraph"); }
  void crosshead(const Block& block, unsigned level) override { tell(block, "crosshead", level); }
  void preformatted(const Block& block) override { tell(block, "preformatted"); }
  void open_quote() override { starts_group_ = true; }
  void quote(const Block& block) override { tell(block, "quote"); }
  void close_quote() override {}
  void open_list(ListKind kind, unsigned depth) override {
    lists_[depth] = kind;
    starts_group_ = true;
  }
  void open_item(const Block& block, unsigned depth) override {
    constexpr std::array<std::string_view, 3> kLists = {"unordered", "ordered", "numbered"};
    tell(block, "item", depth + 1, kLists[static_cast<std::size_t>(lists_[depth])]);
  }
  void close_item() override {}
  void close_list(unsigned /*depth*/) override {}
  void open_table() override { starts_group_ = true; }
  void row(const Block& block) override { tell(block, "row"); }
  void close_table() override {}

 private:
  void tell(const Block& block, std::string_view form, unsigned level = 0,
            std::string_view list = {}) {
    json_.line();
    json_.open_object();
    json_.member("role", name_of(block.judgement.role));
    json_.member("form", form);
    if (level > 0) {
      json_.key("level");
      json_.value(level);
    }
    json_.member_if("list", list);
    if (starts_group_) {
      json_.key("first");
      json_.literal("true");
    }
    starts_group_ = false;
    if (block.form == Form::table_row && block.header_row) {
      json_.key("header");
      json_.literal("true");
    }
    json_.member("text", block.text);
    if (block.mark_count > 0) {
      MarkList marks(json_);
      walk_inline(document_, block, form == "row", marks);
      marks.finish();
    }
    provenance(block);
    json_.close_object();
  }

  JsonWriter& json_;
  const Document& document_;
  std::array<ListKind, kDeepestList> lists_{};
  bool starts_group_ = false;
};

class JsonFormat {
 public:
  JsonFormat(const Article& article, JsonWriter& json)
      : article_(article),
        document_(*article.document),
        head_(head_of(article)),
        json_(json),
        body_(json_, document_) {}

  void write() {
    json_.open_object();
    json_.member("format", "cleancopy-article");
    json_.member("version", "1");
    json_.member("language", head_.language);
    json_.member("id", urn_of(article_, head_));
    json_.line();
    head();
    json_.line();
    json_.key("body");
    json_.open_array();
    walk_body(article_, body_);
    json_.close_array();
    removed();
    run();
    json_.line();
    json_.close_object();
  }

 private:
  void field(std::string_view name, std::string_view value, std::uint32_t block, Origin origin) {
    if (value.empty()) return;
    json_.line();
    json_.key(name);
    said(value, block, origin);
  }
  void said(std::string_view value, std::uint32_t block, Origin origin) {
    json_.open_object();
    json_.member("text", value);
    if (block == kNone) {
      json_.member("origin", name_of(origin));
    } else {
      if (prints_otherwise(article_, value, block))
        json_.member("printed", document_.blocks[block].text);
      body_.provenance(document_.blocks[block]);
    }
    json_.close_object();
  }
  void fact(std::string_view name, const Fact* known) {
    if (known != nullptr) field(name, known->value, kNone, known->origin);
  }

  void head() {
    const auto origin = [&](Field of) { return origin_of(article_, of); };
    json_.key("head");
    json_.open_object();
    field("headline", article_.headline, article_.headline_block, origin(Field::headline));
    field("subheadline", article_.subheadline, article_.subheadline_block,
          origin(Field::subheadline));
    field("byline", article_.byline, article_.byline_block, origin(Field::author));
    json_.line();
    json_.key("authors");
    json_.open_array();
    for (const std::string_view author : article_.authors)
      said(author, kNone, origin(Field::author));
    json_.close_array();
    field("dateline", article_.dateline, article_.dateline_block, origin(Field::dateline));
    if (head_.published)
      field("published", xsd_of(*head_.published), kNone, origin(Field::published));
    if (head_.updated) field("updated", xsd_of(*head_.updated), kNone, origin(Field::updated));
    field("address", head_.address, kNone, head_.address_origin);
    fact("site", head_.site);
    fact("section", head_.section);
    json_.line();
    json_.key("keywords");
    json_.open_array();
    for (const Fact* keyword : head_.keywords) said(keyword->value, kNone, keyword->origin);
    json_.close_array();
    fact("description", head_.description);
    image();
    json_.close_object();
  }

  void image() {
    if (head_.image.empty()) return;
    json_.line();
    json_.key("image");
    json_.open_object();
    json_.member("address", head_.image);
    json_.member("origin", name_of(head_.image_origin));
    fact("caption", head_.image_caption);
    fact("credit", head_.image_credit);
    json_.close_object();
  }

  void removed() {
    json_.line();
    json_.key("removed");
    json_.open_array();
    for (const std::uint32_t i : article_.removed) {
      const Block& block = document_.blocks[i];
      json_.line();
      json_.open_object();
      json_.member("role", name_of(block.judgement.role));
      json_.member("reason", id_of(block.judgement.reason));
      json_.member("explanation", explanation_of(block.judgement));
      json_.key("confidence");
      json_.literal(Decimal::confidence(block.judgement.confidence).view());
      json_.member("text", block.text);
      body_.provenance(block);
      json_.close_object();
    }
    json_.close_array();
  }

  void run() {
    json_.line();
    json_.key("run");
    json_.open_object();
    json_.member("tool", kToolName);
    json_.member("version", document_.record.version);
    json_.key("abi");
    json_.value(document_.record.abi);
    json_.member("rules", document_.record.rules);
    json_.key("input");
    json_.open_object();
    json_.member("type", document_.kind == InputKind::html ? "text/html" : "text/plain");
    json_.key("bytes");
    json_.value(document_.record.input_bytes);
    json_.member("sha256", document_.record.input_sha256);
    json_.member_if("charset", document_.charset);
    json_.member("charset-source", name_of(document_.charset_source));
    json_.close_object();
    json_.member("normal-form", "NFC");
    json_.key("repairs");
    json_.open_object();
    for (std::size_t i = 0; i < kRepairKindCount; ++i) {
      if (document_.repairs[i] == 0) continue;
      json_.key(name_of(static_cast<RepairKind>(i)));
      json_.value(document_.repairs[i]);
    }
    json_.close_object();
    json_.key("notes");
    json_.open_array();
    for (const std::string_view note : document_.notes) json_.value(note);
    json_.close_array();
    json_.close_object();
  }

  const Article& article_;
  const Document& document_;
  const Head head_;
  JsonWriter& json_;
  JsonBody body_;
};

}  // namespace

void write_json(const Article& article, Sink& sink) {
  Output out(sink);
  JsonWriter json(out);
  JsonFormat(article, json).write();
  out.put('\n');
  out.flush();
}

void write_json_package(Articles articles, Sink& sink) {
  Output out(sink);
  JsonWriter json(out);
  json.open_array();
  for (const Article* article : articles) {
    json.line();
    JsonFormat(*article, json).write();
  }
  json.line();
  json.close_array();
  out.put('\n');
  out.flush();
}

}  // namespace cleancopy
