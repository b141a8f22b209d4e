#include <charconv>
#include <string>

#include "handles.hpp"
#include "option_table.hpp"

namespace cleancopy::capi {
namespace {

[[noreturn]] void refuse(const std::string& message) {
  throw Failure(FailureKind::option, message);
}

const Option& known(std::int32_t key) {
  if (const Option* option = option_with_key(key)) return *option;
  refuse("there is no option with key " + std::to_string(key));
}

std::string bounds_of(const Option& option) {
  std::string text = "from " + std::to_string(option.min) + " to " + std::to_string(option.max);
  if (option.choices != nullptr) text += " (" + std::string(option.choices) + ")";
  return text;
}

void set_int(Settings& settings, const Option& option, std::int64_t value) {
  if (option.is_text) refuse(std::string("option ") + option.name + " takes text, not a number");
  if (value < option.min || value > option.max)
    refuse(std::string("option ") + option.name + " takes " + bounds_of(option) + ", not " +
           std::to_string(value));
  option.set_int(settings, value);
}

/// Calls `each` with every non-empty item of a comma-separated list.
template <typename Each>
void split(std::string_view list, Each each) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    std::string_view item = list.substr(0, comma);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    while (!item.empty() && item.front() == ' ') item.remove_prefix(1);
    while (!item.empty() && item.back() == ' ') item.remove_suffix(1);
    if (!item.empty()) each(item);
  }
}

std::string role_names() {
  std::string names;
  for (std::size_t i = 0; i < kRoleCount; ++i) {
    if (i > 0) names += ", ";
    names += name_of(static_cast<Role>(i));
  }
  return names;
}

void set_text(Settings& settings, const Option& option, std::string_view value) {
  if (!option.is_text)
    refuse(std::string("option ") + option.name + " takes a number " + bounds_of(option));
  const Verdict verdict =
      option.key == CLEANCOPY_OPTION_KEEP_ROLES ? Verdict::keep : Verdict::remove;
  Settings changed = settings;
  split(value, [&](std::string_view item) {
    const auto role = role_named(item);
    if (!role)
      refuse(std::string("option ") + option.name + ": there is no role \"" + std::string(item) +
             "\"; roles are " + role_names());
    changed.policy[static_cast<std::size_t>(*role)] = verdict;
  });
  settings = changed;
}

/// A whole number, or the name of a choice.
std::int64_t value_of(const Option& option, std::string_view text) {
  if (option.choices != nullptr) {
    std::int64_t value = option.min;
    std::int64_t found = option.min - 1;
    split(option.choices, [&](std::string_view choice) {
      if (choice == text) found = value;
      ++value;
    });
    if (found >= option.min) return found;
  }
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size())
    refuse(std::string("option ") + option.name + " takes " + bounds_of(option) + ", not \"" +
           std::string(text) + "\"");
  return number;
}

template <typename Work>
cleancopy_status change(cleancopy_options* options, Work work) {
  if (options == nullptr) return CLEANCOPY_E_ARGUMENT;
  options->error.clear();
  return guard([&] { work(options->settings); },
               [&](std::string_view message) { options->error.set(message); });
}

}  // namespace
}  // namespace cleancopy::capi

using namespace cleancopy;

cleancopy_status cleancopy_options_new(cleancopy_options** out) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = new (std::nothrow) cleancopy_options;
  return *out == nullptr ? CLEANCOPY_E_NOMEM : CLEANCOPY_OK;
}

void cleancopy_options_free(cleancopy_options* options) { delete options; }

cleancopy_status cleancopy_options_set_int(cleancopy_options* options, int32_t key, int64_t value) {
  return capi::change(
      options, [&](Settings& settings) { capi::set_int(settings, capi::known(key), value); });
}

cleancopy_status cleancopy_options_set_text(cleancopy_options* options, int32_t key,
                                            const char* value, size_t len) {
  if (value == nullptr && len > 0) return CLEANCOPY_E_ARGUMENT;
  return capi::change(options, [&](Settings& settings) {
    capi::set_text(settings, capi::known(key), {value, len});
  });
}

cleancopy_status cleancopy_options_set(cleancopy_options* options, const char* name,
                                       const char* value) {
  if (name == nullptr || value == nullptr) return CLEANCOPY_E_ARGUMENT;
  return capi::change(options, [&](Settings& settings) {
    const capi::Option* option = capi::option_named(name);
    if (option == nullptr) capi::refuse(std::string("there is no option \"") + name + "\"");
    if (option->is_text)
      capi::set_text(settings, *option, value);
    else
      capi::set_int(settings, *option, capi::value_of(*option, value));
  });
}

cleancopy_status cleancopy_options_set_profile(cleancopy_options* options,
                                               const cleancopy_profile* profile) {
  return capi::change(options, [&](Settings& settings) {
    settings.profile = profile == nullptr ? nullptr : profile->profile;
  });
}

const char* cleancopy_options_error(const cleancopy_options* options) {
  return options == nullptr ? "" : options->error.c_str();
}

size_t cleancopy_option_count(void) { return capi::options().size(); }

cleancopy_status cleancopy_option_at(size_t index, cleancopy_option_info* out) {
  if (index >= capi::options().size()) return CLEANCOPY_E_ARGUMENT;
  const capi::Option& option = capi::options()[index];
  return capi::give_struct(
      cleancopy_option_info{sizeof(cleancopy_option_info), option.key, option.name,
                            option.description, option.choices, option.is_text ? 1 : 0, option.min,
                            option.max, option.fallback},
      out, sizeof(cleancopy_option_info));
}
