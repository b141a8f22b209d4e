#pragma once
#include <stdexcept>
#include <string>

namespace cli {

/// What the program comes back with; docs/cli.md lists them, scripts rely on them.
enum class ExitCode : int {
  ok = 0,
  not_cleaned = 1,  // the document passes a limit, or memory or the time budget ran out
  usage = 2,        // an argument is wrong
  file = 3,         // a file cannot be read or written
};

/// Ends the program with a message for the person at the terminal.
class Problem : public std::runtime_error {
 public:
  Problem(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace cli
