// Any bytes, cleaned as text.
#include "clean.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static cleancopy_session* const session = checked::shared_session(CLEANCOPY_INPUT_TEXT);
  check_cleaning(session, {reinterpret_cast<const char*>(data), size});
  return 0;
}
