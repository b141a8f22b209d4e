#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "write/escape.hpp"
#include "write/output.hpp"

namespace cleancopy {

/// Writes JSON piece by piece: commas and quotes are its work, order is the caller's.
class JsonWriter {
 public:
  explicit JsonWriter(Output& out) : out_(out) {}

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }
  /// The name of the member that comes next.
  void key(std::string_view name) {
    separate();
    string(name);
    out_.put(':');
    after_key_ = true;
  }
  void value(std::string_view text) {
    separate();
    string(text);
  }
  void value(std::uint64_t number);
  /// Already JSON: true, 0.980.
  void literal(std::string_view text) {
    separate();
    out_.put(text);
  }
  void member(std::string_view name, std::string_view text) {
    key(name);
    value(text);
  }
  /// Leaves the member out where there is nothing to say.
  void member_if(std::string_view name, std::string_view text) {
    if (!text.empty()) member(name, text);
  }
  /// The next value begins on a new line.
  void line() { wants_line_ = true; }

  /// A string that comes in pieces of text, between its quotes.
  void open_string() {
    separate();
    out_.put('"');
  }
  void piece(std::string_view text) { put_escaped(out_, text, Escape::json); }
  void close_string() { out_.put('"'); }

 private:
  void string(std::string_view text) {
    out_.put('"');
    put_escaped(out_, text, Escape::json);
    out_.put('"');
  }
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (!has_before_.empty()) {
      if (has_before_.back()) out_.put(',');
      has_before_.back() = true;
    }
    if (wants_line_) out_.put('\n');
    wants_line_ = false;
  }
  void open(char bracket) {
    separate();
    out_.put(bracket);
    has_before_.push_back(false);
  }
  void close(char bracket) {
    has_before_.pop_back();
    if (wants_line_) out_.put('\n');
    wants_line_ = false;
    out_.put(bracket);
  }

  Output& out_;
  std::vector<bool> has_before_;
  bool after_key_ = false;
  bool wants_line_ = false;
};

}  // namespace cleancopy
