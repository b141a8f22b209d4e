#include "program.hpp"

#include <csignal>
#include <iostream>
#include <new>

#include "exit_code.hpp"

namespace cli {
namespace {

int end_with(ExitCode code, const char* message) {
  std::cerr << "cleancopy: " << message << "\n";
  return static_cast<int>(code);
}

}  // namespace

int run_program(int count, char** words, void (*run)(const Arguments& arguments, char** words)) {
  (void)std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is found out by the write itself
  try {
    if (const auto arguments = read_arguments(count, words)) run(*arguments, words);
    return static_cast<int>(ExitCode::ok);
  } catch (const Problem& problem) {
    return end_with(problem.code(), problem.what());
  } catch (const std::bad_alloc&) {
    return end_with(ExitCode::not_cleaned, "memory ran out");
  } catch (const std::exception& error) {
    return end_with(ExitCode::not_cleaned, error.what());
  }
}

}  // namespace cli
