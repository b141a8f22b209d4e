#pragma once
#include <unistd.h>

#include <string_view>
#include <utility>

namespace cli {

/// A file descriptor that is closed with this object, unless it is a standard one.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }
  /// False, with errno set, if the last bytes could not be stored.
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// False, with errno set, if not all bytes could be written.
bool write_all(int descriptor, std::string_view bytes);

}  // namespace cli
