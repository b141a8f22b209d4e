// A host that calls the functions of the C ABI in any order, with handles of any age and freed in
// any order, NULL among them. Every call is allowed by the header; none may crash, leak or fail in
// a way that the header does not name.
#include <array>

#include "checked.hpp"

namespace {

constexpr std::size_t kHandles = 4;

struct Host {
  std::array<cleancopy_options*, kHandles> options{};
  std::array<cleancopy_engine*, kHandles> engines{};
  std::array<cleancopy_session*, kHandles> sessions{};
  std::array<cleancopy_result*, kHandles> results{};
  std::array<cleancopy_bytes*, kHandles> bytes{};
  int cancel_after = 0;
  int stop_after = 0;

  ~Host() {
    for (auto* handle : bytes) cleancopy_bytes_free(handle);
    for (auto* handle : options) cleancopy_options_free(handle);
    for (auto* handle : results) cleancopy_result_free(handle);
    for (auto* handle : engines) cleancopy_engine_free(handle);
    for (auto* handle : sessions) cleancopy_session_free(handle);
  }
};

int on_progress(void* user, std::uint32_t) {
  return --static_cast<Host*>(user)->cancel_after == 0 ? 1 : 0;
}
int on_bytes(void* user, const char*, std::size_t) {
  return --static_cast<Host*>(user)->stop_after == 0 ? 5 : 0;
}

/// Frees what the slot holds and makes anew: a handle may live on in others.
template <typename Handle, typename Free, typename Make>
void renew(Handle*& slot, Free free_handle, Make make) {
  free_handle(slot);
  slot = nullptr;
  const cleancopy_status status = make(&slot);
  checked::expect((status == CLEANCOPY_OK) == (slot != nullptr), "a status without its handle");
  checked::expect(status != CLEANCOPY_E_INTERNAL && status != CLEANCOPY_E_NOMEM,
                  cleancopy_status_name(status));
}

void one_call(Host& host, checked::Bytes& in) {
  const unsigned call = in.byte() % 16;
  const unsigned slots = in.byte();
  const std::size_t a = slots % kHandles;
  const std::size_t b = slots / kHandles % kHandles;
  const auto number = static_cast<std::int64_t>(in.byte());
  const std::string text(call < 3 || call > 11 ? in.take(static_cast<std::size_t>(number)) : "");
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  switch (call) {
    case 0:
      renew(host.options[a], cleancopy_options_free, cleancopy_options_new);
      break;
    case 1:
      cleancopy_options_set_int(host.options[a],
                                static_cast<std::int32_t>(100 * (number % 5) + number / 5 % 12),
                                static_cast<std::int64_t>(text.size()));
      cleancopy_options_error(host.options[a]);
      break;
    case 2:
      cleancopy_options_set(host.options[a], text.c_str(), text.c_str() + text.size() / 2);
      break;
    case 3:
      renew(host.engines[a], cleancopy_engine_free,
            [&](cleancopy_engine** out) { return cleancopy_engine_new(host.options[b], out); });
      break;
    case 4:
      renew(host.sessions[a], cleancopy_session_free,
            [&](cleancopy_session** out) { return cleancopy_session_new(host.engines[b], out); });
      break;
    case 5:
      host.cancel_after = static_cast<int>(number);
      cleancopy_session_on_progress(host.sessions[a], number == 0 ? nullptr : on_progress, &host);
      break;
    case 6:
      cleancopy_options_free(host.options[a]);
      host.options[a] = nullptr;
      cleancopy_engine_free(host.engines[b]);
      host.engines[b] = nullptr;
      break;
    case 7:
      cleancopy_session_free(host.sessions[a]);
      host.sessions[a] = nullptr;
      break;
    case 8:
      for (std::size_t i = 0; i <= cleancopy_result_block_count(host.results[a]); ++i) {
        cleancopy_block block = CLEANCOPY_BLOCK_INIT;
        cleancopy_result_block_at(host.results[a], i, &block);
      }
      cleancopy_result_overrule(host.results[a], static_cast<std::size_t>(number), number % 3,
                                static_cast<cleancopy_role>(number) - 4);
      break;
    case 9: {
      cleancopy_value value = CLEANCOPY_VALUE_INIT;
      cleancopy_run run = CLEANCOPY_RUN_INIT;
      cleancopy_result_value_at(host.results[a], static_cast<cleancopy_field>(number) - 2, b,
                                &value);
      cleancopy_result_run(host.results[a], &run);
      cleancopy_result_note_at(host.results[a], b);
      cleancopy_result_repairs(host.results[a], static_cast<std::size_t>(number));
      break;
    }
    case 10: {
      cleancopy_format format = CLEANCOPY_FORMAT_INIT;
      cleancopy_format_at(static_cast<std::size_t>(number) % (cleancopy_format_count() + 1),
                          &format);
      host.stop_after = static_cast<int>(b) * 3;
      cleancopy_result_write(host.results[a], format.name, on_bytes, &host, &error);
      break;
    }
    case 11: {
      cleancopy_format format = CLEANCOPY_FORMAT_INIT;
      cleancopy_format_at(static_cast<std::size_t>(number) % (cleancopy_format_count() + 1),
                          &format);
      renew(host.bytes[a], cleancopy_bytes_free, [&](cleancopy_bytes** out) {
        return cleancopy_result_write_memory(host.results[b], format.name, out, &error);
      });
      break;
    }
    case 12:
      renew(host.results[a], cleancopy_result_free, [&](cleancopy_result** out) {
        return cleancopy_read_article(host.sessions[b], text.data(), text.size(), out);
      });
      break;
    case 13: {
      std::size_t size = 0;  // what was written is read again
      const char* data = cleancopy_bytes_data(host.bytes[b], &size);
      renew(host.results[a], cleancopy_result_free, [&](cleancopy_result** out) {
        return cleancopy_read_article(host.sessions[a], data, size, out);
      });
      break;
    }
    default:
      cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
      document.data = text.data();
      document.data_len = text.size();
      document.charset = number % 7 == 0 ? "latin1" : nullptr;
      document.language = number % 5 == 0 ? "de" : nullptr;
      document.url = number % 3 == 0 ? "https://example.org/a" : nullptr;
      renew(host.results[a], cleancopy_result_free, [&](cleancopy_result** out) {
        return cleancopy_clean(host.sessions[b], &document, out);
      });
      cleancopy_session_error(host.sessions[b]);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr int kMostCalls = 200;
  checked::Bytes in(data, size);
  Host host;
  for (int i = 0; i < kMostCalls && !in.empty(); ++i) one_call(host, in);
  return 0;
}
