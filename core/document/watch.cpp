#include "document/watch.hpp"

#include <string>

#include "document/failure.hpp"

namespace cleancopy {

Watch::Watch(Progress progress, void* user, std::uint64_t budget_ms)
    : progress_(progress),
      user_(user),
      budget_ms_(budget_ms),
      start_(std::chrono::steady_clock::now()) {}

void Watch::enter(Stage stage) {
  stage_ = stage;
  look();
}

void Watch::look() {
  done_ = 0;
  if (progress_ != nullptr && progress_(user_, static_cast<std::uint32_t>(stage_)) != 0)
    throw Failure(FailureKind::cancelled, "the progress callback cancelled the work");
  if (budget_ms_ == 0) return;
  const auto spent = std::chrono::steady_clock::now() - start_;
  if (spent > std::chrono::milliseconds(budget_ms_))
    throw Failure(FailureKind::timeout,
                  "the time budget of " + std::to_string(budget_ms_) + " ms is used up");
}

}  // namespace cleancopy
