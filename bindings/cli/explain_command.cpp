#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "commands.hpp"
#include "files.hpp"
#include "terminal.hpp"

namespace cli {
namespace {

constexpr std::size_t kVerdictColumns = 6;
constexpr std::size_t kRoleColumns = 11;
constexpr std::size_t kSureColumns = 4;
constexpr std::size_t kBeforeText = kVerdictColumns + kRoleColumns + kSureColumns + 6;
constexpr std::size_t kLeastTextColumns = 20;

/// The escape codes for a terminal, or nothing where the output is read by a program.
struct Palette {
  const char* keep = "";
  const char* remove = "";
  const char* dim = "";
  const char* plain = "";
};

Palette palette() {
  if (!terminal_has_colour()) return {};
  return {"\033[32m", "\033[31m", "\033[2m", "\033[0m"};
}

std::string summary(const cleancopy_result& result, const std::vector<cleancopy_block>& blocks) {
  cleancopy_run run = CLEANCOPY_RUN_INIT;
  cleancopy_result_run(&result, &run);
  const auto kept = std::count_if(blocks.begin(), blocks.end(), [](const cleancopy_block& block) {
    return block.verdict == CLEANCOPY_KEEP;
  });
  std::ostringstream text;
  text << kept << " blocks kept, " << static_cast<std::ptrdiff_t>(blocks.size()) - kept
       << " removed; " << (run.input == CLEANCOPY_INPUT_HTML ? "HTML" : "text") << " in "
       << run.charset << " (" << run.charset_source << "), language "
       << value_of(result, CLEANCOPY_FIELD_LANGUAGE) << "\n";
  const char* before = "repairs: ";
  for (std::size_t kind = 0; kind < cleancopy_repair_count(); ++kind) {
    const std::uint64_t times = cleancopy_result_repairs(&result, kind);
    if (times == 0) continue;
    text << before << cleancopy_repair_name(kind) << " " << times;
    before = ", ";
  }
  if (*before == ',') text << "\n";
  for (std::size_t i = 0; i < cleancopy_result_note_count(&result); ++i)
    text << "note: " << cleancopy_result_note_at(&result, i) << "\n";
  return text.str();
}

}  // namespace

void run_explain(const CleanArguments& arguments) {
  const Result result = std::move(clean_files(arguments).front());
  const std::vector<cleancopy_block> blocks = blocks_of(*result);
  const Palette colour = palette();
  const std::size_t columns = terminal_columns(STDOUT_FILENO);
  const std::size_t text_columns =
      std::max(kLeastTextColumns, columns > kBeforeText ? columns - kBeforeText : std::size_t{0});
  std::ostringstream out;
  out << summary(*result, blocks) << "\n";
  for (const cleancopy_block& block : blocks) {
    const bool kept = block.verdict == CLEANCOPY_KEEP;
    const std::string sure = std::to_string(block.permille / 10) + "%";
    out << (kept ? colour.keep : colour.remove)
        << fit_column(kept ? "keep" : "remove", kVerdictColumns) << "  "
        << fit_column(block.role_name, kRoleColumns) << "  "
        << std::string(kSureColumns - std::min(kSureColumns, sure.size()), ' ') << sure
        << colour.plain << "  " << fit({block.text, block.text_len}, text_columns) << "\n"
        << std::string(kBeforeText, ' ') << colour.dim << block.reason << ": " << block.explanation
        << colour.plain << "\n";
  }
  write_out(out.str());
}

void run_formats() {
  std::ostringstream out;
  std::size_t name_columns = 0;
  for (const cleancopy_format& format : formats())
    name_columns = std::max(name_columns, std::string_view(format.name).size());
  for (const cleancopy_format& format : formats())
    out << fit_column(format.name, name_columns) << "  ." << fit_column(format.extension, 6) << "  "
        << fit_column(format.media_type, 36) << "  " << format.description << "\n";
  write_out(out.str());
}

}  // namespace cli
