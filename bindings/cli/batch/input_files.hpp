#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cli {

/// A file that a batch reads.
struct InputFile {
  std::string path;
  std::string name;        // its path in the deepest folder that holds all inputs
  std::uint64_t size = 0;  // bytes on the disk
  std::string problem;     // why it cannot be read; empty where it can
};

/// All files of folders, globs and paths, one after the other: the inputs in the order in which
/// they were given, each folder in the order of its names' bytes. Hidden files of folders are left
/// out, and folders behind links, which could lead back. Memory: the names of the folders that are
/// open.
class InputFiles {
 public:
  /// Throws Problem: `file` if an input is not there, `usage` if one lies in another.
  explicit InputFiles(const std::vector<std::string>& inputs);
  std::optional<InputFile> next();
  /// True if `path` would be found by next().
  [[nodiscard]] bool hold(const std::filesystem::path& path) const;

 private:
  struct OpenFolder {
    std::vector<std::filesystem::path> entries;  // sorted
    std::size_t next = 0;
  };

  [[nodiscard]] InputFile described(const std::filesystem::path& path) const;
  /// Opens the folder, or says why that cannot be done.
  std::optional<InputFile> enter(const std::filesystem::path& folder);

  std::vector<std::filesystem::path> roots_;
  std::filesystem::path base_;
  std::size_t next_root_ = 0;
  std::vector<OpenFolder> open_;
};

}  // namespace cli
