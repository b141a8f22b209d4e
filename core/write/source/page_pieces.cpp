#include "write/source/page_pieces.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace cleancopy::source {
namespace {

constexpr std::array kLone = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                              "input", "link", "meta", "param", "source", "track", "wbr"};
constexpr std::array kOpaque = {"script", "style", "iframe",   "textarea",
                                "title",  "xmp",   "noframes", "noembed"};
/// What may stand without an end tag: the next of its like, or the end of what it stands in, ends
/// it.
constexpr std::array kOptionalEnd = {"p", "li", "dt", "dd", "option", "tr", "td", "th", "rt", "rp"};
/// What ends a paragraph (HTML Standard, 13.1.2.4).
constexpr std::array kEndsParagraph = {
    "address",  "article",    "aside",   "blockquote", "center", "details", "div", "dl",
    "fieldset", "figcaption", "figure",  "footer",     "form",   "h1",      "h2",  "h3",
    "h4",       "h5",         "h6",      "header",     "hr",     "main",    "nav", "ol",
    "p",        "pre",        "section", "table",      "ul"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

template <class Table>
bool is_one_of(const Table& table, std::string_view name) {
  return std::any_of(table.begin(), table.end(),
                     [&](const char* known) { return is_name(name, known); });
}

class Cutter {
 public:
  explicit Cutter(std::string_view page) : page_(page) {}

  std::vector<Piece> run() {
    for (std::size_t tag = page_.find('<'); tag != std::string_view::npos;
         tag = page_.find('<', std::max(at_, tag + 1)))
      markup(tag);
    text_until(page_.size());
    for (const Open& open : open_) leave_open(open);
    return std::move(pieces_);
  }

 private:
  struct Open {
    std::uint32_t piece;
    std::string name;  // lower case
  };

  /// Reads what begins at the "<", and the text before it. A "<" that begins nothing is text.
  void markup(std::size_t begin) {
    const std::string_view rest = page_.substr(begin);
    if (rest.starts_with("<!--")) return comment(begin);
    const char next = rest.size() > 1 ? rest[1] : ' ';
    if (next == '!' || next == '?')
      return plain(Piece::Kind::comment, begin, end_of_tag(begin), {});
    const bool closes = next == '/' && rest.size() > 2 && is_letter(rest[2]);
    if (!closes && !is_letter(next)) return;  // it is text
    const std::size_t name_begin = begin + (closes ? 2 : 1);
    std::size_t name_end = name_begin;
    while (name_end < page_.size() && !is_space(page_[name_end]) && page_[name_end] != '/' &&
           page_[name_end] != '>')
      ++name_end;
    const std::string_view name = page_.substr(name_begin, name_end - name_begin);
    const std::size_t end = end_of_tag(name_end);
    if (closes) return close(name, begin, end);
    if (is_one_of(kLone, name)) {
      if (is_name(name, "hr")) end_paragraph(begin);
      return plain(Piece::Kind::lone, begin, end, name);
    }
    if (is_one_of(kOpaque, name))
      return plain(Piece::Kind::opaque, begin, end_of_opaque(name, end), name);
    open(name, begin, end);
  }

  void comment(std::size_t begin) {
    const std::size_t found = page_.find("-->", begin + 4);
    const std::size_t end = found == std::string_view::npos ? page_.size() : found + 3;
    std::string_view inside = page_.substr(begin + 4, end - begin - 4);
    while (!inside.empty() && is_space(inside.front())) inside.remove_prefix(1);
    const bool closes = inside.starts_with("/wp:");
    if (closes) inside.remove_prefix(1);
    if (!inside.starts_with("wp:")) return plain(Piece::Kind::comment, begin, end, {});
    const std::string_view name = inside.substr(0, inside.find_first_of(" \t\r\n"));
    if (closes) return close(name, begin, end);
    if (page_.substr(begin, end - begin).ends_with("/-->"))
      return plain(Piece::Kind::lone, begin, end, name);
    open(name, begin, end);
  }

  /// After the ">" of a tag, which may stand in an attribute's value, too.
  std::size_t end_of_tag(std::size_t at) const {
    for (char quote = 0; at < page_.size(); ++at) {
      const char c = page_[at];
      if (quote != 0)
        quote = c == quote ? '\0' : quote;
      else if (c == '>')
        return at + 1;
      else if ((c == '"' || c == '\'') && follows_equals(at))
        quote = c;
    }
    return page_.size();
  }
  bool follows_equals(std::size_t at) const {
    while (at > 0 && is_space(page_[at - 1])) --at;
    return at > 0 && page_[at - 1] == '=';
  }

  std::size_t end_of_opaque(std::string_view name, std::size_t at) const {
    for (std::size_t end = page_.find("</", at); end != std::string_view::npos;
         end = page_.find("</", end + 2)) {
      const std::string_view found = page_.substr(end + 2, name.size());
      if (std::equal(found.begin(), found.end(), name.begin(), name.end(),
                     [](char a, char b) { return lower(a) == lower(b); }))
        return end_of_tag(end + 2 + name.size());
    }
    return page_.size();
  }

  void text_until(std::size_t end) {
    if (end > at_) pieces_.push_back({Piece::Kind::text, {}, {at_, end}, 0, false});
    at_ = std::max(at_, end);
  }
  void plain(Piece::Kind kind, std::size_t begin, std::size_t end, std::string_view name) {
    text_until(begin);
    pieces_.push_back({kind, name, {begin, end}, 0, false});
    at_ = end;
  }
  std::uint32_t next_piece() const { return static_cast<std::uint32_t>(pieces_.size()); }

  void open(std::string_view name, std::size_t begin, std::size_t end) {
    text_until(begin);
    if (is_one_of(kEndsParagraph, name)) end_top("p");
    if (is_name(name, "li")) end_top("li");
    if (is_name(name, "option")) end_top("option");
    if (is_name(name, "dt") || is_name(name, "dd")) end_top("dt"), end_top("dd");
    Open opened{next_piece(), std::string(name)};
    std::transform(opened.name.begin(), opened.name.end(), opened.name.begin(), lower);
    ++open_names_[opened.name];
    open_.push_back(std::move(opened));
    plain(Piece::Kind::open, begin, end, name);
  }

  void close(std::string_view name, std::size_t begin, std::size_t end) {
    std::string lowered(name);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
    plain(Piece::Kind::close, begin, end, name);
    const auto found = open_names_.find(lowered);
    if (found == open_names_.end() || found->second == 0) return;  // a stray one
    while (open_.back().name != lowered) leave_open(pop());
    pieces_[pop().piece].end = next_piece();
    pieces_.back().has_partner = true;
  }

  Open pop() {
    Open last = std::move(open_.back());
    open_.pop_back();
    --open_names_[last.name];
    return last;
  }
  /// An element without end tag ends where what it stands in ends, if HTML lets it.
  void leave_open(const Open& open) {
    if (!is_one_of(kOptionalEnd, open.name)) return;
    const bool before_end_tag = !pieces_.empty() && pieces_.back().kind == Piece::Kind::close;
    pieces_[open.piece].end = next_piece() - (before_end_tag ? 1 : 0);
  }
  /// What is opened next ends the innermost element if it goes by this name.
  void end_top(std::string_view name) {
    if (!open_.empty() && open_.back().name == name) pieces_[pop().piece].end = next_piece();
  }
  void end_paragraph(std::size_t begin) {
    text_until(begin);
    end_top("p");
  }

  std::string_view page_;
  std::size_t at_ = 0;
  std::vector<Piece> pieces_;
  std::vector<Open> open_;
  std::unordered_map<std::string, std::uint32_t> open_names_;
};

}  // namespace

bool is_name(std::string_view name, std::string_view lowered) {
  return std::equal(name.begin(), name.end(), lowered.begin(), lowered.end(),
                    [](char a, char b) { return lower(a) == b; });
}

std::vector<Piece> pieces_of(std::string_view page) { return Cutter(page).run(); }

}  // namespace cleancopy::source
