/* Uses every type and macro of the header in a way that a strict compiler could object to; compiled only. */
#include <cleancopy/cleancopy.h>
#include <cleancopy/cleancopy.h>

int use_header(void);

int use_header(void) {
  cleancopy_options *options = NULL;
  cleancopy_engine *engine = NULL;
  cleancopy_session *session = NULL;
  cleancopy_result *result = NULL;
  const cleancopy_result *some = NULL;
  cleancopy_bytes *bytes = NULL;
  cleancopy_edits *edits = NULL;
  cleancopy_edit edit = CLEANCOPY_EDIT_INIT;
  cleancopy_result_fn take = NULL;
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  cleancopy_option_info info = CLEANCOPY_OPTION_INFO_INIT;
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  cleancopy_block block = CLEANCOPY_BLOCK_INIT;
  cleancopy_value value = CLEANCOPY_VALUE_INIT;
  cleancopy_run run = CLEANCOPY_RUN_INIT;
  cleancopy_learner *learner = NULL;
  cleancopy_profile *profile = NULL;
  cleancopy_profile_info profile_info = CLEANCOPY_PROFILE_INFO_INIT;
  cleancopy_format format = CLEANCOPY_FORMAT_INIT;
  cleancopy_progress_fn progress = NULL;
  cleancopy_sink_fn sink = NULL;
  cleancopy_role role = CLEANCOPY_ROLE_HEADLINE;
  cleancopy_verdict verdict = CLEANCOPY_KEEP;
  cleancopy_field field = CLEANCOPY_FIELD_HEADLINE;
  cleancopy_status status = cleancopy_options_new(&options);
  if (status == CLEANCOPY_OK) status = cleancopy_engine_new(options, &engine);
  if (status == CLEANCOPY_OK) status = cleancopy_session_new(engine, &session);
  if (status == CLEANCOPY_OK) status = cleancopy_session_on_progress(session, progress, NULL);
  if (status == CLEANCOPY_OK) status = cleancopy_clean(session, &document, &result);
  if (status == CLEANCOPY_OK) status = cleancopy_clean_settled(session, &document, 8, &result);
  if (status == CLEANCOPY_OK) status = cleancopy_result_overrule(result, 0, verdict, role);
  if (status == CLEANCOPY_OK) status = cleancopy_result_block_at(result, 0, &block);
  if (status == CLEANCOPY_OK) status = cleancopy_result_value_at(result, field, 0, &value);
  if (status == CLEANCOPY_OK) status = cleancopy_result_run(result, &run);
  if (status == CLEANCOPY_OK) status = cleancopy_format_at(0, &format);
  if (status == CLEANCOPY_OK) status = cleancopy_option_at(0, &info);
  if (status == CLEANCOPY_OK) status = cleancopy_result_write(result, "text", sink, NULL, &error);
  if (status == CLEANCOPY_OK) status = cleancopy_result_write_memory(result, "text", &bytes, &error);
  if (status == CLEANCOPY_OK) status = cleancopy_write_package(&some, 1, "rss", sink, NULL, &error);
  if (status == CLEANCOPY_OK) status = cleancopy_read_article(session, "", 0, &result);
  if (status == CLEANCOPY_OK) status = cleancopy_read_articles(session, "", 0, take, NULL);
  if (status == CLEANCOPY_OK) status = cleancopy_result_edits(result, 1, &edits, &error);
  if (status == CLEANCOPY_OK) status = cleancopy_edits_at(edits, cleancopy_edits_count(edits), &edit);
  cleancopy_edits_free(edits);
  if (status == CLEANCOPY_OK) status = cleancopy_learner_new(profile, &learner);
  if (status == CLEANCOPY_OK) status = cleancopy_learner_add(learner, result, NULL);
  if (status == CLEANCOPY_OK) status = cleancopy_learner_profile(learner, &profile);
  if (status == CLEANCOPY_OK) status = cleancopy_profile_describe(profile, &profile_info);
  if (status == CLEANCOPY_OK) status = cleancopy_options_set_profile(options, profile);
  return status == CLEANCOPY_OK && block.struct_size == sizeof block && cleancopy_abi() == CLEANCOPY_ABI;
}
