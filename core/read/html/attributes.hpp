#pragma once
#include <string_view>

namespace cleancopy::html {

/// The attributes of one start tag that the reader looks at, entities decoded; views that live as
/// long as the event. Absent ones are empty, with a null data pointer.
struct Attributes {
  std::string_view aria_hidden;
  std::string_view aria_level;
  std::string_view class_names;
  std::string_view content;
  std::string_view component;  // data-component
  std::string_view datetime;
  std::string_view hidden;
  std::string_view href;
  std::string_view http_equiv;
  std::string_view id;
  std::string_view itemprop;
  std::string_view itemscope;
  std::string_view itemtype;
  std::string_view lang;
  std::string_view name;
  std::string_view property;
  std::string_view rel;
  std::string_view role;
  std::string_view style;
  std::string_view type;
  std::string_view value;

  /// Sets the attribute of that lower-case name, if it is one of these and not set yet.
  void set(std::string_view attribute, std::string_view text);
};

constexpr bool is_set(std::string_view attribute) { return attribute.data() != nullptr; }

}  // namespace cleancopy::html
