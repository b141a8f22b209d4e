#include "batch_worker.hpp"

#include <chrono>
#include <filesystem>
#include <stdexcept>

#include "../exit_code.hpp"
#include "batch_row.hpp"
#include "byte_source.hpp"
#include "document_source.hpp"
#include "partial_file.hpp"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

/// Why one document cannot be cleaned; the batch goes on.
struct Failure : std::runtime_error {
  Failure(std::string name, const std::string& reason)
      : std::runtime_error(reason), status(std::move(name)) {}
  std::string status;
};

constexpr const char* kUnreadable = "unreadable";
constexpr const char* kNoRecord = "no-record";
constexpr std::size_t kLongestFileName = 255;

/// The text of a member, or nullptr where it is missing or null.
const std::string* text_member(const Json& record, const char* name) {
  const auto found = record.find(name);
  if (found == record.end() || found->is_null()) return nullptr;
  if (!found->is_string()) throw Failure(kNoRecord, std::string(name) + " is not a string");
  return found->get_ptr<const std::string*>();
}

Json record_of(const std::string& line) {
  try {
    Json record = Json::parse(line);
    if (!record.is_object()) throw Failure(kNoRecord, "the line is JSON, but not an object");
    return record;
  } catch (const Json::exception& error) {
    const std::string_view message = error.what();  // "[json.exception.parse_error.101] parse ..."
    const std::size_t begin = message.find("] ");
    throw Failure(kNoRecord, "the line is not JSON: " + std::string(message.substr(begin + 2)));
  }
}

/// The id as a part of a file's name: what could mean something to a shell or a disk is a "_".
std::string as_file_name(const Json& id) {
  constexpr std::size_t kLongest = 100;
  std::string name = id.is_string() ? id.get<std::string>() : id.dump();
  if (name.size() > kLongest) name.resize(kLongest);
  for (char& c : name)
    if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c != '-' &&
        c != '.')
      c = '_';
  return name;
}

void store(const std::filesystem::path& path, std::string_view bytes) {
  if (path.filename().native().size() + sizeof ".partial" > kLongestFileName)
    throw Failure(kUnreadable, "its name is too long to get an extension");
  std::error_code error;
  std::filesystem::create_directories(path.parent_path(), error);
  if (error)
    throw Problem(ExitCode::file,
                  "cannot make " + path.parent_path().string() + ": " + error.message());
  replace_file(path.string(), bytes);
}

}  // namespace

BatchEngines::BatchEngines(const BatchJob& job) {
  const Profile profile = job.profile.empty() ? nullptr : load_profile(job.profile);
  constexpr std::array kInputs = {"auto", "text", "html"};
  for (std::size_t input = 0; input < kInputs.size(); ++input) {
    const Options options = new_options();
    set_option(*options, "input", kInputs[input]);
    // The user's own word on the input comes after.
    for (const auto& [name, value] : job.options) set_option(*options, name, value);
    if (profile != nullptr) set_profile(*options, *profile);
    engines_[input] = new_engine(*options);
  }
}

cleancopy_session& BatchWorker::session(int input) {
  Session& session = sessions_[static_cast<std::size_t>(input)];
  if (!session) session = new_session(*engines_.for_input(input));
  return *session;
}

std::string BatchWorker::clean(const Document& document, const std::string& bytes, int input,
                               const Hints& hints, const Json& id) {
  const auto begin = std::chrono::steady_clock::now();
  cleancopy_session& worker = session(input);
  cleancopy_result* cleaned = nullptr;
  const cleancopy_status status = clean_with(worker, bytes, hints, &cleaned);
  const Result result(cleaned);
  if (status != CLEANCOPY_OK)
    throw Failure(cleancopy_status_name(status), cleancopy_session_error(&worker));
  if (job_.folder.empty()) {
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
    return row_of(id, document, hints.url, *result, job_.timings ? time.count() : -1);
  }
  std::filesystem::path path = std::filesystem::path(job_.folder) / document.name;
  if (document.record > 0)
    path /= std::to_string(document.record) + (id.is_null() ? "" : "-" + as_file_name(id));
  path += std::string(".") + job_.format.extension;
  cleancopy_bytes* written = nullptr;
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  const cleancopy_status writing =
      cleancopy_result_write_memory(result.get(), job_.format.name, &written, &error);
  const Bytes article(written);
  if (writing != CLEANCOPY_OK) throw Failure(cleancopy_status_name(writing), error.message);
  store(path, text_of(*article));
  return "";
}

std::string BatchWorker::clean_page(const Document& document) {
  return clean(document, read_page(document.path, job_.most_input_bytes), CLEANCOPY_INPUT_AUTO,
               job_.hints, nullptr);
}

std::string BatchWorker::clean_record(const Document& document, Json& id) {
  const Json record = record_of(document.line);
  if (const auto found = record.find("id"); found != record.end()) id = *found;
  if (!id.is_null() && !id.is_string() && !id.is_number())
    throw Failure(kNoRecord, "id is neither a string nor a number");
  const std::string* html = text_member(record, "html");
  const std::string* text = text_member(record, "text");
  if (html == nullptr && text == nullptr)
    throw Failure(kNoRecord, "the record has neither html nor text");
  Hints hints = job_.hints;
  hints.charset = "utf-8";  // as JSON is, whatever the page says of itself
  if (const std::string* url = text_member(record, "url")) hints.url = *url;
  if (const std::string* language = text_member(record, "language")) hints.language = *language;
  return clean(document, html != nullptr ? *html : *text,
               html != nullptr ? CLEANCOPY_INPUT_HTML : CLEANCOPY_INPUT_TEXT, hints, id);
}

Outcome BatchWorker::work(const Document& document) {
  Json id;
  try {
    if (!document.problem.empty()) throw Failure(kUnreadable, document.problem);
    return {document.record == 0 ? clean_page(document) : clean_record(document, id), ""};
  } catch (const Failure& failure) {
    return {"", failure_of(id, document, failure.status, failure.what())};
  } catch (const Damage& damage) {
    return {"", failure_of(id, document, kUnreadable, damage.what())};
  } catch (const std::bad_alloc&) {
    return {"",
            failure_of(id, document, cleancopy_status_name(CLEANCOPY_E_NOMEM), "memory ran out")};
  }
}

}  // namespace cli
