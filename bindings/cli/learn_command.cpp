#include <iostream>

#include "commands.hpp"
#include "exit_code.hpp"
#include "files.hpp"

namespace cli {
namespace {

/// What the given profiles have learnt together; none where there are none.
Profile start_of(const std::vector<std::string>& paths) {
  Profile start;
  for (const std::string& path : paths) {
    Profile next = load_profile(path);
    start = start == nullptr ? std::move(next) : merge(*start, *next);
  }
  return start;
}

}  // namespace

void run_learn(const LearnArguments& arguments, const CleanArguments& cleaning) {
  if (arguments.files.empty() && arguments.from.empty())
    throw Problem(ExitCode::usage, "learn needs documents, or profiles to merge");
  const Options options = options_of(cleaning);
  const Learner learner = new_learner(start_of(arguments.from).get());
  std::size_t nothing_new = 0;
  for (const std::string& file : arguments.files) {
    const Result result = clean(*options, read_file(file), cleaning.hints, shown_name(file));
    if (!learn_from(*learner, *result)) ++nothing_new;
  }
  const Profile profile = profile_of(*learner);
  write_file(arguments.out, text_of(*save(*profile)));

  const cleancopy_profile_info info = describe(*profile);
  std::cerr << "Learnt from " << info.documents << " documents: " << info.lines << " lines, "
            << info.places << " places\n";
  if (nothing_new > 0)
    std::cerr << nothing_new << " more had no text, or a story that was learnt from before\n";
}

}  // namespace cli
