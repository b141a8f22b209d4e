#pragma once
#include <array>
#include <cstring>
#include <string_view>

#include "write/sink.hpp"

namespace cleancopy {

/// Gathers a writer's small pieces before they go to the sink. What is not flushed is dropped, so
/// that leaving by an exception writes nothing more.
class Output {
 public:
  explicit Output(Sink& sink) : sink_(sink) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void put(std::string_view bytes) {
    if (bytes.size() > buffer_.size() - used_) {
      flush();
      if (bytes.size() >= buffer_.size()) {
        sink_.put(bytes);
        return;
      }
    }
    if (bytes.empty()) return;
    std::memcpy(buffer_.data() + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
  }
  void put(char c) { put(std::string_view(&c, 1)); }
  void flush() {
    if (used_ == 0) return;
    const std::size_t size = used_;
    used_ = 0;
    sink_.put({buffer_.data(), size});
  }

 private:
  Sink& sink_;
  std::size_t used_ = 0;
  std::array<char, 8192> buffer_;
};

}  // namespace cleancopy
