#pragma once
#include <cleancopy/cleancopy.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What every fuzz target that drives the C ABI expects of it; what does not hold aborts with a
/// line on standard error.
namespace checked {

[[noreturn]] void fail(const char* what, std::string_view detail = {});
inline void expect(bool holds, const char* what, std::string_view detail = {}) {
  if (!holds) fail(what, detail);
}

/// Takes the fuzzer's bytes from the front.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size)
      : rest_(reinterpret_cast<const char*>(data), size) {}
  [[nodiscard]] bool empty() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  /// 0 where there is none left.
  std::uint8_t byte();
  std::string_view take(std::size_t most);

 private:
  std::string_view rest_;
};

/// One engine and session for the whole run: what a document leaves behind shows in the next.
cleancopy_session* shared_session(std::int64_t input);

/// Cleans. nullptr where a limit refused the document; any other failure is a finding.
cleancopy_result* cleaned(cleancopy_session* session, std::string_view bytes,
                          const char* charset = nullptr);
std::string written(const cleancopy_result* result, const char* format);

/// Blocks in the order of their spans, valid UTF-8 and legal in XML, names and numbers that fit
/// each other; values that are text.
void check_result(const cleancopy_result* result, std::size_t input_size);
/// Every format can be written; what is XML is well-formed.
void check_formats(const cleancopy_result* result);
/// With everything kept, every block's text is written.
void check_reversible(cleancopy_result* result);

}  // namespace checked
