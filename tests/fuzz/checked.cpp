#include "checked.hpp"

#include <libxml/parser.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

#include "support/words.hpp"

namespace checked {
namespace {

/// The length of the character of well-formed UTF-8 that `text` begins with and that XML 1.0
/// allows; 0 for none.
std::size_t legal_character(std::string_view text) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return lead >= 0x20 || lead == '\t' || lead == '\n' || lead == '\r' ? 1 : 0;
  if (lead >= 0xC2 && lead < 0xE0) return follows(1) ? 2 : 0;
  if (lead >= 0xE0 && lead < 0xF0) {
    if (!follows(1) || !follows(2)) return 0;
    const unsigned code = (lead & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    return code >= 0x800 && (code < 0xD800 || code > 0xDFFF) && code < 0xFFFE ? 3 : 0;
  }
  if (lead >= 0xF0 && lead < 0xF5) {
    if (!follows(1) || !follows(2) || !follows(3)) return 0;
    const unsigned code =
        (lead & 7) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    return code >= 0x10000 && code <= 0x10FFFF ? 4 : 0;
  }
  return 0;
}

void check_text(std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t size = legal_character(rest);
    expect(size != 0, "not UTF-8, or not legal in XML", text);
    rest.remove_prefix(size);
  }
}

void check_well_formed(const std::string& xml, const char* format) {
  xmlDocPtr document =
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
  expect(document != nullptr, "not well-formed XML", std::string(format) + ": " + xml);
  xmlFreeDoc(document);
}

}  // namespace

void fail(const char* what, std::string_view detail) {
  std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(detail.size()), detail.data());
  std::abort();
}

std::uint8_t Bytes::byte() {
  const std::string_view one = take(1);
  return one.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(one[0]);
}

std::string_view Bytes::take(std::size_t most) {
  const std::string_view taken = rest_.substr(0, most);
  rest_.remove_prefix(taken.size());
  return taken;
}

cleancopy_session* shared_session(std::int64_t input) {
  cleancopy_options* options = nullptr;
  cleancopy_engine* engine = nullptr;
  cleancopy_session* session = nullptr;
  expect(cleancopy_options_new(&options) == CLEANCOPY_OK, "no options");
  expect(cleancopy_options_set_int(options, CLEANCOPY_OPTION_INPUT, input) == CLEANCOPY_OK,
         "the input could not be chosen");
  expect(cleancopy_engine_new(options, &engine) == CLEANCOPY_OK, "no engine");
  expect(cleancopy_session_new(engine, &session) == CLEANCOPY_OK, "no session");
  cleancopy_engine_free(engine);
  cleancopy_options_free(options);
  return session;
}

cleancopy_result* cleaned(cleancopy_session* session, std::string_view bytes, const char* charset) {
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = bytes.data();
  document.data_len = bytes.size();
  document.charset = charset;
  cleancopy_result* result = nullptr;
  const cleancopy_status status = cleancopy_clean(session, &document, &result);
  expect((status == CLEANCOPY_OK) == (result != nullptr), "a status and a result that contradict");
  expect(status == CLEANCOPY_OK || status == CLEANCOPY_E_LIMIT, cleancopy_status_name(status),
         cleancopy_session_error(session));
  return result;
}

std::string written(const cleancopy_result* result, const char* format) {
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  cleancopy_bytes* bytes = nullptr;
  const cleancopy_status status = cleancopy_result_write_memory(result, format, &bytes, &error);
  expect(status == CLEANCOPY_OK, format, error.message);
  std::size_t size = 0;
  const char* data = cleancopy_bytes_data(bytes, &size);
  std::string all(data, size);
  cleancopy_bytes_free(bytes);
  return all;
}

void check_result(const cleancopy_result* result, std::size_t input_size) {
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < cleancopy_result_block_count(result); ++i) {
    cleancopy_block block = CLEANCOPY_BLOCK_INIT;
    expect(cleancopy_result_block_at(result, i, &block) == CLEANCOPY_OK, "no such block");
    check_text({block.text, block.text_len});
    expect(block.span_begin <= block.span_end && block.span_end <= input_size,
           "a span outside the input");
    expect(block.span_begin >= before, "blocks are not in the order of their spans");
    before = block.span_begin;
    expect(block.permille >= 0 && block.permille <= 1000, "a confidence that is none");
    expect(std::string_view(block.role_name) == cleancopy_role_name(block.role),
           "a role of another name");
    expect(block.reason[0] != '\0' && block.explanation[0] != '\0', "no reason");
    expect(block.verdict == CLEANCOPY_KEEP || block.verdict == CLEANCOPY_REMOVE, "no verdict");
  }
  for (cleancopy_field field = 0; field < 64; ++field)
    for (std::size_t i = 0; i < cleancopy_result_value_count(result, field); ++i) {
      cleancopy_value value = CLEANCOPY_VALUE_INIT;
      expect(cleancopy_result_value_at(result, field, i, &value) == CLEANCOPY_OK, "no such value");
      check_text({value.text, value.text_len});
    }
  for (std::size_t i = 0; i < cleancopy_result_note_count(result); ++i)
    check_text(cleancopy_result_note_at(result, i));
}

void check_formats(const cleancopy_result* result) {
  for (std::size_t i = 0; i < cleancopy_format_count(); ++i) {
    cleancopy_format format = CLEANCOPY_FORMAT_INIT;
    cleancopy_format_at(i, &format);
    cleancopy_bytes* bytes = nullptr;
    cleancopy_error error = CLEANCOPY_ERROR_INIT;
    const cleancopy_status status =
        cleancopy_result_write_memory(result, format.name, &bytes, &error);
    expect(
        status == CLEANCOPY_OK || (status != CLEANCOPY_E_INTERNAL && status != CLEANCOPY_E_NOMEM),
        format.name, error.message);
    std::size_t size = 0;
    const char* data = cleancopy_bytes_data(bytes, &size);
    if (status == CLEANCOPY_OK &&
        std::string_view(format.media_type).find("xml") != std::string_view::npos &&
        std::string_view(format.name) != "source")
      check_well_formed({data, size}, format.name);
    cleancopy_bytes_free(bytes);
  }
}

void check_reversible(cleancopy_result* result) {
  for (std::size_t i = 0; i < cleancopy_result_block_count(result); ++i)
    expect(cleancopy_result_overrule(result, i, CLEANCOPY_KEEP, CLEANCOPY_ROLE_PARAGRAPH) ==
               CLEANCOPY_OK,
           "a block cannot be overruled");
  const std::string all = words::collapse(written(result, "text"));
  for (std::size_t i = 0; i < cleancopy_result_block_count(result); ++i) {
    cleancopy_block block = CLEANCOPY_BLOCK_INIT;
    cleancopy_result_block_at(result, i, &block);
    const std::string text = words::collapse({block.text, block.text_len});
    expect(all.find(text) != std::string::npos, "kept, but not written", text);
  }
}

}  // namespace checked
