#include <algorithm>
#include <iostream>

#include "commands.hpp"
#include "files.hpp"
#include "terminal.hpp"

namespace cli {
namespace {

void report(const cleancopy_result& result) {
  const std::vector<cleancopy_block> blocks = blocks_of(result);
  const auto is_removed = [](const cleancopy_block& b) { return b.verdict == CLEANCOPY_REMOVE; };
  std::cerr << "Removed " << std::count_if(blocks.begin(), blocks.end(), is_removed) << " of "
            << blocks.size() << " blocks:\n";
  constexpr std::size_t kTextColumns = 48;
  for (const cleancopy_block& block : blocks) {
    if (!is_removed(block)) continue;
    std::cerr << "  " << fit_column({block.text, block.text_len}, kTextColumns) << "  "
              << block.explanation << " (" << block.permille / 10 << "%, bytes " << block.span_begin
              << "-" << block.span_end << ")\n";
  }
  for (std::size_t i = 0; i < cleancopy_result_note_count(&result); ++i)
    std::cerr << "Note: " << cleancopy_result_note_at(&result, i) << "\n";
}

}  // namespace

void run_clean(const CleanArguments& arguments, const WriteArguments& writing) {
  const std::vector<Result> results = clean_files(arguments);
  write_file(writing.out, write_all(results, writing.format));
  if (!writing.report) return;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (results.size() > 1) std::cerr << arguments.files[i] << ": ";
    report(*results[i]);
  }
}

void run_convert(const CleanArguments& arguments, const WriteArguments& writing) {
  write_file(writing.out, write_all(read_articles(arguments), writing.format));
}

}  // namespace cli
