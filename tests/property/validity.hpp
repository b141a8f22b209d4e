#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string_view>

namespace validity {

/// A RELAX NG schema, read once.
class Schema {
 public:
  /// Throws std::runtime_error if the file is no schema.
  explicit Schema(const std::filesystem::path& file);
  ~Schema();
  Schema(const Schema&) = delete;
  Schema& operator=(const Schema&) = delete;

  /// Whether `xml` is well-formed and valid, or what libxml2 says against it.
  testing::AssertionResult accepts(std::string_view xml) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace validity
