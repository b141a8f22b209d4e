#pragma once
#include <cleancopy/cleancopy.h>

#include <string>
#include <string_view>

/// A page with all that makes libxml2 complain.
constexpr std::string_view kPage =
    "<!DOCTYPE html><html><head><title>Old bridge closed</title>"
    "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": \"Ada "
    "Marsh\"}</script>"
    "</head><body><nav><a href='/'>Home</a></nav><article><h1>Old bridge closed</h1>"
    "<p>The council closed the old bridge on Tuesday, and nobody in the hall contradicted the "
    "mayor.</wrong>"
    "<p class=a class=b>Engineers had found <b>cracks <i>in three</b> of the five</i> piers "
    "&nosuch; in the "
    "spring, which are older than the harbour itself.<p><a href='/x'>Read more: Ferry fares to "
    "rise</a>"
    "</div></article></table><unknown>© 2026 Skerrow Mail</body>";

constexpr std::string_view kText =
    "Old bridge closed\nBy Ada Marsh\nThe council closed the old bridge on Tuesday, and nobody in "
    "the hall "
    "contradicted the mayor.\nRead more: Ferry fares to rise by a tenth in spring\nEngineers had "
    "found cracks "
    "in three of the five piers in the spring, which are older than the harbour itself. "
    "It wasnâ€™t the first time.\nAdvertisement\n";

/// The library's functions, linked or found with dlsym.
struct Functions {
  decltype(&cleancopy_engine_new) engine_new;
  decltype(&cleancopy_engine_free) engine_free;
  decltype(&cleancopy_session_new) session_new;
  decltype(&cleancopy_session_free) session_free;
  decltype(&cleancopy_clean) clean;
  decltype(&cleancopy_result_free) result_free;
  decltype(&cleancopy_format_count) format_count;
  decltype(&cleancopy_format_at) format_at;
  decltype(&cleancopy_result_write) result_write;
};

inline int append(void* text, const char* data, std::size_t size) {
  static_cast<std::string*>(text)->append(data, size);
  return 0;
}

/// Cleans the document and writes it in every format, one after the other; empty if anything fails.
inline std::string cleaned(const Functions& library, std::string_view bytes) {
  cleancopy_engine* engine = nullptr;
  cleancopy_session* session = nullptr;
  cleancopy_result* result = nullptr;
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = bytes.data();
  document.data_len = bytes.size();
  std::string written;
  cleancopy_status status = library.engine_new(nullptr, &engine);
  if (status == CLEANCOPY_OK) status = library.session_new(engine, &session);
  if (status == CLEANCOPY_OK) status = library.clean(session, &document, &result);
  for (std::size_t i = 0; i < library.format_count() && status == CLEANCOPY_OK; ++i) {
    cleancopy_format format = CLEANCOPY_FORMAT_INIT;
    status = library.format_at(i, &format);
    if (status == CLEANCOPY_OK)
      status = library.result_write(result, format.name, append, &written, nullptr);
  }
  library.result_free(result);
  library.session_free(session);
  library.engine_free(engine);
  return status == CLEANCOPY_OK ? written : std::string();
}

/// Those that the program is linked with.
inline Functions linked() {
  return {cleancopy_engine_new,   cleancopy_engine_free, cleancopy_session_new,
          cleancopy_session_free, cleancopy_clean,       cleancopy_result_free,
          cleancopy_format_count, cleancopy_format_at,   cleancopy_result_write};
}
