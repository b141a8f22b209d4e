#include "option_table.hpp"

#include "cleancopy/cleancopy.h"

namespace cleancopy::capi {
namespace {

constexpr std::int64_t kMostBytes = std::int64_t{4} << 30;

constexpr std::array kOptions = {
    Option{CLEANCOPY_OPTION_MAX_INPUT_BYTES, "max-input-bytes", "refuse larger documents", nullptr,
           false, 1, kMostBytes, std::int64_t{256} << 20,
           [](Settings& s, std::int64_t v) { s.max_input_bytes = static_cast<std::uint64_t>(v); }},
    Option{CLEANCOPY_OPTION_MAX_BLOCKS, "max-blocks", "refuse documents of more blocks", nullptr,
           false, 1, 100'000'000, 2'000'000,
           [](Settings& s, std::int64_t v) { s.max_blocks = static_cast<std::uint64_t>(v); }},
    Option{CLEANCOPY_OPTION_MAX_DEPTH, "max-depth", "refuse pages whose elements nest deeper",
           nullptr, false, 16, 65'535, 4096,
           [](Settings& s, std::int64_t v) { s.max_depth = static_cast<std::uint64_t>(v); }},
    Option{CLEANCOPY_OPTION_MAX_OUTPUT_BYTES, "max-output-bytes",
           "stop writing after so many bytes", nullptr, false, 1, kMostBytes, kMostBytes,
           [](Settings& s, std::int64_t v) { s.max_output_bytes = static_cast<std::uint64_t>(v); }},
    Option{CLEANCOPY_OPTION_TIME_BUDGET_MS, "time-budget-ms",
           "give up on a document after so many milliseconds; 0: never", nullptr, false, 0,
           86'400'000, 0,
           [](Settings& s, std::int64_t v) { s.time_budget_ms = static_cast<std::uint64_t>(v); }},
    Option{CLEANCOPY_OPTION_INPUT, "input", "what the documents are", "auto,text,html", false, 0, 2,
           0, [](Settings& s, std::int64_t v) { s.input = static_cast<InputChoice>(v); }},
    Option{CLEANCOPY_OPTION_STRICTNESS, "strictness", "what to do when in doubt",
           "favour-keeping,balanced,favour-cleaning", false, 0, 2, 1,
           [](Settings& s, std::int64_t v) { s.strictness = static_cast<Strictness>(v); }},
    Option{CLEANCOPY_OPTION_KEEP_ROLES, "keep",
           "roles that stay although they go by default, such as caption,credit", nullptr, true, 0,
           0, 0, nullptr},
    Option{CLEANCOPY_OPTION_REMOVE_ROLES, "remove",
           "roles that go although they stay by default, such as byline", nullptr, true, 0, 0, 0,
           nullptr},
    Option{CLEANCOPY_OPTION_REPAIR, "repair", "repair mis-decoded text and leftovers of markup",
           "no,yes", false, 0, 1, 1, [](Settings& s, std::int64_t v) { s.repair = v != 0; }},
    Option{CLEANCOPY_OPTION_NORMAL_FORM, "normal-form", "Unicode normal form of the text",
           "nfc,nfkc", false, 0, 1, 0,
           [](Settings& s, std::int64_t v) { s.normal_form = static_cast<NormalForm>(v); }},
    Option{CLEANCOPY_OPTION_PUNCTUATION, "punctuation", "quotes, dashes and ellipses",
           "keep,straight,typographic", false, 0, 2, 0,
           [](Settings& s, std::int64_t v) { s.punctuation = static_cast<Punctuation>(v); }},
    Option{CLEANCOPY_OPTION_KEEP_NO_BREAK_SPACES, "keep-no-break-spaces",
           "keep no-break spaces where the language's typography wants them", "no,yes", false, 0, 1,
           0, [](Settings& s, std::int64_t v) { s.keep_no_break_spaces = v != 0; }},
    Option{CLEANCOPY_OPTION_MISSING, "missing",
           "what to do where a format demands a headline or a body that the story lacks",
           "fill,refuse", false, 0, 1, 0,
           [](Settings& s, std::int64_t v) { s.missing = static_cast<Missing>(v); }},
};

}  // namespace

std::span<const Option> options() { return kOptions; }

const Option* option_with_key(std::int32_t key) {
  for (const Option& option : kOptions)
    if (option.key == key) return &option;
  return nullptr;
}

const Option* option_named(std::string_view name) {
  for (const Option& option : kOptions)
    if (name == option.name) return &option;
  return nullptr;
}

}  // namespace cleancopy::capi
