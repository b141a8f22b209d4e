/* Cleans a page or a text and writes the article as XML: clean_file page.html > article.xml */
#include <cleancopy/cleancopy.h>
#include <stdio.h>

static int to_file(void *file, const char *data, size_t len) { return fwrite(data, 1, len, file) != len; }

int main(int argc, char **argv) {
  static char bytes[1 << 24];
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (file == NULL) return fputs("usage: clean_file FILE\n", stderr), 2;
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = bytes;
  document.data_len = fread(bytes, 1, sizeof bytes, file);
  fclose(file);

  cleancopy_engine *engine = NULL; /* for all threads */
  cleancopy_session *session = NULL; /* for one thread and many documents */
  cleancopy_result *result = NULL;
  cleancopy_status status = cleancopy_engine_new(NULL, &engine);
  if (status == CLEANCOPY_OK) status = cleancopy_session_new(engine, &session);
  if (status == CLEANCOPY_OK) status = cleancopy_clean(session, &document, &result);
  if (status == CLEANCOPY_OK) status = cleancopy_result_write(result, "article", to_file, stdout, NULL);
  if (status != CLEANCOPY_OK) fprintf(stderr, "%s\n", cleancopy_status_name(status));
  cleancopy_result_free(result);
  cleancopy_session_free(session);
  cleancopy_engine_free(engine);
  return status != CLEANCOPY_OK;
}
