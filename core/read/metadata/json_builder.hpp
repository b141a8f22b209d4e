#pragma once
#include <algorithm>
#include <cstddef>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "document/arena.hpp"
#include "read/metadata/json_value.hpp"

namespace cleancopy::metadata {

/// Builds a JsonValue in an arena of what nlohmann's parser reads.
class JsonBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit JsonBuilder(Arena& arena) : arena_(arena) {}

  /// What was read, once the parser is through.
  [[nodiscard]] JsonValue value() const { return open_.empty() ? JsonValue{} : open_[0].value; }

  bool null() override { return put(JsonValue(JsonValue::Kind::null)); }
  bool boolean(bool) override { return put(JsonValue(JsonValue::Kind::boolean)); }
  bool number_integer(number_integer_t number) override { return put(JsonValue(number)); }
  bool number_unsigned(number_unsigned_t number) override {
    return put(JsonValue(static_cast<std::int64_t>(number)));
  }
  bool number_float(number_float_t, const string_t&) override {
    return put(JsonValue(JsonValue::Kind::real));
  }
  bool string(string_t& text) override { return put(JsonValue(arena_.copy(text))); }
  bool binary(binary_t&) override { return false; }

  bool start_object(std::size_t) override { return begin(); }
  bool key(string_t& name) override {
    key_ = arena_.copy(name);
    return true;
  }
  bool end_object() override {
    const std::size_t from = end();
    // Sorted to be found; of equal keys the last counts.
    std::stable_sort(open_.begin() + static_cast<std::ptrdiff_t>(from), open_.end(),
                     [](const JsonMember& a, const JsonMember& b) { return a.key < b.key; });
    std::size_t to = from;
    for (std::size_t i = from; i < open_.size(); ++i)
      if (i + 1 == open_.size() || open_[i + 1].key != open_[i].key) open_[to++] = open_[i];
    open_.resize(to);
    auto* members = room<JsonMember>(to - from);
    std::uninitialized_copy(open_.begin() + static_cast<std::ptrdiff_t>(from), open_.end(),
                            members);
    return close(from, JsonValue(std::span<const JsonMember>(members, to - from)));
  }

  bool start_array(std::size_t) override { return begin(); }
  bool end_array() override {
    const std::size_t from = end();
    const std::size_t count = open_.size() - from;
    auto* items = room<JsonValue>(count);
    for (std::size_t i = 0; i < count; ++i) new (items + i) JsonValue(open_[from + i].value);
    return close(from, JsonValue(std::span<const JsonValue>(items, count)));
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  bool put(JsonValue value) {
    open_.push_back({key_, value});
    return true;
  }
  bool begin() {
    begins_.push_back({open_.size(), key_});
    return true;
  }
  /// Where the innermost container's values begin; its key is the current one again.
  std::size_t end() {
    const Begin begin = begins_.back();
    begins_.pop_back();
    key_ = begin.key;
    return begin.at;
  }
  bool close(std::size_t from, JsonValue container) {
    open_.resize(from);
    return put(container);
  }
  /// The arena hands out bytes, at any address.
  template <typename T>
  T* room(std::size_t count) {
    std::size_t size = count * sizeof(T) + alignof(T);
    void* at = arena_.allocate(size);
    return static_cast<T*>(std::align(alignof(T), count * sizeof(T), at, size));
  }

  struct Begin {
    std::size_t at;
    std::string_view key;
  };

  Arena& arena_;
  std::vector<JsonMember> open_;  // values whose container is not closed yet
  std::vector<Begin> begins_;
  std::string_view key_;
};

}  // namespace cleancopy::metadata
