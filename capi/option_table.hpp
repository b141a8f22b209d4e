#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "document/settings.hpp"

namespace cleancopy::capi {

/// One row of the option table: what every binding's help, bounds check and settings file come
/// from.
struct Option {
  std::int32_t key;
  const char* name;
  const char* description;
  const char* choices;  // comma-separated names of min to max, or nullptr
  bool is_text;
  std::int64_t min;
  std::int64_t max;
  std::int64_t fallback;
  void (*set_int)(Settings& settings, std::int64_t value);
};

std::span<const Option> options();
/// nullptr where there is none.
const Option* option_with_key(std::int32_t key);
const Option* option_named(std::string_view name);

}  // namespace cleancopy::capi
