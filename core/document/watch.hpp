#pragma once
#include <chrono>
#include <cstdint>

namespace cleancopy {

enum class Stage : std::uint8_t { decode, read, repair, annotate, judge, assemble, write };

/// Asked by every stage between slices of work: throws Failure when the host cancels or the time is
/// over.
class Watch {
 public:
  /// Returns non-zero to cancel.
  using Progress = int (*)(void* user, std::uint32_t stage);

  Watch() = default;
  Watch(Progress progress, void* user, std::uint64_t budget_ms);

  void enter(Stage stage);
  /// Cheap: looks at the clock and asks the host only once in `kWorkPerLook` units (about a byte
  /// each).
  void work(std::uint64_t units) {
    done_ += units;
    if (done_ >= kWorkPerLook) look();
  }
  void look();

 private:
  static constexpr std::uint64_t kWorkPerLook = 1u << 16;
  Progress progress_ = nullptr;
  void* user_ = nullptr;
  std::uint64_t budget_ms_ = 0;
  std::uint64_t done_ = 0;
  Stage stage_ = Stage::decode;
  std::chrono::steady_clock::time_point start_{};
};

}  // namespace cleancopy
