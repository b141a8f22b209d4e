#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "../descriptor.hpp"

namespace cli {

/// A file that gets its name only when it is complete: until then it is NAME.partial. The name is
/// always the same, so that who goes on after being killed takes over what is there.
class PartialFile {
 public:
  /// Keeps the first `keep` bytes of what is there. Throws Problem{file}.
  explicit PartialFile(std::string path, std::uint64_t keep = 0);
  PartialFile(PartialFile&&) = delete;
  /// Throws Problem{file}, as all that follows.
  void write(std::string_view bytes);
  /// Makes sure that what was written is on the disk.
  void sync();
  void finish();
  /// Removes it, and an older file of that name.
  void discard();
  [[nodiscard]] std::uint64_t size() const { return size_ + buffer_.size(); }

 private:
  void flush();
  [[noreturn]] void fail() const;

  std::string path_;
  std::string partial_;
  Descriptor file_;
  std::uint64_t size_;
  std::string buffer_;
};

/// Writes a file as a whole, by the same way. Throws Problem{file}.
void replace_file(const std::string& path, std::string_view bytes);

}  // namespace cli
