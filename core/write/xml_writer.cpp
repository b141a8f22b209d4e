#include "write/xml_writer.hpp"

#include <algorithm>

namespace cleancopy {
namespace {
constexpr std::string_view kIndent = "\n                                ";
}

void XmlWriter::close() {
  const std::string_view name = names_.back();
  names_.pop_back();
  if (in_tag_ && syntax_ == Syntax::xml) {
    out_.put("/>");
    in_tag_ = false;
    return;
  }
  end_tag();
  out_.put("</");
  out_.put(name);
  out_.put('>');
}

void XmlWriter::line() {
  end_tag();
  out_.put(kIndent.substr(0, std::min(kIndent.size(), 1 + 2 * names_.size())));
}

void XmlWriter::close_line() {
  if (!in_tag_) {
    const std::string_view name = names_.back();
    names_.pop_back();
    line();
    names_.push_back(name);
  }
  close();
}

}  // namespace cleancopy
