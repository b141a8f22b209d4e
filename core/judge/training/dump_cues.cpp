// Writes what the judge sees of documents, for the training. Reads documents from standard input: a
// line "text SIZE" or "html SIZE", then that many bytes. Writes to standard output, per document
// and in native byte order:
//   u32 number of blocks; then per block u32 size of its text, the text, u32 0 if a rule removes
//   it, 1 if the rules leave it open, 2 if one keeps it in the story and 3 if in its head, and
//   kCueCount float32 cues.
// With --names it writes the cues' names instead, a line each.
#include <cstdio>
#include <cstring>
#include <iostream>
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

/// What the rules say of a block: see above.
std::size_t ruling(const CaseFile& file, std::uint32_t i) {
  if (file.is_open(i)) return 1;
  const Role role = file.role(i);
  if (role == Role::headline || role == Role::byline || role == Role::dateline) return 3;
  return is_story(role) ? 2 : 0;
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
    put_number(ruling(file, i));
    put(rows[i].data(), sizeof rows[i]);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::strcmp(argv[1], "--names") == 0) {
    for (std::size_t i = 0; i < kCueCount; ++i) std::cout << name_of(static_cast<Cue>(i)) << '\n';
    return 0;
  }
  std::ios::sync_with_stdio(false);
  std::string kind;
  std::size_t size = 0;
  while (std::cin >> kind >> size) {
    std::cin.get();
    std::string bytes(size, '\0');
    std::cin.read(bytes.data(), static_cast<std::streamsize>(size));
    dump(bytes, kind == "html" ? InputChoice::html : InputChoice::text);
  }
}
