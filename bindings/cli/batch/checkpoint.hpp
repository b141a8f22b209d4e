#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace cli {

/// How far a batch got: enough to go on after it was killed.
struct Checkpoint {
  std::uint64_t documents = 0;      // how many are done, in order
  std::string last;                 // the label of the last one
  std::uint64_t output_bytes = 0;   // of the JSON Lines file; 0 where there is none
  std::uint64_t failure_bytes = 0;  // of the list of failures
  std::uint64_t failures = 0;
};

/// The file beside the output that holds the last checkpoint while a batch is not finished.
class CheckpointFile {
 public:
  /// `run` is what the batch was told to do. Another command may not go on with it.
  CheckpointFile(std::string path, const nlohmann::json& run);

  /// The checkpoint of a batch that did not finish. Throws Problem{usage} if it was told to do
  /// something else.
  [[nodiscard]] std::optional<Checkpoint> load() const;
  /// Throws Problem{file}; then the old one is still there.
  void save(const Checkpoint& checkpoint) const;
  void remove() const;
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  nlohmann::json run_;
};

}  // namespace cli
