// Writes what the judge sees of documents, for the training: reads a list of files from standard
// input, a line each: "text PATH" or "html PATH". Writes to standard output, per file and in native
// byte order:
//   u32 number of blocks; then per block u32 size of its text, the text, and kCueCount float32
//   cues.
// With --names it writes the cues' names instead, a line each.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "annotate/annotate.hpp"
#include "judge/judge.hpp"
#include "judge/model/cue_rows.hpp"
#include "pipeline.hpp"

using namespace cleancopy;

namespace {

void put(const void* bytes, std::size_t size) { std::fwrite(bytes, 1, size, stdout); }

void put_number(std::size_t value) {
  const auto number = static_cast<std::uint32_t>(value);
  put(&number, sizeof number);
}

void dump(const std::string& bytes, InputChoice kind) {
  Settings settings;
  settings.input = kind;
  Watch watch;
  Document document = read_and_repair(bytes, settings, {}, watch);
  const Cues cues = annotate(document, {}, watch);
  CaseFile file(document, cues, settings);
  apply_certain_rules(file, watch);
  const auto rows = model::cue_rows(file);
  put_number(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    put_number(file.block(i).text.size());
    put(file.block(i).text.data(), file.block(i).text.size());
    put(rows[i].data(), sizeof rows[i]);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::strcmp(argv[1], "--names") == 0) {
    for (std::size_t i = 0; i < kCueCount; ++i) std::cout << name_of(static_cast<Cue>(i)) << '\n';
    return 0;
  }
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t space = line.find(' ');
    if (space == std::string::npos) {
      std::cerr << "dump_cues: not \"KIND PATH\": " << line << '\n';
      return 2;
    }
    std::ifstream stream(line.substr(space + 1), std::ios::binary);
    if (!stream) {
      std::cerr << "dump_cues: cannot read " << line.substr(space + 1) << '\n';
      return 1;
    }
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    dump(bytes, line.starts_with("html") ? InputChoice::html : InputChoice::text);
  }
}
