// Lines "name=value" set options by name, by key and as text; then an article is cleaned with what
// was taken.
#include <algorithm>
#include <cstdlib>

#include "checked.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  cleancopy_options* options = nullptr;
  checked::expect(cleancopy_options_new(&options) == CLEANCOPY_OK, "no options");
  while (!rest.empty()) {
    const std::string line(rest.substr(0, rest.find('\n')));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const std::size_t equals = std::min(line.find('='), line.size());
    const std::string name = line.substr(0, equals);
    const std::string value = line.substr(std::min(line.size(), equals + 1));
    const auto key = static_cast<std::int32_t>(std::strtol(name.c_str(), nullptr, 10));
    cleancopy_status status = CLEANCOPY_OK;
    if (key == 0)
      status = cleancopy_options_set(options, name.c_str(), value.c_str());
    else if (key % 2 == 0)
      status = cleancopy_options_set_int(options, key, std::strtoll(value.c_str(), nullptr, 10));
    else
      status = cleancopy_options_set_text(options, key, value.data(), value.size());
    const bool has_message = cleancopy_options_error(options)[0] != '\0';
    checked::expect(status == CLEANCOPY_OK || status == CLEANCOPY_E_OPTION,
                    cleancopy_status_name(status), line);
    checked::expect(has_message == (status != CLEANCOPY_OK), "a message that does not fit", line);
  }
  cleancopy_engine* engine = nullptr;
  cleancopy_session* session = nullptr;
  checked::expect(cleancopy_engine_new(options, &engine) == CLEANCOPY_OK, "no engine");
  checked::expect(cleancopy_session_new(engine, &session) == CLEANCOPY_OK, "no session");
  constexpr std::string_view kText =
      "Old bridge closed\nBy Ada Marsh\nSKERROW - The council closed the old bridge on Tuesday - "
      "\"for good\", it said.\n"
      "Read more: Ferry fares to rise\nPhoto: Ada Marsh\n";
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = kText.data();
  document.data_len = kText.size();
  cleancopy_result* result = nullptr;
  const cleancopy_status status = cleancopy_clean(session, &document, &result);
  checked::expect(
      status == CLEANCOPY_OK || status == CLEANCOPY_E_LIMIT || status == CLEANCOPY_E_TIMEOUT,
      cleancopy_status_name(status), cleancopy_session_error(session));
  if (result != nullptr) {
    checked::check_result(result, kText.size());
    checked::check_formats(result);
  }
  cleancopy_result_free(result);
  cleancopy_session_free(session);
  cleancopy_engine_free(engine);
  cleancopy_options_free(options);
  return 0;
}
