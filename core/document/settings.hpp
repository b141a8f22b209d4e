#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "document/role.hpp"

namespace cleancopy {

struct SiteProfile;

enum class InputChoice : std::uint8_t { automatic, text, html };
enum class NormalForm : std::uint8_t { nfc, nfkc };
enum class Punctuation : std::uint8_t { keep, straight, typographic };
/// What to do where a format demands what the story lacks.
enum class Missing : std::uint8_t { fill, refuse };
enum class Strictness : std::uint8_t { favour_keeping, balanced, favour_cleaning };

/// Everything a host can choose, checked and frozen in an engine. The C ABI's option table says
/// what each means and its bounds.
struct Settings {
  // limits
  std::uint64_t max_input_bytes = 256u << 20;
  std::uint64_t max_blocks = 2'000'000;
  std::uint64_t max_depth = 4096;  // nesting of elements
  std::uint64_t max_output_bytes = std::uint64_t{1} << 32;
  std::uint64_t time_budget_ms = 0;  // 0: none

  InputChoice input = InputChoice::automatic;

  // judge
  std::array<Verdict, kRoleCount> policy = default_policy();
  Strictness strictness = Strictness::balanced;
  std::shared_ptr<const SiteProfile> profile;  // of the site that the documents are from, or none

  // repair
  bool repair = true;  // mojibake, entities, escapes and tags left over
  NormalForm normal_form = NormalForm::nfc;
  Punctuation punctuation = Punctuation::keep;
  bool keep_no_break_spaces = false;

  // write
  Missing missing = Missing::fill;

  static constexpr std::array<Verdict, kRoleCount> default_policy() {
    std::array<Verdict, kRoleCount> policy{};
    for (std::size_t i = 0; i < kRoleCount; ++i)
      policy[i] = is_story(static_cast<Role>(i)) ? Verdict::keep : Verdict::remove;
    return policy;
  }
};

/// What the host knows of one document; empty views where it does not.
struct Hints {
  std::string_view charset;   // a WHATWG label
  std::string_view language;  // BCP 47
  std::string_view url;
  std::string_view id;  // the host's own name for the story
};

}  // namespace cleancopy
