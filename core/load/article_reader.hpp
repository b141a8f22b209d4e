#pragma once
#include <string_view>
#include <utility>
#include <vector>

#include "document/watch.hpp"
#include "load/article_rules.hpp"

namespace cleancopy::load {

/// An element's attributes; the views are gone after the call.
class Attributes {
 public:
  void add(std::string_view name, std::string_view value) { list_.emplace_back(name, value); }
  void clear() { list_.clear(); }
  /// The value, or an empty text where the element has no such attribute.
  [[nodiscard]] std::string_view operator[](std::string_view name) const {
    for (const auto& [own, value] : list_)
      if (own == name) return value;
    return {};
  }
  [[nodiscard]] bool has(std::string_view name) const {
    for (const auto& [own, value] : list_)
      if (own == name) return true;
    return false;
  }
  [[nodiscard]] const std::vector<std::pair<std::string_view, std::string_view>>& all() const {
    return list_;
  }

 private:
  std::vector<std::pair<std::string_view, std::string_view>> list_;
};

/// Is told what stands in an article. It hears of nothing that is not valid.
class Events {
 public:
  virtual ~Events() = default;
  virtual void open(Element element, const Attributes& attributes) = 0;
  /// Characters of an element that may hold some; they come in pieces.
  virtual void text(std::string_view text) = 0;
  virtual void close(Element element) = 0;
};

/// Reads article XML with libxml2's SAX parser and checks it against the rules on the way. Throws
/// Failure{invalid_article} that names the line; what `events` or `watch` throws stops the parser
/// and is thrown on.
void read_article_xml(std::string_view xml, Events& events, Watch& watch);

}  // namespace cleancopy::load
