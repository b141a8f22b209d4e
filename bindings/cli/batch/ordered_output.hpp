#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "checkpoint.hpp"
#include "document.hpp"
#include "partial_file.hpp"

namespace cli {

/// Where the outcomes go: in the order of the documents, whichever thread is done first. Memory:
/// what is done too early waits, up to a limit; beyond it, its thread waits.
class OrderedOutput {
 public:
  struct Files {
    std::string rows;  // the JSON Lines file; empty if the articles are files of their own
    std::string failures;
  };
  /// Goes on at `from`. Throws Problem.
  OrderedOutput(const Files& files, const CheckpointFile& checkpoints, Checkpoint from,
                std::chrono::duration<double> between_checkpoints);

  /// Any thread; does nothing after stop(). Throws Problem if the files cannot be written.
  void put(const Document& document, Outcome outcome);
  /// Lets go of the threads that wait: there is no more to come.
  void stop();
  /// Gives the files their names. Throws Problem.
  void finish();

  [[nodiscard]] std::uint64_t documents() const { return documents_; }
  [[nodiscard]] std::uint64_t failures() const { return failures_; }

 private:
  struct Waiting {
    std::string label;
    Outcome outcome;
    std::size_t bytes;
  };
  void write(const Waiting& done);
  void save_checkpoint();

  const CheckpointFile& checkpoints_;
  std::chrono::duration<double> between_checkpoints_;
  std::chrono::steady_clock::time_point last_checkpoint_;
  std::unique_ptr<PartialFile> rows_;
  PartialFile failure_list_;

  std::mutex mutex_;
  std::condition_variable room_;
  std::map<std::uint64_t, Waiting> waiting_;
  std::size_t waiting_bytes_ = 0;
  bool stopped_ = false;
  std::string last_;
  std::atomic<std::uint64_t> documents_;  // and so the number of the next one to be written
  std::atomic<std::uint64_t> failures_;
};

}  // namespace cli
