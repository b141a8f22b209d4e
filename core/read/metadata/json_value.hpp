#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace cleancopy::metadata {

struct JsonMember;

/// A value of a JSON text, in an arena with all that it holds. Unlike nlohmann's, whose destructor
/// allocates, it can be given up when memory has run out.
class JsonValue {
 public:
  enum class Kind : std::uint8_t { none, null, boolean, real, integer, text, array, object };

  JsonValue() = default;
  explicit JsonValue(Kind kind) : kind_(kind) {}
  explicit JsonValue(std::int64_t integer) : kind_(Kind::integer), integer_(integer) {}
  explicit JsonValue(std::string_view text) : kind_(Kind::text), text_(text) {}
  explicit JsonValue(std::span<const JsonValue> items) : kind_(Kind::array), items_(items) {}
  /// `members` are sorted by key, each key once.
  explicit JsonValue(std::span<const JsonMember> members)
      : kind_(Kind::object), members_(members) {}

  [[nodiscard]] bool is_none() const { return kind_ == Kind::none; }
  [[nodiscard]] bool is_text() const { return kind_ == Kind::text; }
  [[nodiscard]] bool is_integer() const { return kind_ == Kind::integer; }
  [[nodiscard]] bool is_array() const { return kind_ == Kind::array; }
  [[nodiscard]] bool is_object() const { return kind_ == Kind::object; }
  [[nodiscard]] bool is_structured() const { return is_array() || is_object(); }

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::int64_t integer() const { return integer_; }
  [[nodiscard]] std::span<const JsonValue> items() const { return items_; }
  [[nodiscard]] std::span<const JsonMember> members() const { return members_; }
  /// nullptr where there is none, or where it is null.
  [[nodiscard]] const JsonValue* member(std::string_view key) const;

 private:
  Kind kind_ = Kind::none;
  std::int64_t integer_ = 0;
  std::string_view text_;
  std::span<const JsonValue> items_;
  std::span<const JsonMember> members_;
};

struct JsonMember {
  std::string_view key;
  JsonValue value;
};

inline const JsonValue* JsonValue::member(std::string_view key) const {
  const auto found = std::ranges::lower_bound(members_, key, {}, &JsonMember::key);
  if (found == members_.end() || found->key != key || found->value.kind_ == Kind::null)
    return nullptr;
  return &found->value;
}

}  // namespace cleancopy::metadata
