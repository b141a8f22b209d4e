/* A host as it was written for the first header, which lies beside it and never changes: it calls every function of
 * that header and must run on every library of the same ABI. */
#include <cleancopy/cleancopy.h>
#include <stdio.h>
#include <string.h>

static int failures = 0;
#define CHECK(condition) \
  ((condition) ? (void)0 : (void)(++failures, fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition)))

static const char page[] =
    "<html><head><title>Old bridge closed</title></head><body><nav><a href='/'>Home</a></nav><article>"
    "<h1>Old bridge closed</h1><p>By Ada Marsh</p><p>The council closed the old bridge on Tuesday, and nobody in the "
    "hall contradicted the mayor.</p><figure><figcaption>The bridge. Photo: Ada Marsh</figcaption></figure>"
    "<p>Engineers had found cracks in three of the five piers, which are older than the harbour itself.</p>"
    "</article></body></html>";

struct output {
  size_t size;
  size_t stop_after;
};

static int count_bytes(void *user, const char *data, size_t len) {
  struct output *output = user;
  (void)data;
  output->size += len;
  return output->stop_after != 0 && output->size > output->stop_after ? 7 : 0;
}

static int count_calls(void *user, uint32_t stage) {
  ++*(int *)user;
  return stage > 1000;
}

static int cancel(void *user, uint32_t stage) {
  (void)user;
  (void)stage;
  return 1;
}

static void use_versions(void) {
  CHECK(cleancopy_abi() == CLEANCOPY_ABI);
  CHECK(cleancopy_version() >= (CLEANCOPY_VERSION_MAJOR << 16 | CLEANCOPY_VERSION_MINOR << 8 | CLEANCOPY_VERSION_PATCH));
  CHECK(strchr(cleancopy_version_text(), '.') != NULL);
  CHECK(strcmp(cleancopy_status_name(CLEANCOPY_E_OPTION), "CLEANCOPY_E_OPTION") == 0);
  CHECK(strcmp(cleancopy_status_name(12345), "unknown status") == 0);
}

static void use_catalogues(void) {
  size_t i;
  CHECK(cleancopy_option_count() >= 13);
  for (i = 0; i < cleancopy_option_count(); ++i) {
    cleancopy_option_info info = CLEANCOPY_OPTION_INFO_INIT;
    CHECK(cleancopy_option_at(i, &info) == CLEANCOPY_OK);
    CHECK(info.name[0] != '\0' && info.description[0] != '\0');
    CHECK(info.is_text || (info.min <= info.fallback && info.fallback <= info.max));
  }
  CHECK(cleancopy_format_count() >= 1);
  for (i = 0; i < cleancopy_format_count(); ++i) {
    cleancopy_format format = CLEANCOPY_FORMAT_INIT;
    CHECK(cleancopy_format_at(i, &format) == CLEANCOPY_OK);
    CHECK(i > 0 || strcmp(format.name, "article") == 0);
  }
  CHECK(strcmp(cleancopy_role_name(CLEANCOPY_ROLE_LIST_ITEM), "list-item") == 0);
  CHECK(cleancopy_role_name(-1) == NULL);
  CHECK(strcmp(cleancopy_repair_name(0), "") != 0 && cleancopy_repair_name(cleancopy_repair_count()) == NULL);
}

static cleancopy_engine *make_engine(void) {
  cleancopy_options *options = NULL;
  cleancopy_engine *engine = NULL;
  CHECK(cleancopy_options_new(&options) == CLEANCOPY_OK);
  CHECK(cleancopy_options_set_int(options, CLEANCOPY_OPTION_MAX_INPUT_BYTES, 1 << 20) == CLEANCOPY_OK);
  CHECK(cleancopy_options_set_int(options, CLEANCOPY_OPTION_MAX_BLOCKS, 0) == CLEANCOPY_E_OPTION);
  CHECK(strstr(cleancopy_options_error(options), "max-blocks") != NULL);
  CHECK(cleancopy_options_set_text(options, CLEANCOPY_OPTION_KEEP_ROLES, "credit", 6) == CLEANCOPY_OK);
  CHECK(cleancopy_options_set(options, "strictness", "favour-keeping") == CLEANCOPY_OK);
  CHECK(cleancopy_engine_new(options, &engine) == CLEANCOPY_OK);
  cleancopy_options_free(options);
  return engine;
}

static void read_result(const cleancopy_result *result) {
  size_t i, removed = 0;
  cleancopy_run run = CLEANCOPY_RUN_INIT;
  cleancopy_value value = CLEANCOPY_VALUE_INIT;
  CHECK(cleancopy_result_block_count(result) >= 5);
  for (i = 0; i < cleancopy_result_block_count(result); ++i) {
    cleancopy_block block = CLEANCOPY_BLOCK_INIT;
    CHECK(cleancopy_result_block_at(result, i, &block) == CLEANCOPY_OK);
    CHECK(block.span_begin < block.span_end && block.span_end < sizeof page);
    CHECK(block.text_len > 0 && block.permille > 0 && block.permille <= 1000);
    CHECK(strcmp(block.role_name, cleancopy_role_name(block.role)) == 0);
    CHECK(block.reason[0] != '\0' && block.explanation[0] != '\0');
    removed += block.verdict == CLEANCOPY_REMOVE;
  }
  CHECK(removed >= 1);
  CHECK(cleancopy_result_value_count(result, CLEANCOPY_FIELD_HEADLINE) == 1);
  CHECK(cleancopy_result_value_at(result, CLEANCOPY_FIELD_HEADLINE, 0, &value) == CLEANCOPY_OK);
  CHECK(value.text_len == 17 && memcmp(value.text, "Old bridge closed", 17) == 0 && value.origin[0] != '\0');
  CHECK(cleancopy_result_run(result, &run) == CLEANCOPY_OK);
  CHECK(run.input == CLEANCOPY_INPUT_HTML && strcmp(run.charset, "utf-8") == 0 && run.input_bytes == sizeof page - 1);
  CHECK(cleancopy_result_repairs(result, 0) == 0);
  CHECK(cleancopy_result_note_at(result, cleancopy_result_note_count(result)) == NULL);
}

static void write_result(const cleancopy_result *result) {
  struct output output = {0, 0};
  size_t size = 0;
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  cleancopy_bytes *bytes = NULL;
  CHECK(cleancopy_result_write(result, "article", count_bytes, &output, &error) == CLEANCOPY_OK);
  CHECK(cleancopy_result_write_memory(result, "article", &bytes, &error) == CLEANCOPY_OK);
  CHECK(strstr(cleancopy_bytes_data(bytes, &size), "<article") != NULL && size == output.size);
  cleancopy_bytes_free(bytes);
  output.stop_after = 1;
  CHECK(cleancopy_result_write(result, "article", count_bytes, &output, &error) == CLEANCOPY_E_SINK);
  CHECK(error.sink_code == 7 && error.message[0] != '\0');
  CHECK(cleancopy_result_write(result, "telegram", count_bytes, &output, &error) == CLEANCOPY_E_FORMAT);
  CHECK(strstr(error.message, "telegram") != NULL);
}

int main(void) {
  int calls = 0;
  cleancopy_session *session = NULL;
  cleancopy_result *result = NULL;
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  cleancopy_engine *engine = make_engine();
  use_versions();
  use_catalogues();
  CHECK(cleancopy_session_new(engine, &session) == CLEANCOPY_OK);
  cleancopy_engine_free(engine);
  document.data = page;
  document.data_len = sizeof page - 1;
  document.charset = "utf-8";
  document.language = "en";
  document.url = "https://example.org/bridge";
  CHECK(cleancopy_session_on_progress(session, cancel, NULL) == CLEANCOPY_OK);
  CHECK(cleancopy_clean(session, &document, &result) == CLEANCOPY_E_CANCELLED && result == NULL);
  CHECK(cleancopy_session_error(session)[0] != '\0');
  CHECK(cleancopy_session_on_progress(session, count_calls, &calls) == CLEANCOPY_OK);
  CHECK(cleancopy_clean(session, &document, &result) == CLEANCOPY_OK);
  CHECK(calls > 0 && cleancopy_session_error(session)[0] == '\0');
  cleancopy_session_free(session);
  read_result(result);
  write_result(result);
  CHECK(cleancopy_result_overrule(result, 0, CLEANCOPY_KEEP, CLEANCOPY_ROLE_PARAGRAPH) == CLEANCOPY_OK);
  CHECK(cleancopy_result_overrule(result, 1000, CLEANCOPY_KEEP, -1) == CLEANCOPY_E_ARGUMENT);
  cleancopy_result_free(result);
  if (failures == 0) puts("the first host runs");
  return failures != 0;
}
