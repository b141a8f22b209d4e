#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "write/escape.hpp"
#include "write/output.hpp"

namespace cleancopy {

/// Writes well-formed markup piece by piece. Names are literals of the formats; everything else is
/// escaped. White space is added only where a format asks for it: between elements, never in text.
class XmlWriter {
 public:
  enum class Syntax { xml, html };  // html: no <p/>, empty elements only by `empty`
  explicit XmlWriter(Output& out, Syntax syntax = Syntax::xml) : out_(out), syntax_(syntax) {}

  void declaration() { out_.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"); }

  void open(std::string_view name) {
    end_tag();
    out_.put('<');
    out_.put(name);
    names_.push_back(name);
    in_tag_ = true;
  }
  /// An attribute of the element opened last, before anything else is put into it.
  void attribute(std::string_view name, std::string_view value) {
    out_.put(' ');
    out_.put(name);
    out_.put("=\"");
    put_escaped(out_, value, Escape::attribute);
    out_.put('"');
  }
  void text(std::string_view text) {
    end_tag();
    put_escaped(out_, text, Escape::text);
  }
  void close();
  /// An element that never has content and may have attributes: <meta charset="utf-8"/>.
  void open_void(std::string_view name) { open(name); }
  void close_void() {
    out_.put("/>");
    names_.pop_back();
    in_tag_ = false;
  }
  void empty(std::string_view name) {
    open_void(name);
    close_void();
  }
  /// <name>text</name>
  void element(std::string_view name, std::string_view content) {
    open(name);
    text(content);
    close();
  }

  /// A new line, indented for what stands inside the elements that are open.
  void line();
  void open_line(std::string_view name) {
    line();
    open(name);
  }
  void element_line(std::string_view name, std::string_view content) {
    line();
    element(name, content);
  }
  /// Ends an element whose end tag stands on its own line.
  void close_line();

  /// Between these two only escaped markup may be written: as ">" is always escaped in text,
  /// "]]>" cannot arise.
  void open_cdata() {
    end_tag();
    out_.put("<![CDATA[");
  }
  void close_cdata() {
    end_tag();
    out_.put("]]>");
  }
  Output& output() { return out_; }

 private:
  void end_tag() {
    if (!in_tag_) return;
    out_.put('>');
    in_tag_ = false;
  }

  Output& out_;
  Syntax syntax_;
  std::vector<std::string_view> names_;
  bool in_tag_ = false;
};

}  // namespace cleancopy
