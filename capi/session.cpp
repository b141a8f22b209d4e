#include <cstddef>
#include <string>

#include "assemble/assemble.hpp"
#include "handles.hpp"
#include "pipeline.hpp"
#include "settle.hpp"

namespace cleancopy::capi {

void copy_message(std::string_view message, char* room, std::size_t size) {
  std::size_t length = message.size();
  if (length >= size) {
    length = size - 1;
    while (length > 0 && (static_cast<unsigned char>(message[length]) & 0xC0u) == 0x80u) --length;
  }
  std::memcpy(room, message.data(), length);
  room[length] = '\0';
}

void Message::set(std::string_view message) { copy_message(message, text_, sizeof text_); }

cleancopy_status status_of(FailureKind kind) {
  switch (kind) {
    case FailureKind::argument:
      return CLEANCOPY_E_ARGUMENT;
    case FailureKind::structure:
      return CLEANCOPY_E_STRUCT;
    case FailureKind::option:
      return CLEANCOPY_E_OPTION;
    case FailureKind::limit:
      return CLEANCOPY_E_LIMIT;
    case FailureKind::timeout:
      return CLEANCOPY_E_TIMEOUT;
    case FailureKind::cancelled:
      return CLEANCOPY_E_CANCELLED;
    case FailureKind::charset_label:
      return CLEANCOPY_E_CHARSET;
    case FailureKind::format:
      return CLEANCOPY_E_FORMAT;
    case FailureKind::profile:
      return CLEANCOPY_E_PROFILE;
    case FailureKind::sink:
      return CLEANCOPY_E_SINK;
    case FailureKind::invalid_article:
      return CLEANCOPY_E_INVALID;
    case FailureKind::incomplete:
      return CLEANCOPY_E_INCOMPLETE;
  }
  return CLEANCOPY_E_INTERNAL;
}

namespace {

constexpr std::size_t kFirstDocumentSize = offsetof(cleancopy_document, id);

/// The host's struct as this library knows it. A newer host may not ask for what this library
/// lacks.
cleancopy_document taken(const cleancopy_document& given) {
  if (given.struct_size < kFirstDocumentSize)
    throw Failure(FailureKind::structure,
                  "document.struct_size is too small: use CLEANCOPY_DOCUMENT_INIT");
  const auto* bytes = reinterpret_cast<const char*>(&given);
  for (std::size_t i = sizeof(cleancopy_document); i < given.struct_size; ++i)
    if (bytes[i] != 0)
      throw Failure(FailureKind::structure,
                    "document has members set that this older library does not know");
  cleancopy_document known = CLEANCOPY_DOCUMENT_INIT;
  std::memcpy(&known, &given, std::min(given.struct_size, sizeof known));
  return known;
}

std::string_view or_empty(const char* text) {
  return text == nullptr ? std::string_view{} : std::string_view{text};
}

}  // namespace
}  // namespace cleancopy::capi

using namespace cleancopy;

cleancopy_status cleancopy_engine_new(cleancopy_options* options, cleancopy_engine** out) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = nullptr;
  if (options != nullptr) options->error.clear();
  return capi::guard(
      [&] {
        auto settings =
            std::make_shared<const Settings>(options == nullptr ? Settings{} : options->settings);
        *out = new cleancopy_engine{std::move(settings)};
      },
      [&](std::string_view message) {
        if (options != nullptr) options->error.set(message);
      });
}

void cleancopy_engine_free(cleancopy_engine* engine) { delete engine; }

cleancopy_status cleancopy_session_new(const cleancopy_engine* engine, cleancopy_session** out) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = nullptr;
  if (engine == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = new (std::nothrow) cleancopy_session{engine->settings, nullptr, nullptr, {}};
  return *out == nullptr ? CLEANCOPY_E_NOMEM : CLEANCOPY_OK;
}

void cleancopy_session_free(cleancopy_session* session) { delete session; }

cleancopy_status cleancopy_session_on_progress(cleancopy_session* session,
                                               cleancopy_progress_fn progress, void* user) {
  if (session == nullptr) return CLEANCOPY_E_ARGUMENT;
  session->progress = progress;
  session->progress_user = user;
  return CLEANCOPY_OK;
}

const char* cleancopy_session_error(const cleancopy_session* session) {
  return session == nullptr ? "" : session->error.c_str();
}

cleancopy_status cleancopy_clean(cleancopy_session* session, const cleancopy_document* document,
                                 cleancopy_result** out) {
  return cleancopy_clean_settled(session, document, 0, out);
}

cleancopy_status cleancopy_clean_settled(cleancopy_session* session,
                                         const cleancopy_document* document, uint32_t rounds,
                                         cleancopy_result** out) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = nullptr;
  if (session == nullptr) return CLEANCOPY_E_ARGUMENT;
  session->error.clear();
  return capi::guard(
      [&] {
        if (document == nullptr) throw Failure(FailureKind::argument, "document is NULL");
        const cleancopy_document given = capi::taken(*document);
        if (given.data == nullptr && given.data_len > 0)
          throw Failure(FailureKind::argument, "document.data is NULL although data_len is not 0");
        const Hints hints{capi::or_empty(given.charset), capi::or_empty(given.language),
                          capi::or_empty(given.url), capi::or_empty(given.id)};
        Watch watch(session->progress, session->progress_user, session->settings->time_budget_ms);
        auto result = std::make_unique<cleancopy_result>();
        result->settings = session->settings;
        result->document = clean({given.data, given.data_len}, *session->settings, hints, watch);
        settle(result->document, *session->settings, hints, watch, rounds);
        result->article = assemble(result->document);
        *out = result.release();
      },
      [&](std::string_view message) { session->error.set(message); });
}
