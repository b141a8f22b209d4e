#include "files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "descriptor.hpp"
#include "exit_code.hpp"

namespace cli {
namespace {

[[noreturn]] void fail(const std::string& what, const std::string& path) {
  throw Problem(ExitCode::file, "cannot " + what + " " + path + ": " + std::strerror(errno));
}

/// A file that is there only until it gets its right name.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string path) : path_(std::move(path)) {}
  ~TemporaryFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  bool rename_to(const std::string& target) {
    if (::rename(path_.c_str(), target.c_str()) != 0) return false;
    path_.clear();
    return true;
  }

 private:
  std::string path_;
};

/// The permissions that the file has, or would get from the shell's `>`.
mode_t permissions_for(const std::string& path) {
  struct stat found = {};
  if (::stat(path.c_str(), &found) == 0) return found.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

bool is_special(const std::string& path) {
  struct stat found = {};
  return ::stat(path.c_str(), &found) == 0 && !S_ISREG(found.st_mode);
}

/// Devices and pipes cannot be replaced by a rename.
void write_special(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0 || !write_all(file.number(), bytes)) fail("write", path);
}

}  // namespace

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string shown_name(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string read_file(const std::string& path) {
  const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) fail("read", path);
  constexpr std::size_t kSlice = std::size_t{1} << 16;
  struct stat about = {};
  std::string bytes;
  if (::fstat(file.number(), &about) == 0 && S_ISREG(about.st_mode))
    bytes.reserve(static_cast<std::size_t>(about.st_size) + kSlice);
  for (std::size_t size = 0;;) {
    bytes.resize(size + kSlice);
    const ssize_t got = ::read(file.number(), bytes.data() + size, kSlice);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", shown_name(path));
    size += static_cast<std::size_t>(got);
    if (got > 0) continue;
    bytes.resize(size);
    return bytes;
  }
}

void write_file(const std::string& path, std::string_view bytes) {
  if (path == "-") return write_out(bytes);
  if (is_special(path)) return write_special(path, bytes);
  std::error_code none;
  const std::filesystem::path real = std::filesystem::weakly_canonical(path, none);
  const std::string target = none ? path : real.string();  // a link stays one
  std::string name = target + ".XXXXXX";
  Descriptor file(::mkstemp(name.data()));
  if (file.number() < 0) fail("write", path);
  TemporaryFile temporary(name);
  if (!write_all(file.number(), bytes) || ::fchmod(file.number(), permissions_for(target)) != 0 ||
      !file.close() || !temporary.rename_to(target))
    fail("write", path);
}

void write_out(std::string_view bytes) {
  if (!write_all(STDOUT_FILENO, bytes) && errno != EPIPE) fail("write", "standard output");
}

}  // namespace cli
