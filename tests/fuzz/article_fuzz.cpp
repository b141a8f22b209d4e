// Any bytes, read back as article XML. What is taken can be written and read again, and says the
// same then.
#include "checked.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static cleancopy_session* const session = checked::shared_session(CLEANCOPY_INPUT_AUTO);
  cleancopy_result* result = nullptr;
  const cleancopy_status status =
      cleancopy_read_article(session, reinterpret_cast<const char*>(data), size, &result);
  checked::expect((status == CLEANCOPY_OK) == (result != nullptr), "a status without its result");
  if (status != CLEANCOPY_OK) {
    checked::expect(status != CLEANCOPY_E_INTERNAL && status != CLEANCOPY_E_NOMEM,
                    cleancopy_status_name(status), cleancopy_session_error(session));
    checked::expect(cleancopy_session_error(session)[0] != '\0', "no reason for the refusal");
    return 0;
  }
  checked::check_formats(result);
  const std::string once = checked::written(result, "article");
  cleancopy_result* again = nullptr;
  checked::expect(cleancopy_read_article(session, once.data(), once.size(), &again) == CLEANCOPY_OK,
                  "what was written is not read", cleancopy_session_error(session));
  checked::expect(checked::written(again, "article") == once, "it changes when it is read again",
                  once);
  cleancopy_result_free(again);
  cleancopy_result_free(result);
  return 0;
}
