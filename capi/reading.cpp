#include "assemble/assemble.hpp"
#include "handles.hpp"
#include "load/load.hpp"

namespace cleancopy::capi {
namespace {

using Result = std::unique_ptr<cleancopy_result>;

/// The results of all articles in `xml`, in order.
std::vector<Result> read(cleancopy_session& session, std::string_view xml) {
  Watch watch(session.progress, session.progress_user, session.settings->time_budget_ms);
  std::vector<Result> results;
  for (std::unique_ptr<Document>& document : load_articles(xml, *session.settings, watch)) {
    auto result = std::make_unique<cleancopy_result>();
    result->settings = session.settings;
    result->document = std::move(*document);
    result->article = assemble(result->document);
    results.push_back(std::move(result));
  }
  return results;
}

template <typename Work>
cleancopy_status reading(cleancopy_session* session, const char* data, size_t len, Work work) {
  session->error.clear();
  return guard(
      [&] {
        if (data == nullptr) throw Failure(FailureKind::argument, "data is NULL");
        work(read(*session, {data, len}));
      },
      [&](std::string_view message) { session->error.set(message); });
}

}  // namespace
}  // namespace cleancopy::capi

using namespace cleancopy;

cleancopy_status cleancopy_read_article(cleancopy_session* session, const char* data, size_t len,
                                        cleancopy_result** out) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = nullptr;
  if (session == nullptr) return CLEANCOPY_E_ARGUMENT;
  return capi::reading(session, data, len, [&](std::vector<capi::Result> results) {
    if (results.size() != 1)
      throw Failure(FailureKind::invalid_article, "there are " + std::to_string(results.size()) +
                                                      " articles in it instead of one");
    *out = results.front().release();
  });
}

cleancopy_status cleancopy_read_articles(cleancopy_session* session, const char* data, size_t len,
                                         cleancopy_result_fn take, void* user) {
  if (session == nullptr || take == nullptr) return CLEANCOPY_E_ARGUMENT;
  return capi::reading(session, data, len, [&](std::vector<capi::Result> results) {
    for (capi::Result& result : results) take(user, result.release());
  });
}
