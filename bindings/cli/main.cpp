#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "commands.hpp"
#include "exit_code.hpp"
#include "program.hpp"

namespace {

/// Becomes the program beside this one that serves: what it needs to load, no other command should
/// have to.
[[noreturn]] void become_server(char** words) {
  const std::filesystem::path server =
      std::filesystem::read_symlink("/proc/self/exe").parent_path() / "cleancopy-serve";
  ::execv(server.c_str(), words);
  throw cli::Problem(cli::ExitCode::file,
                     "cannot start " + server.string() + ": " + std::strerror(errno));
}

void run(const cli::Arguments& arguments, char** words) {
  switch (arguments.command) {
    case cli::Command::clean:
      return cli::run_clean(arguments.clean, arguments.write);
    case cli::Command::convert:
      return cli::run_convert(arguments.clean, arguments.write);
    case cli::Command::explain:
      return cli::run_explain(arguments.clean);
    case cli::Command::batch:
      return cli::run_batch(arguments.batch);
    case cli::Command::report:
      return cli::run_clean(arguments.clean, {"report", arguments.write.out, false});
    case cli::Command::serve:
      become_server(words);
    case cli::Command::learn:
      return cli::run_learn(arguments.learn, arguments.clean);
    case cli::Command::formats:
      return cli::run_formats();
  }
}

}  // namespace

int main(int count, char** words) { return cli::run_program(count, words, run); }
