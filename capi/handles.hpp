#pragma once
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/cleancopy.h"
#include "document/article.hpp"
#include "document/failure.hpp"
#include "document/settings.hpp"
#include "document/site_profile.hpp"
#include "profile/learn.hpp"
#include "write/source/edits.hpp"

namespace cleancopy::capi {

/// A message of fixed size: it must be tellable when memory has run out.
class Message {
 public:
  void clear() { text_[0] = '\0'; }
  void set(std::string_view message);
  [[nodiscard]] const char* c_str() const { return text_; }

 private:
  char text_[512] = {0};
};

/// Copies `message` into `room` of `size` bytes, NUL-terminated, cut at a character's border.
void copy_message(std::string_view message, char* room, std::size_t size);

cleancopy_status status_of(FailureKind kind);

/// Makes the caller's error (which may be NULL) empty; E_STRUCT if it is too small to be one.
cleancopy_status prepare(cleancopy_error* error);
/// Puts a message into the caller's error, if there is one.
void tell(cleancopy_error* error, std::string_view message);

/// Runs `work` and turns whatever it throws into a status, with the message given to `tell`.
/// Nothing thrown passes the border.
template <typename Work, typename Tell>
cleancopy_status guard(Work&& work, Tell&& tell) noexcept {
  try {
    work();
    return CLEANCOPY_OK;
  } catch (const Failure& failure) {
    tell(failure.what());
    return status_of(failure.kind());
  } catch (const std::bad_alloc&) {
    tell("memory ran out");
    return CLEANCOPY_E_NOMEM;
  } catch (const std::exception& defect) {
    tell(defect.what());
    return CLEANCOPY_E_INTERNAL;
  } catch (...) {
    tell("an unknown defect in cleancopy");
    return CLEANCOPY_E_INTERNAL;
  }
}

/// Gives the caller as much of `filled` as its struct has room for; E_STRUCT if it lacks even
/// `first_version` bytes.
template <typename Struct>
cleancopy_status give_struct(Struct filled, Struct* out, std::size_t first_version) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  const std::size_t size = out->struct_size;
  if (size < first_version) return CLEANCOPY_E_STRUCT;
  filled.struct_size = size;
  std::memcpy(static_cast<void*>(out), &filled, size < sizeof(Struct) ? size : sizeof(Struct));
  if (size > sizeof(Struct))
    std::memset(reinterpret_cast<char*>(out) + sizeof(Struct), 0, size - sizeof(Struct));
  return CLEANCOPY_OK;
}

}  // namespace cleancopy::capi

struct cleancopy_options {
  cleancopy::Settings settings;
  cleancopy::capi::Message error;
};

struct cleancopy_engine {
  std::shared_ptr<const cleancopy::Settings> settings;  // shared with sessions and results
};

struct cleancopy_session {
  std::shared_ptr<const cleancopy::Settings> settings;
  cleancopy_progress_fn progress = nullptr;
  void* progress_user = nullptr;
  cleancopy::capi::Message error;
};

struct cleancopy_result {
  std::shared_ptr<const cleancopy::Settings> settings;
  cleancopy::Document document;
  cleancopy::Article article;  // assembled anew when the host overrules
};

struct cleancopy_edits {
  cleancopy::source::Edits edits;
};

struct cleancopy_bytes {
  std::string data;
};

struct cleancopy_profile {
  std::shared_ptr<const cleancopy::SiteProfile> profile;  // shared with options and engines
};

struct cleancopy_learner {
  cleancopy::Learner learner;
  cleancopy::capi::Message error;
};
