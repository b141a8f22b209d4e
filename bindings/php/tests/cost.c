/* cost FILE ROUNDS: the C interface's own time for what cost.php does; prints nanoseconds of user CPU time a document. */
#include <cleancopy/cleancopy.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

int main(int argc, char **argv) {
  static char page[1 << 20];
  FILE *file = argc == 3 ? fopen(argv[1], "rb") : NULL;
  if (file == NULL) return 2;
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = page;
  document.data_len = fread(page, 1, sizeof page, file);
  fclose(file);
  const long rounds = atol(argv[2]);
  cleancopy_engine *engine;
  cleancopy_session *session;
  if (cleancopy_engine_new(NULL, &engine) != CLEANCOPY_OK) return 1;
  if (cleancopy_session_new(engine, &session) != CLEANCOPY_OK) return 1;
  struct rusage begin, end;
  for (long i = -20; i < rounds; ++i) {
    if (i == 0) getrusage(RUSAGE_SELF, &begin);
    cleancopy_result *result;
    cleancopy_bytes *bytes;
    if (cleancopy_clean(session, &document, &result) != CLEANCOPY_OK) return 1;
    if (cleancopy_result_write_memory(result, "article", &bytes, NULL) != CLEANCOPY_OK) return 1;
    cleancopy_bytes_free(bytes);
    cleancopy_result_free(result);
  }
  getrusage(RUSAGE_SELF, &end);
  printf("%.0f\n", ((end.ru_utime.tv_sec - begin.ru_utime.tv_sec) * 1e9 +
                    (end.ru_utime.tv_usec - begin.ru_utime.tv_usec) * 1e3) / (double)rounds);
  return 0;
}
