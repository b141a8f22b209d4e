// Shows the training what the judge sees of documents, and what comes of a model's opinion. Answers
// requests from standard input, one after another; numbers are in native byte order:
//   text SIZE, html SIZE: then that many bytes, a document. Answers with its language, the
//     headline, the subheadline that no block prints, and its number of blocks as u32; then per
//     block its text, u32 0 if a rule removes it, 1 if the rules leave it open, 2 if one keeps it
//     in the story and 3 if in its head, and the cues as float32, those of the sequence aside.
//     Before a text stands its size as u32.
//   sequence NUMBER: then a float32 per block of the document of that number, its probability by
//     the first trees. Answers with the cues of the sequence per block.
//   judge NUMBER: then the probabilities by the second trees. Answers with a byte per block, its
//     role.
// With --names it writes the cues' names instead, a line each, and an empty line before those of
// the sequence.
#include <cstdio>
#include <cstring>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "annotate/annotate.hpp"
#include "judge/judge.hpp"
#include "judge/model/decide.hpp"
#include "judge/model/threshold.hpp"
#include "pipeline.hpp"

using namespace cleancopy;

namespace {

constexpr auto kSequenceCues = static_cast<std::size_t>(kFirstSequenceCue);

void put(const void* bytes, std::size_t size) { std::fwrite(bytes, 1, size, stdout); }

void put_number(std::size_t value) {
  const auto number = static_cast<std::uint32_t>(value);
  put(&number, sizeof number);
}

void put_text(std::string_view text) {
  put_number(text.size());
  put(text.data(), text.size());
}

Settings settings_of(InputChoice kind) {
  Settings settings;
  settings.input = kind;
  return settings;
}

/// What the rules say of a block: see above.
std::size_t ruling(const CaseFile& file, std::uint32_t i) {
  if (file.is_open(i)) return 1;
  const Role role = file.role(i);
  if (role == Role::headline || role == Role::byline || role == Role::dateline) return 3;
  return is_story(role) ? 2 : 0;
}

/// A document as the rules leave it to the model.
class Case {
 public:
  Case(const std::string& bytes, InputChoice kind)
      : settings_(settings_of(kind)),
        document_(read_and_repair(bytes, settings_, {}, watch_)),
        cues_(annotate(document_, {}, watch_)),
        file_(document_, cues_, settings_) {
    apply_certain_rules(file_, watch_);
    opinion_.table = model::cue_table(file_);
  }

  void dump() const {
    const Metadata& metadata = document_.metadata;
    put_text(document_.language);
    put_text(metadata.headline);
    put_text(metadata.subheadline_blocks.empty() ? metadata.subheadline : std::string_view());
    put_number(file_.size());
    for (std::uint32_t i = 0; i < file_.size(); ++i) {
      put_text(file_.block(i).text);
      put_number(ruling(file_, i));
      put(opinion_.table.rows[i].data(), kSequenceCues * sizeof(float));
    }
  }

  void read_probabilities() {
    std::vector<float> probabilities(file_.size());
    std::cin.read(reinterpret_cast<char*>(probabilities.data()),
                  static_cast<std::streamsize>(probabilities.size() * sizeof(float)));
    for (std::uint32_t i = 0; i < file_.size(); ++i)
      file_.set_story_probability(i, file_.is_junk(i) ? 0 : probabilities[i]);
  }

  void dump_sequence() {
    model::fill_sequence_cues(file_, opinion_.table);
    for (const CueRow& row : opinion_.table.rows)
      put(row.data() + kSequenceCues, (kCueCount - kSequenceCues) * sizeof(float));
  }

  /// Leaves the document as the rules left it.
  void dump_roles() {
    opinion_.thresholds = model::thresholds_of(file_, opinion_.table.rows);
    CaseFile copy = file_;
    const std::vector<Block> blocks = document_.blocks;
    settle(opinion_, copy, watch_);
    for (std::uint32_t i = 0; i < file_.size(); ++i) std::putchar(static_cast<int>(copy.role(i)));
    document_.blocks = blocks;
  }

 private:
  Watch watch_;
  Settings settings_;
  Document document_;
  Cues cues_;
  CaseFile file_;
  model::Opinion opinion_;
};

void print_names() {
  for (std::size_t i = 0; i < kCueCount; ++i)
    std::cout << (i == kSequenceCues ? "\n" : "") << name_of(static_cast<Cue>(i)) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::strcmp(argv[1], "--names") == 0) {
    print_names();
    return 0;
  }
  std::ios::sync_with_stdio(false);
  std::vector<std::unique_ptr<Case>> cases;
  std::string request;
  std::size_t number = 0;
  while (std::cin >> request >> number) {
    std::cin.get();
    if (request == "sequence" || request == "judge") {
      Case& one = *cases.at(number);
      one.read_probabilities();
      request == "judge" ? one.dump_roles() : one.dump_sequence();
    } else {
      std::string bytes(number, '\0');
      std::cin.read(bytes.data(), static_cast<std::streamsize>(number));
      const InputChoice kind = request == "html" ? InputChoice::html : InputChoice::text;
      cases.push_back(std::make_unique<Case>(bytes, kind));
      cases.back()->dump();
    }
    std::fflush(stdout);
  }
}
