#include "partial_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "../exit_code.hpp"

namespace cli {
namespace {

constexpr const char* kSuffix = ".partial";
constexpr std::size_t kBuffer = std::size_t{1} << 18;

/// Opens the partial file. If there must be one and is none, it got its name just before the end;
/// where neither is, the size tells.
int open_partial(const std::string& partial, const std::string& path, std::uint64_t keep) {
  if (keep > 0 && ::access(partial.c_str(), F_OK) != 0)
    (void)std::rename(path.c_str(), partial.c_str());
  return ::open(partial.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
}

}  // namespace

PartialFile::PartialFile(std::string path, std::uint64_t keep)
    : path_(std::move(path)),
      partial_(path_ + kSuffix),
      file_(open_partial(partial_, path_, keep)),
      size_(keep) {
  struct stat about = {};
  if (file_.number() < 0 || ::fstat(file_.number(), &about) != 0) fail();
  if (static_cast<std::uint64_t>(about.st_size) < keep)
    throw Problem(ExitCode::file, partial_ + " lost its end; --restart begins anew");
  if (::ftruncate(file_.number(), static_cast<off_t>(keep)) != 0 ||
      ::lseek(file_.number(), 0, SEEK_END) < 0)
    fail();
}

void PartialFile::fail() const {
  throw Problem(ExitCode::file, "cannot write " + partial_ + ": " + std::strerror(errno));
}

void PartialFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBuffer) flush();
}

void PartialFile::flush() {
  if (!write_all(file_.number(), buffer_)) fail();
  size_ += buffer_.size();
  buffer_.clear();
}

void PartialFile::sync() {
  flush();
  if (::fdatasync(file_.number()) != 0) fail();
}

void PartialFile::finish() {
  flush();
  if (!file_.close() || ::rename(partial_.c_str(), path_.c_str()) != 0) fail();
}

void PartialFile::discard() {
  ::unlink(partial_.c_str());
  ::unlink(path_.c_str());
}

void replace_file(const std::string& path, std::string_view bytes) {
  PartialFile file(path);
  file.write(bytes);
  file.finish();
}

}  // namespace cli
