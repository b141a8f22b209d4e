#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "byte_source.hpp"
#include "document.hpp"
#include "input_files.hpp"

namespace cli {

/// The lines of a file, with their places.
class LineReader {
 public:
  /// A line that is longer than `longest` bytes is passed over.
  LineReader(std::unique_ptr<ByteSource> bytes, std::uint64_t longest);
  /// The next line that is not blank; false at the end. With a `problem` the line is not all there.
  bool next(Document& document);
  [[nodiscard]] std::uint64_t taken() const { return bytes_->taken(); }

 private:
  /// Makes more bytes available; false at the end.
  bool fill();
  /// Reads up to the end of a line; false at the end of the file.
  bool read_line(Document& document);

  std::unique_ptr<ByteSource> bytes_;
  std::uint64_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t number_ = 0;
  std::uint64_t offset_ = 0;
};

/// All documents of all inputs, in order. One thread at a time asks it.
class DocumentSource {
 public:
  DocumentSource(InputFiles files, std::uint64_t most_input_bytes)
      : files_(std::move(files)), most_input_bytes_(most_input_bytes) {}
  /// The next document; false after the last. What cannot be read is a document with a problem.
  bool next(Document& document);
  /// How many bytes of the inputs were handed out; any thread may ask.
  [[nodiscard]] std::uint64_t taken() const { return taken_; }

 private:
  bool next_record(Document& document);

  InputFiles files_;
  std::uint64_t most_input_bytes_;
  InputFile file_;
  std::unique_ptr<LineReader> lines_;  // of file_, if it has records
  std::uint64_t number_ = 0;
  std::uint64_t taken_before_ = 0;  // in the files before file_
  std::atomic<std::uint64_t> taken_ = 0;
};

/// The bytes of a page, decompressed, but not more than one beyond `most`: enough for the library
/// to refuse it. Throws Damage.
std::string read_page(const std::string& path, std::uint64_t most);

}  // namespace cli
