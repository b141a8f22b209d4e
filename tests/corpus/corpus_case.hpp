#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "support/library.hpp"

namespace corpus {

/// One line of expected.tsv: what an editor says of one block.
struct Row {
  std::uint64_t line = 0;  // text: where the block begins, from 1
  std::string text;        // html: how the block begins
  std::string role;        // "-": any
  bool keep = true;
  std::string why;
  // What the library is known to get wrong of it today: "verdict", "role", or nothing. The tests
  // hold it to that, so that a gap that closes is seen and its mark taken out.
  std::string gap;
};

struct Case {
  std::string name;  // "text/en-ferry-bridge"
  host::Input kind = host::Input::text;
  std::string input;
  std::vector<Row> rows;
};

std::string read_file(const std::filesystem::path& path);
/// All cases below `folder`, in the order of their names. Throws std::runtime_error that names the
/// file and line.
std::vector<Case> load_cases(const std::filesystem::path& folder);
Case load_case(std::string name, host::Input kind, const std::filesystem::path& input,
               const std::filesystem::path& expected);
/// Offset of the first visible byte of line `line` (from 1) of `input`.
std::uint64_t offset_of_line(const std::string& input, std::uint64_t line);

}  // namespace corpus
