#include <csignal>
#include <iostream>
#include <new>

#include "commands.hpp"
#include "exit_code.hpp"

namespace {

void run(const cli::Arguments& arguments) {
  switch (arguments.command) {
    case cli::Command::clean:
      return cli::run_clean(arguments.clean, arguments.write);
    case cli::Command::convert:
      return cli::run_convert(arguments.clean, arguments.write);
    case cli::Command::explain:
      return cli::run_explain(arguments.clean);
    case cli::Command::batch:
      return cli::run_batch(arguments.batch);
    case cli::Command::learn:
      return cli::run_learn(arguments.learn, arguments.clean);
    case cli::Command::formats:
      return cli::run_formats();
  }
}

int end_with(cli::ExitCode code, const char* message) {
  std::cerr << "cleancopy: " << message << "\n";
  return static_cast<int>(code);
}

}  // namespace

int main(int count, char** words) {
  (void)std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is found out by the write itself
  try {
    if (const auto arguments = cli::read_arguments(count, words)) run(*arguments);
    return static_cast<int>(cli::ExitCode::ok);
  } catch (const cli::Problem& problem) {
    return end_with(problem.code(), problem.what());
  } catch (const std::bad_alloc&) {
    return end_with(cli::ExitCode::not_cleaned, "memory ran out");
  } catch (const std::exception& error) {
    return end_with(cli::ExitCode::not_cleaned, error.what());
  }
}
