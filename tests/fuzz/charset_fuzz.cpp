// Any bytes with any label as their charset: the first byte chooses one that exists, or the label
// is in the input.
#include <array>

#include "checked.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static cleancopy_session* const session = checked::shared_session(CLEANCOPY_INPUT_AUTO);
  constexpr std::array kLabels = {
      "utf-8",    "windows-1252", "iso-8859-2",  "koi8-r",    "ibm866",         "gb18030",
      "gbk",      "big5",         "euc-jp",      "euc-kr",    "shift_jis",      "iso-2022-jp",
      "utf-16le", "utf-16be",     "windows-874", "macintosh", "x-user-defined", "x-mac-cyrillic"};
  checked::Bytes bytes(data, size);
  const unsigned choice = bytes.byte();
  if (choice > kLabels.size()) {
    const std::string label(bytes.take(choice % 24));
    cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
    document.data = bytes.rest().data();
    document.data_len = bytes.rest().size();
    document.charset = label.c_str();
    cleancopy_result* result = nullptr;
    const cleancopy_status status = cleancopy_clean(session, &document, &result);
    checked::expect(status == CLEANCOPY_OK || status == CLEANCOPY_E_CHARSET,
                    cleancopy_status_name(status), label);
    if (result != nullptr) checked::check_result(result, bytes.rest().size());
    cleancopy_result_free(result);
    return 0;
  }
  const char* label = choice == 0 ? nullptr : kLabels.at(choice - 1);
  cleancopy_result* result = checked::cleaned(session, bytes.rest(), label);
  if (result == nullptr) return 0;
  checked::check_result(result, bytes.rest().size());
  cleancopy_run run = CLEANCOPY_RUN_INIT;
  checked::expect(cleancopy_result_run(result, &run) == CLEANCOPY_OK, "no run");
  checked::expect(run.charset != nullptr && run.charset_source != nullptr, "no charset");
  checked::expect(run.input_bytes == bytes.rest().size(), "another number of input bytes");
  checked::expect(run.undecodable <= run.input_bytes, "more undecodable bytes than there are");
  cleancopy_result_free(result);
  return 0;
}
