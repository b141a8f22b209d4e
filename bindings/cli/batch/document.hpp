#pragma once
#include <cstdint>
#include <string>

namespace cli {

/// One document of a batch, as it was found.
struct Document {
  std::uint64_t number = 0;  // from 0, in the batch's order
  std::string path;          // of the file that holds it
  std::string name;          // the file's path in the deepest folder that holds all inputs
  std::uint64_t record = 0;  // the line in a JSON Lines file, from 1; 0 where the file is a page
  std::uint64_t offset = 0;  // where that line begins, in decompressed bytes
  std::string line;          // the record
  std::string problem;       // why there is nothing to clean; empty where there is

  /// "news/1.html", or "feed.jsonl:12" for a record.
  [[nodiscard]] std::string label() const {
    return record == 0 ? name : name + ":" + std::to_string(record);
  }
};

/// What became of it. A row for JSON Lines, or the reason why there is none.
struct Outcome {
  std::string row;
  std::string failure;
};

}  // namespace cli
