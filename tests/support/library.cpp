#include "support/library.hpp"

#include <stdexcept>

namespace host {
namespace {

template <auto free_handle>
struct Freer {
  void operator()(auto* handle) const { free_handle(handle); }
};
using Options = std::unique_ptr<cleancopy_options, Freer<cleancopy_options_free>>;
using Engine = std::unique_ptr<cleancopy_engine, Freer<cleancopy_engine_free>>;
using Session = std::unique_ptr<cleancopy_session, Freer<cleancopy_session_free>>;
using Edits = std::unique_ptr<cleancopy_edits, Freer<cleancopy_edits_free>>;
using Bytes = std::unique_ptr<cleancopy_bytes, Freer<cleancopy_bytes_free>>;

void check(cleancopy_status status, const char* call, const char* message = "") {
  if (status != CLEANCOPY_OK)
    throw std::runtime_error(std::string(call) + ": " + cleancopy_status_name(status) + " " +
                             message);
}

Session session_for(Input input) {
  cleancopy_options* options = nullptr;
  check(cleancopy_options_new(&options), "cleancopy_options_new");
  const Options own_options(options);
  const int choice = input == Input::html ? CLEANCOPY_INPUT_HTML : CLEANCOPY_INPUT_TEXT;
  check(cleancopy_options_set_int(options, CLEANCOPY_OPTION_INPUT, choice),
        "cleancopy_options_set_int", cleancopy_options_error(options));
  cleancopy_engine* engine = nullptr;
  check(cleancopy_engine_new(options, &engine), "cleancopy_engine_new",
        cleancopy_options_error(options));
  const Engine own_engine(engine);
  cleancopy_session* session = nullptr;
  check(cleancopy_session_new(engine, &session), "cleancopy_session_new");
  return Session(session);
}

bool is_story(cleancopy_role role) { return role <= CLEANCOPY_ROLE_TABLE_ROW; }

}  // namespace

std::vector<Block> Cleaned::blocks() const {
  std::vector<Block> blocks;
  const std::size_t count = cleancopy_result_block_count(result_.get());
  blocks.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    cleancopy_block block = CLEANCOPY_BLOCK_INIT;
    check(cleancopy_result_block_at(result_.get(), i, &block), "cleancopy_result_block_at");
    blocks.push_back({std::string(block.text, block.text_len), block.span_begin, block.span_end,
                      block.role_name, block.verdict == CLEANCOPY_KEEP, block.reason,
                      block.permille, block.repairs});
  }
  return blocks;
}

void Cleaned::keep_everything() {
  const std::size_t count = cleancopy_result_block_count(result_.get());
  for (std::size_t i = 0; i < count; ++i) {
    cleancopy_block block = CLEANCOPY_BLOCK_INIT;
    check(cleancopy_result_block_at(result_.get(), i, &block), "cleancopy_result_block_at");
    const cleancopy_role role = is_story(block.role) ? -1 : CLEANCOPY_ROLE_PARAGRAPH;
    check(cleancopy_result_overrule(result_.get(), i, CLEANCOPY_KEEP, role),
          "cleancopy_result_overrule");
  }
}

std::string Cleaned::charset() const {
  cleancopy_run run = CLEANCOPY_RUN_INIT;
  check(cleancopy_result_run(result_.get(), &run), "cleancopy_result_run");
  return run.charset;
}

std::string Cleaned::write(const std::string& format) const {
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  cleancopy_bytes* bytes = nullptr;
  check(cleancopy_result_write_memory(result_.get(), format.c_str(), &bytes, &error),
        "cleancopy_result_write_memory", error.message);
  const Bytes own_bytes(bytes);
  std::size_t size = 0;
  const char* data = cleancopy_bytes_data(bytes, &size);
  return {data, size};
}

std::vector<Edit> Cleaned::edits(bool with_repairs) const {
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  cleancopy_edits* edits = nullptr;
  check(cleancopy_result_edits(result_.get(), with_repairs ? 1 : 0, &edits, &error),
        "cleancopy_result_edits", error.message);
  const Edits own_edits(edits);
  std::vector<Edit> list;
  for (std::size_t i = 0; i < cleancopy_edits_count(edits); ++i) {
    cleancopy_edit edit = CLEANCOPY_EDIT_INIT;
    check(cleancopy_edits_at(edits, i, &edit), "cleancopy_edits_at");
    list.push_back({edit.begin, edit.end, std::string(edit.text, edit.text_len)});
  }
  return list;
}

static Cleaned clean_in_rounds(std::string_view bytes, Input input, std::uint32_t rounds) {
  const Session session = session_for(input);
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = bytes.data();
  document.data_len = bytes.size();
  cleancopy_result* result = nullptr;
  check(cleancopy_clean_settled(session.get(), &document, rounds, &result), "cleancopy_clean",
        cleancopy_session_error(session.get()));
  return Cleaned(result);
}

Cleaned clean(std::string_view bytes, Input input) { return clean_in_rounds(bytes, input, 0); }

Cleaned clean_settled(std::string_view bytes, Input input) {
  constexpr std::uint32_t kPlenty = 8;
  return clean_in_rounds(bytes, input, kPlenty);
}

Cleaned read_back(std::string_view article) {
  const Session session = session_for(Input::text);
  cleancopy_result* result = nullptr;
  check(cleancopy_read_article(session.get(), article.data(), article.size(), &result),
        "cleancopy_read_article", cleancopy_session_error(session.get()));
  return Cleaned(result);
}

std::string write_package(const std::vector<Cleaned>& articles, const std::string& format) {
  std::vector<const cleancopy_result*> handles;
  for (const Cleaned& article : articles) handles.push_back(article.handle());
  std::string out;
  const auto sink = [](void* user, const char* data, std::size_t size) {
    static_cast<std::string*>(user)->append(data, size);
    return 0;
  };
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  check(cleancopy_write_package(handles.data(), handles.size(), format.c_str(), sink, &out, &error),
        "cleancopy_write_package", error.message);
  return out;
}

std::vector<Format> formats_with_details() {
  std::vector<Format> found;
  for (std::size_t i = 0; i < cleancopy_format_count(); ++i) {
    cleancopy_format format = CLEANCOPY_FORMAT_INIT;
    check(cleancopy_format_at(i, &format), "cleancopy_format_at");
    found.push_back({format.name, format.extension, format.holds_many != 0});
  }
  return found;
}

std::vector<std::string> formats() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < cleancopy_format_count(); ++i) {
    cleancopy_format format = CLEANCOPY_FORMAT_INIT;
    check(cleancopy_format_at(i, &format), "cleancopy_format_at");
    names.emplace_back(format.name);
  }
  return names;
}

bool has_repair(std::uint32_t repairs, std::string_view name) {
  for (std::size_t kind = 0; kind < cleancopy_repair_count(); ++kind)
    if ((repairs >> kind & 1u) != 0 && name == cleancopy_repair_name(kind)) return true;
  return false;
}

bool only_spacing(std::uint32_t repairs) {
  for (std::size_t kind = 0; kind < cleancopy_repair_count(); ++kind) {
    const std::string_view name = cleancopy_repair_name(kind);
    if ((repairs >> kind & 1u) != 0 && name != "space" && name != "line-break") return false;
  }
  return true;
}

}  // namespace host
