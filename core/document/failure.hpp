#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>

namespace cleancopy {

/// Why a call could not be done; each has one status of the C ABI.
enum class FailureKind : std::uint8_t {
  argument,
  structure,
  option,
  limit,
  timeout,
  cancelled,
  charset_label,
  format,
  sink,
  invalid_article,
  incomplete,
  profile
};

/// Thrown inside the library only; the C ABI turns it into a status and keeps the message.
class Failure : public std::runtime_error {
 public:
  Failure(FailureKind kind, const std::string& message)
      : std::runtime_error(message), kind_(kind) {}
  [[nodiscard]] FailureKind kind() const { return kind_; }

 private:
  FailureKind kind_;
};

}  // namespace cleancopy
