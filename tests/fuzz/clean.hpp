#pragma once
#include "checked.hpp"

/// Cleans any bytes as text or as a page, and holds the result to what the library promises.
inline void check_cleaning(cleancopy_session* session, std::string_view bytes) {
  cleancopy_result* result = checked::cleaned(session, bytes);
  if (result == nullptr) return;
  checked::check_result(result, bytes.size());
  checked::check_formats(result);
  cleancopy_result* again = checked::cleaned(session, bytes);
  checked::expect(checked::written(result, "json") == checked::written(again, "json"),
                  "the second time gives other bytes");
  cleancopy_result_free(again);
  checked::check_reversible(result);
  cleancopy_result_free(result);
}
