#include "progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

#include "../terminal.hpp"

namespace cli {
namespace {

constexpr std::chrono::milliseconds kBetweenBars(100);
constexpr std::chrono::seconds kBetweenLines(10);

/// "1:05" or "2:03:04".
std::string clock_time(double seconds) {
  const auto all = static_cast<std::uint64_t>(std::llround(seconds));
  char text[32];
  if (all >= 3600)
    (void)std::snprintf(
        text, sizeof text, "%llu:%02llu:%02llu", static_cast<unsigned long long>(all / 3600),
        static_cast<unsigned long long>(all / 60 % 60), static_cast<unsigned long long>(all % 60));
  else
    (void)std::snprintf(text, sizeof text, "%llu:%02llu", static_cast<unsigned long long>(all / 60),
                        static_cast<unsigned long long>(all % 60));
  return text;
}

std::string per_second(std::uint64_t count, double seconds) {
  return std::to_string(std::llround(static_cast<double>(count) / seconds)) + "/s";
}

}  // namespace

Progress::Progress(std::uint64_t all_bytes, const State& from)
    : all_bytes_(all_bytes),
      from_(from),
      terminal_(::isatty(STDERR_FILENO) == 1),
      begin_(std::chrono::steady_clock::now()),
      last_(begin_) {}

double Progress::seconds() const {
  constexpr double kLeast = 1e-3;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
  return std::max(passed.count(), kLeast);
}

std::string Progress::figures(const State& state) const {
  std::string text = std::to_string(state.documents) + " documents, " +
                     per_second(state.documents - from_.documents, seconds()) + ", " +
                     std::to_string(state.failures) + " failed";
  const std::uint64_t done = state.bytes - from_.bytes;
  if (done > 0) {
    const auto left = static_cast<double>(all_bytes_ - std::min(all_bytes_, state.bytes));
    text += ", " + clock_time(seconds() * left / static_cast<double>(done)) + " left";
  }
  return text;
}

void Progress::show(const State& state) {
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < (terminal_ ? std::chrono::milliseconds(kBetweenBars) : kBetweenLines)) return;
  last_ = now;
  const double part =
      all_bytes_ == 0
          ? 1.0
          : std::min(1.0, static_cast<double>(state.bytes) / static_cast<double>(all_bytes_));
  const std::string percent = std::to_string(static_cast<int>(part * 100)) + "%";
  if (!terminal_) {
    std::cerr << percent + ", " + figures(state) + "\n";
    return;
  }
  constexpr std::size_t kBar = 24;
  const auto filled = static_cast<std::size_t>(part * kBar);
  const std::string bar = "[" + std::string(filled, '#') + std::string(kBar - filled, '.') + "] ";
  const std::size_t columns = terminal_columns(STDERR_FILENO) - 1;  // a full line would wrap
  std::cerr << "\r" + fit_column(bar + percent + ", " + figures(state), columns) << std::flush;
  shown_ = true;
}

void Progress::clear() {
  if (shown_) std::cerr << "\r" << std::string(terminal_columns(STDERR_FILENO) - 1, ' ') << "\r";
  shown_ = false;
}

std::string Progress::summary(const State& state) const {
  return std::to_string(state.documents) + " documents in " + clock_time(seconds()) + " (" +
         per_second(state.documents - from_.documents, seconds()) + "), " +
         std::to_string(state.failures) + " failed";
}

}  // namespace cli
