#include "library.hpp"

#include <new>

#include "exit_code.hpp"
#include "files.hpp"

namespace cli {
namespace {

/// Throws what a status that is not OK means to the person at the terminal.
void check(cleancopy_status status, std::string message) {
  if (status == CLEANCOPY_OK) return;
  if (status == CLEANCOPY_E_NOMEM) throw std::bad_alloc();
  const bool wrong_argument =
      status == CLEANCOPY_E_OPTION || status == CLEANCOPY_E_CHARSET || status == CLEANCOPY_E_FORMAT;
  if (message.empty()) message = cleancopy_status_name(status);
  throw Problem(wrong_argument ? ExitCode::usage : ExitCode::not_cleaned, message);
}

const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

}  // namespace

Options new_options() {
  cleancopy_options* options = nullptr;
  check(cleancopy_options_new(&options), "");
  return Options(options);
}

void set_option(cleancopy_options& options, const std::string& name, const std::string& value) {
  const cleancopy_status status = cleancopy_options_set(&options, name.c_str(), value.c_str());
  check(status, cleancopy_options_error(&options));
}

Profile load_profile(const std::string& path) {
  const std::string bytes = read_file(path);
  cleancopy_profile* profile = nullptr;
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  const cleancopy_status status =
      cleancopy_profile_load(bytes.data(), bytes.size(), &profile, &error);
  if (status == CLEANCOPY_E_PROFILE)
    throw Problem(ExitCode::file, shown_name(path) + ": " + error.message);
  check(status, error.message);
  return Profile(profile);
}

void set_profile(cleancopy_options& options, const cleancopy_profile& profile) {
  const cleancopy_status status = cleancopy_options_set_profile(&options, &profile);
  check(status, cleancopy_options_error(&options));
}

Profile merge(const cleancopy_profile& a, const cleancopy_profile& b) {
  cleancopy_profile* merged = nullptr;
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  const cleancopy_status status = cleancopy_profile_merge(&a, &b, &merged, &error);
  check(status, error.message);
  return Profile(merged);
}

Learner new_learner(const cleancopy_profile* start) {
  cleancopy_learner* learner = nullptr;
  check(cleancopy_learner_new(start, &learner), "");
  return Learner(learner);
}

bool learn_from(cleancopy_learner& learner, const cleancopy_result& result) {
  std::int32_t learnt = 0;
  const cleancopy_status status = cleancopy_learner_add(&learner, &result, &learnt);
  check(status, cleancopy_learner_error(&learner));
  return learnt != 0;
}

Profile profile_of(const cleancopy_learner& learner) {
  cleancopy_profile* profile = nullptr;
  check(cleancopy_learner_profile(&learner, &profile), "");
  return Profile(profile);
}

cleancopy_profile_info describe(const cleancopy_profile& profile) {
  cleancopy_profile_info info = CLEANCOPY_PROFILE_INFO_INIT;
  check(cleancopy_profile_describe(&profile, &info), "");
  return info;
}

Bytes save(const cleancopy_profile& profile) {
  cleancopy_bytes* bytes = nullptr;
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  const cleancopy_status status = cleancopy_profile_save(&profile, &bytes, &error);
  check(status, error.message);
  return Bytes(bytes);
}

Engine new_engine(cleancopy_options& options) {
  cleancopy_engine* engine = nullptr;
  const cleancopy_status status = cleancopy_engine_new(&options, &engine);
  check(status, cleancopy_options_error(&options));
  return Engine(engine);
}

Session new_session(const cleancopy_engine& engine) {
  cleancopy_session* session = nullptr;
  check(cleancopy_session_new(&engine, &session), "");
  return Session(session);
}

cleancopy_status clean_with(cleancopy_session& session, std::string_view bytes, const Hints& hints,
                            cleancopy_result** out, std::uint32_t settling_rounds) {
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = bytes.data();
  document.data_len = bytes.size();
  document.charset = or_null(hints.charset);
  document.language = or_null(hints.language);
  document.url = or_null(hints.url);
  document.id = or_null(hints.id);
  return cleancopy_clean_settled(&session, &document, settling_rounds, out);
}

Result clean(cleancopy_options& options, std::string_view bytes, const Hints& hints,
             const std::string& name, bool settle) {
  constexpr std::uint32_t kPlenty = 8;
  const Engine engine = new_engine(options);
  const Session session = new_session(*engine);
  cleancopy_result* result = nullptr;
  const cleancopy_status status = clean_with(*session, bytes, hints, &result, settle ? kPlenty : 0);
  check(status, name + ": " + cleancopy_session_error(session.get()));
  return Result(result);
}

std::vector<Result> read_back(cleancopy_options& options, std::string_view bytes,
                              const std::string& name) {
  const Engine engine = new_engine(options);
  const Session session = new_session(*engine);
  std::vector<Result> results;
  const auto take = [](void* user, cleancopy_result* result) {
    static_cast<std::vector<Result>*>(user)->emplace_back(result);
  };
  const cleancopy_status status =
      cleancopy_read_articles(session.get(), bytes.data(), bytes.size(), take, &results);
  check(status, name + ": " + cleancopy_session_error(session.get()));
  return results;
}

std::string write_all(const std::vector<Result>& results, const std::string& format) {
  std::string out;
  const auto sink = [](void* user, const char* data, std::size_t len) {
    static_cast<std::string*>(user)->append(data, len);
    return 0;
  };
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  std::vector<const cleancopy_result*> handles;
  handles.reserve(results.size());
  for (const Result& result : results) handles.push_back(result.get());
  const cleancopy_status status =
      handles.size() == 1 ? cleancopy_result_write(handles[0], format.c_str(), sink, &out, &error)
                          : cleancopy_write_package(handles.data(), handles.size(), format.c_str(),
                                                    sink, &out, &error);
  check(status, error.message);
  return out;
}

Bytes write(const cleancopy_result& result, const std::string& format) {
  cleancopy_bytes* bytes = nullptr;
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  const cleancopy_status status =
      cleancopy_result_write_memory(&result, format.c_str(), &bytes, &error);
  check(status, error.message);
  return Bytes(bytes);
}

std::string_view text_of(const cleancopy_bytes& bytes) {
  std::size_t length = 0;
  const char* data = cleancopy_bytes_data(&bytes, &length);
  return {data, length};
}

std::vector<cleancopy_option_info> option_infos() {
  std::vector<cleancopy_option_info> infos(cleancopy_option_count(), CLEANCOPY_OPTION_INFO_INIT);
  for (std::size_t i = 0; i < infos.size(); ++i) check(cleancopy_option_at(i, &infos[i]), "");
  return infos;
}

std::vector<cleancopy_format> formats() {
  std::vector<cleancopy_format> formats(cleancopy_format_count(), CLEANCOPY_FORMAT_INIT);
  for (std::size_t i = 0; i < formats.size(); ++i) check(cleancopy_format_at(i, &formats[i]), "");
  return formats;
}

void require_format(const std::string& name, bool for_several) {
  std::string known;
  bool is_known = false;
  for (const cleancopy_format& format : formats()) {
    if (name == format.name && (!for_several || format.holds_many != 0)) return;
    is_known = is_known || name == format.name;
    if (for_several && format.holds_many == 0) continue;
    known += known.empty() ? "" : ", ";
    known += format.name;
  }
  if (is_known)
    throw Problem(ExitCode::usage, name + " holds one article only; these hold several: " + known);
  throw Problem(ExitCode::usage, "unknown format " + name + "; known: " + known);
}

std::vector<cleancopy_block> blocks_of(const cleancopy_result& result) {
  std::vector<cleancopy_block> blocks(cleancopy_result_block_count(&result), CLEANCOPY_BLOCK_INIT);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    check(cleancopy_result_block_at(&result, i, &blocks[i]), "");
  return blocks;
}

std::vector<std::string_view> values_of(const cleancopy_result& result, cleancopy_field field) {
  std::vector<std::string_view> values(cleancopy_result_value_count(&result, field));
  for (std::size_t i = 0; i < values.size(); ++i) {
    cleancopy_value value = CLEANCOPY_VALUE_INIT;
    check(cleancopy_result_value_at(&result, field, i, &value), "");
    values[i] = {value.text, value.text_len};
  }
  return values;
}

std::string_view value_of(const cleancopy_result& result, cleancopy_field field) {
  if (cleancopy_result_value_count(&result, field) == 0) return {};
  cleancopy_value value = CLEANCOPY_VALUE_INIT;
  check(cleancopy_result_value_at(&result, field, 0, &value), "");
  return {value.text, value.text_len};
}

}  // namespace cli
