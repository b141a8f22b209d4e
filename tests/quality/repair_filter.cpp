// Reads records (a decimal length, a line feed, that many bytes) from standard input and writes
// each back, repaired or decoded, in the same form. Lets repair_quality.py drive the stages without
// the pipeline.
//   repair_filter repair|kinds|decode
#include <iostream>
#include <iterator>
#include <string>

#include "decode/decode.hpp"
#include "repair/repair.hpp"

namespace {

std::string repaired(std::string_view text, bool kinds) {
  cleancopy::Document document;
  cleancopy::Block block;
  block.text = text;
  document.blocks.push_back(block);
  cleancopy::Watch watch;
  cleancopy::repair(document, {}, watch);
  if (!kinds) return std::string(document.blocks[0].text);
  std::string names;
  for (std::size_t i = 0; i < cleancopy::kRepairKindCount; ++i) {
    const auto kind = static_cast<cleancopy::RepairKind>(i);
    if (document.blocks[0].repairs.has(kind)) names.append(cleancopy::name_of(kind)).append(" ");
  }
  return names;
}

std::string decoded(std::string_view bytes) {
  cleancopy::Document document;
  document.input = bytes;
  cleancopy::Watch watch;
  cleancopy::decode(document, {}, watch);
  return std::string(document.charset) + '\n' + std::string(document.source);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view mode = argc > 1 ? argv[1] : "repair";
  std::ios::sync_with_stdio(false);
  std::size_t size = 0;
  while (std::cin >> size) {
    std::cin.get();
    std::string record(size, '\0');
    std::cin.read(record.data(), static_cast<std::streamsize>(size));
    const std::string result =
        mode == "decode" ? decoded(record) : repaired(record, mode == "kinds");
    std::cout << result.size() << '\n' << result;
  }
  return 0;
}
