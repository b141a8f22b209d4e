#include <algorithm>
#include <string>
#include <vector>

#include "handles.hpp"
#include "write/format.hpp"

namespace cleancopy::capi {
namespace {

constexpr std::size_t kSmallestError = offsetof(cleancopy_error, message) + 1;

/// Gathers small pieces so that the host is not called for each, and passes them on.
class HostSink final : public Sink {
 public:
  HostSink(cleancopy_sink_fn sink, void* user, std::uint64_t limit)
      : Sink(limit), sink_(sink), user_(user) {}

  void flush() {
    if (used_ > 0) send({room_, used_});
    used_ = 0;
  }
  [[nodiscard]] int code() const { return code_; }

 private:
  void take(std::string_view bytes) override {
    if (bytes.size() > sizeof room_ - used_) flush();
    if (bytes.size() > sizeof room_) return send(bytes);
    std::memcpy(room_ + used_, bytes.data(), bytes.size());
    used_ += bytes.size();
  }
  void send(std::string_view bytes) {
    code_ = sink_(user_, bytes.data(), bytes.size());
    if (code_ != 0)
      throw Failure(FailureKind::sink,
                    "the sink stopped the writing with code " + std::to_string(code_));
  }

  cleancopy_sink_fn sink_;
  void* user_;
  int code_ = 0;
  std::size_t used_ = 0;
  char room_[16 * 1024];
};

}  // namespace

cleancopy_status prepare(cleancopy_error* error) {
  if (error == nullptr) return CLEANCOPY_OK;
  if (error->struct_size < kSmallestError) return CLEANCOPY_E_STRUCT;
  error->sink_code = 0;
  error->message[0] = '\0';
  return CLEANCOPY_OK;
}

void tell(cleancopy_error* error, std::string_view message) {
  if (error == nullptr) return;
  const std::size_t room =
      std::min(error->struct_size, sizeof *error) - offsetof(cleancopy_error, message);
  copy_message(message, error->message, std::min(room, sizeof error->message));
}

namespace {

/// Runs `write` on a sink that passes everything on to the host.
template <typename Write>
cleancopy_status to_host(cleancopy_sink_fn sink, void* user, const Settings& settings,
                         cleancopy_error* error, Write write) {
  return guard(
      [&] {
        HostSink host(sink, user, settings.max_output_bytes);
        try {
          write(host);
          host.flush();
        } catch (...) {
          if (error != nullptr) error->sink_code = host.code();
          throw;
        }
      },
      [&](std::string_view message) { tell(error, message); });
}

}  // namespace
}  // namespace cleancopy::capi

using namespace cleancopy;

size_t cleancopy_format_count(void) { return formats().size(); }

cleancopy_status cleancopy_format_at(size_t index, cleancopy_format* out) {
  if (index >= formats().size()) return CLEANCOPY_E_ARGUMENT;
  const Format& format = formats()[index];
  // The table's texts are literals, so they end in NUL.
  return capi::give_struct(
      cleancopy_format{sizeof(cleancopy_format), format.name.data(), format.media_type.data(),
                       format.extension.data(), format.description.data(),
                       format.write_package != nullptr ? 1 : 0},
      out, offsetof(cleancopy_format, holds_many));
}

cleancopy_status cleancopy_result_write(const cleancopy_result* result, const char* format,
                                        cleancopy_sink_fn sink, void* user,
                                        cleancopy_error* error) {
  if (const cleancopy_status status = capi::prepare(error); status != CLEANCOPY_OK) return status;
  if (result == nullptr || format == nullptr || sink == nullptr) {
    capi::tell(error, "result, format or sink is NULL");
    return CLEANCOPY_E_ARGUMENT;
  }
  return capi::to_host(sink, user, *result->settings, error, [&](Sink& host) {
    write_in(format_named(format), result->article, result->settings->missing, host);
  });
}

cleancopy_status cleancopy_write_package(const cleancopy_result* const* results, size_t count,
                                         const char* format, cleancopy_sink_fn sink, void* user,
                                         cleancopy_error* error) {
  if (const cleancopy_status status = capi::prepare(error); status != CLEANCOPY_OK) return status;
  if (results == nullptr || count == 0 || format == nullptr || sink == nullptr ||
      std::find(results, results + count, nullptr) != results + count) {
    capi::tell(error, "results, one of them, format or sink is NULL, or there are no results");
    return CLEANCOPY_E_ARGUMENT;
  }
  const Settings& settings = *results[0]->settings;
  return capi::to_host(sink, user, settings, error, [&](Sink& host) {
    std::vector<const Article*> articles;
    articles.reserve(count);
    for (size_t i = 0; i < count; ++i) articles.push_back(&results[i]->article);
    write_package_in(format_named(format), articles, settings.missing, host);
  });
}

cleancopy_status cleancopy_result_write_memory(const cleancopy_result* result, const char* format,
                                               cleancopy_bytes** out, cleancopy_error* error) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = nullptr;
  if (const cleancopy_status status = capi::prepare(error); status != CLEANCOPY_OK) return status;
  if (result == nullptr || format == nullptr) {
    capi::tell(error, "result or format is NULL");
    return CLEANCOPY_E_ARGUMENT;
  }
  return capi::guard(
      [&] {
        auto bytes = std::make_unique<cleancopy_bytes>();
        StringSink memory(bytes->data, result->settings->max_output_bytes);
        write_in(format_named(format), result->article, result->settings->missing, memory);
        *out = bytes.release();
      },
      [&](std::string_view message) { capi::tell(error, message); });
}

const char* cleancopy_bytes_data(const cleancopy_bytes* bytes, size_t* len) {
  if (len != nullptr) *len = bytes == nullptr ? 0 : bytes->data.size();
  return bytes == nullptr ? "" : bytes->data.c_str();
}

void cleancopy_bytes_free(cleancopy_bytes* bytes) { delete bytes; }

cleancopy_status cleancopy_result_edits(const cleancopy_result* result, int32_t repairs,
                                        cleancopy_edits** out, cleancopy_error* error) {
  if (out == nullptr) return CLEANCOPY_E_ARGUMENT;
  *out = nullptr;
  if (const cleancopy_status status = capi::prepare(error); status != CLEANCOPY_OK) return status;
  if (result == nullptr || repairs < 0 || repairs > 1) {
    capi::tell(error, "result is NULL, or repairs is neither 0 nor 1");
    return CLEANCOPY_E_ARGUMENT;
  }
  return capi::guard(
      [&] {
        const auto choice = repairs == 1 ? source::Repairs::make : source::Repairs::leave;
        *out = new cleancopy_edits{source::edits_of(result->document, choice)};
      },
      [&](std::string_view message) { capi::tell(error, message); });
}

size_t cleancopy_edits_count(const cleancopy_edits* edits) {
  return edits == nullptr ? 0 : edits->edits.list.size();
}

cleancopy_status cleancopy_edits_at(const cleancopy_edits* edits, size_t index,
                                    cleancopy_edit* out) {
  if (edits == nullptr || index >= edits->edits.list.size()) return CLEANCOPY_E_ARGUMENT;
  const source::Edit& edit = edits->edits.list[index];
  return capi::give_struct(
      cleancopy_edit{sizeof(cleancopy_edit), edit.span.begin, edit.span.end,
                     edit.text.empty() ? "" : edit.text.data(), edit.text.size()},
      out, sizeof(cleancopy_edit));
}

void cleancopy_edits_free(cleancopy_edits* edits) { delete edits; }
