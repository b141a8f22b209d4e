// Tells what the language tables make of texts, for reviews of the tables: reads one text a line
// from the standard input and writes one line of tab-separated answers each.
//   language_probe identify   tag, confidence
//   language_probe phrases    text, then "family/match/certainty/begin-end/tags" for each hit
//   language_probe agency     text, place, name
#include <iostream>
#include <string>

#include "language/agencies.hpp"
#include "language/identify.hpp"
#include "language/phrases.hpp"

namespace {

using namespace cleancopy;

constexpr const char* kMatches[] = {"whole", "start", "end", "inside"};
constexpr const char* kCertainties[] = {"low", "medium", "high"};
constexpr const char* kPlaces[] = {"none", "alone", "opening", "credited", "in-brackets"};

void identify(const std::string& line) {
  LanguageVote vote;
  vote.add(line);
  const auto winner = vote.winner();
  std::cout << tag_of(winner.id) << '\t' << winner.confidence << '\t'
            << function_word_share(line, winner.id) << '\n';
}

void phrases(const std::string& line) {
  std::cout << line;
  for (const PhraseHit& hit : find_phrases(line, kAllLanguages)) {
    std::cout << '\t' << name_of(hit.family) << '/' << kMatches[static_cast<int>(hit.match)] << '/'
              << kCertainties[static_cast<int>(hit.certainty)] << '/' << hit.begin << '-' << hit.end
              << '/';
    if (hit.languages == kAllLanguages) {
      std::cout << "mul";
      continue;
    }
    const char* between = "";
    for (std::size_t id = 0; id < language_count(); ++id) {
      if ((hit.languages >> id & 1) == 0) continue;
      std::cout << between << tag_of(static_cast<LanguageId>(id));
      between = ",";
    }
  }
  std::cout << '\n';
}

void agency(const std::string& line) {
  const AgencyHit hit = find_agency(line);
  std::cout << line << '\t' << kPlaces[static_cast<int>(hit.place)] << '\t' << hit.name << '\n';
}

}  // namespace

int main(int count, char** arguments) {
  const std::string what = count == 2 ? arguments[1] : "";
  auto* const answer = what == "identify"  ? identify
                       : what == "phrases" ? phrases
                       : what == "agency"  ? agency
                                           : nullptr;
  if (answer == nullptr) {
    std::cerr << "usage: language_probe identify|phrases|agency < LINES\n";
    return 2;
  }
  for (std::string line; std::getline(std::cin, line);) answer(line);
  return 0;
}
