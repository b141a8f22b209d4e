#pragma once
#include <cleancopy/cleancopy.h>

#include <ctime>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace measured {

/// Milliseconds of processor time that this thread has used: what others do at the time does not
/// count.
inline double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template <auto free_handle>
struct Freer {
  void operator()(auto* handle) const { free_handle(handle); }
};
using Result = std::unique_ptr<cleancopy_result, Freer<cleancopy_result_free>>;
using Option = std::pair<int, long long>;

/// A session with these options.
class Session {
 public:
  explicit Session(std::initializer_list<Option> wanted = {}) {
    cleancopy_options* options = nullptr;
    cleancopy_engine* engine = nullptr;
    cleancopy_options_new(&options);
    for (const auto& [key, value] : wanted)
      if (cleancopy_options_set_int(options, key, value) != CLEANCOPY_OK) options_were_set_ = false;
    cleancopy_engine_new(options, &engine);
    cleancopy_session_new(engine, &session_);
    cleancopy_engine_free(engine);
    cleancopy_options_free(options);
  }
  ~Session() { cleancopy_session_free(session_); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  cleancopy_status clean(std::string_view bytes, Result& result) {
    if (!options_were_set_) return CLEANCOPY_E_OPTION;
    cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
    document.data = bytes.data();
    document.data_len = bytes.size();
    cleancopy_result* made = nullptr;
    const cleancopy_status status = cleancopy_clean(session_, &document, &made);
    result.reset(made);
    return status;
  }
  void on_progress(cleancopy_progress_fn progress, void* user) {
    cleancopy_session_on_progress(session_, progress, user);
  }
  [[nodiscard]] std::string_view error() const { return cleancopy_session_error(session_); }

 private:
  cleancopy_session* session_ = nullptr;
  bool options_were_set_ = true;
};

}  // namespace measured
