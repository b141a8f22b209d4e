#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "document/failure.hpp"

namespace cleancopy {

/// Where a writer's bytes go. Counts them and refuses more than the limit.
class Sink {
 public:
  explicit Sink(std::uint64_t limit) : limit_(limit) {}
  virtual ~Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  void put(std::string_view bytes) {
    written_ += bytes.size();
    if (written_ > limit_)
      throw Failure(FailureKind::limit,
                    "the output passes the limit of " + std::to_string(limit_) + " bytes");
    take(bytes);
  }

 private:
  virtual void take(std::string_view bytes) = 0;
  std::uint64_t limit_;
  std::uint64_t written_ = 0;
};

class StringSink final : public Sink {
 public:
  StringSink(std::string& out, std::uint64_t limit) : Sink(limit), out_(out) {}

 private:
  void take(std::string_view bytes) override { out_.append(bytes); }
  std::string& out_;
};

}  // namespace cleancopy
