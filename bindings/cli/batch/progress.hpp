#pragma once
#include <chrono>
#include <cstdint>
#include <string>

namespace cli {

/// How a batch gets on, told on the standard error: a bar on a terminal, else a line now and then.
class Progress {
 public:
  struct State {
    std::uint64_t documents = 0;
    std::uint64_t failures = 0;
    std::uint64_t bytes = 0;  // of the inputs
  };
  /// `from` was done before, by a run that was stopped.
  Progress(std::uint64_t all_bytes, const State& from);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Shows the state if it is time to.
  void show(const State& state);
  /// Takes the bar away.
  void clear();
  /// "1234 documents in 0:12 (102/s), 3 failed".
  [[nodiscard]] std::string summary(const State& state) const;

 private:
  [[nodiscard]] double seconds() const;
  [[nodiscard]] std::string figures(const State& state) const;

  std::uint64_t all_bytes_;
  State from_;
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point begin_, last_;
};

}  // namespace cli
