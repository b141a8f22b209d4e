#include "corpus_case.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace corpus {
namespace fs = std::filesystem;
namespace {

std::vector<std::string> split_tabs(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  if (line.ends_with('\t')) cells.emplace_back();
  return cells;
}

[[noreturn]] void refuse(const fs::path& path, std::size_t line, const std::string& what) {
  throw std::runtime_error(path.string() + ":" + std::to_string(line) + ": " + what);
}

std::vector<Row> load_rows(const fs::path& path, host::Input kind) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot open " + path.string());
  std::vector<Row> rows;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (number == 1) continue;  // the heading
    const std::vector<std::string> cells = split_tabs(line);
    if (cells.size() != 4 && cells.size() != 5)
      refuse(path, number, "neither four columns nor five");
    if (cells[2] != "keep" && cells[2] != "remove")
      refuse(path, number, "the verdict is keep or remove");
    const std::string gap = cells.size() == 5 ? cells[4] : "";
    if (!gap.empty() && gap != "verdict" && gap != "role" && gap != "lost")
      refuse(path, number, "a gap is verdict, role or lost");
    if (gap == "verdict" && cells[2] == "keep")
      refuse(path, number, "a lost sentence is no gap but a defect: write lost");
    Row row{0, {}, cells[1], cells[2] == "keep", cells[3], gap};
    if (kind == host::Input::text)
      row.line = std::stoull(cells[0]);
    else
      row.text = cells[0];
    rows.push_back(std::move(row));
  }
  if (rows.empty()) refuse(path, 1, "a case that expects nothing");
  return rows;
}

void load_folder(const fs::path& folder, const char* kind_name, host::Input kind,
                 const char* input_name, std::vector<Case>& cases) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / kind_name))
    cases.push_back(load_case(std::string(kind_name) + "/" + entry.path().filename().string(), kind,
                              entry.path() / input_name, entry.path() / "expected.tsv"));
}

}  // namespace

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

Case load_case(std::string name, host::Input kind, const fs::path& input,
               const fs::path& expected) {
  return {std::move(name), kind, read_file(input), load_rows(expected, kind)};
}

std::vector<Case> load_cases(const fs::path& folder) {
  std::vector<Case> cases;
  load_folder(folder, "text", host::Input::text, "input.txt", cases);
  load_folder(folder, "html", host::Input::html, "input.html", cases);
  std::sort(cases.begin(), cases.end(),
            [](const Case& a, const Case& b) { return a.name < b.name; });
  return cases;
}

std::uint64_t offset_of_line(const std::string& input, std::uint64_t line) {
  std::size_t at = input.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::uint64_t number = 1; number < line; ++number) {
    at = input.find('\n', at);
    if (at == std::string::npos)
      throw std::runtime_error("no line " + std::to_string(line) + " in the input");
    ++at;
  }
  at = input.find_first_not_of(" \t\r\n", at);
  if (at == std::string::npos)
    throw std::runtime_error("line " + std::to_string(line) + " is empty");
  return at;
}

}  // namespace corpus
