/* The extension "cleancopy": Cleancopy\NativeDriver, with the methods of the package's FfiDriver, for web requests
 * where PHP does not allow FFI. Everything above the driver is the package's PHP, so both ways have the same classes.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif
#include <cleancopy/cleancopy.h>
#include <php.h>
#include <zend_exceptions.h>
#include <zend_interfaces.h>

#include "ext/standard/info.h"

/* --- Handles: objects that own one handle of the library ------------------------------------------------------- */

typedef struct {
  void *pointer;
  void (*free)(void *);
  zend_object object;
} handle;

static zend_class_entry *handle_class;
static zend_object_handlers handle_handlers;

static handle *handle_of(zend_object *object) {
  return (handle *)((char *)object - XtOffsetOf(handle, object));
}

static zend_object *handle_create(zend_class_entry *type) {
  handle *made = zend_object_alloc(sizeof(handle), type);
  made->pointer = NULL;
  zend_object_std_init(&made->object, type);
  made->object.handlers = &handle_handlers;
  return &made->object;
}

static void handle_free(zend_object *object) {
  handle *own = handle_of(object);
  if (own->pointer != NULL) own->free(own->pointer);
  zend_object_std_dtor(object);
}

/* Nothing but this extension makes handles, so what is in one is of its kind, unless a caller mixes them up. */
static void *pointer_of(zend_object *object, void (*kind)(void *)) {
  handle *own = object->ce == handle_class ? handle_of(object) : NULL;
  if (own != NULL && own->pointer != NULL && own->free == kind) return own->pointer;
  zend_argument_type_error(1, "must be a handle that this driver made for this purpose");
  return NULL;
}

static void return_handle(zval *return_value, void *pointer, void (*kind)(void *)) {
  object_init_ex(return_value, handle_class);
  handle_of(Z_OBJ_P(return_value))->pointer = pointer;
  handle_of(Z_OBJ_P(return_value))->free = kind;
}

static void free_session(void *session) { cleancopy_session_free(session); }
static void free_result(void *result) { cleancopy_result_free(result); }
static void free_profile(void *profile) { cleancopy_profile_free(profile); }
static void free_learner(void *learner) { cleancopy_learner_free(learner); }

/* --- Errors ------------------------------------------------------------------------------------------------------ */

/* Throws the package's exception of a status: Cleancopy\CleancopyException::of($status, $message). */
static void throw_status(cleancopy_status status, const char *message) {
  zend_string *name = zend_string_init(ZEND_STRL("Cleancopy\\CleancopyException"), 0);
  zend_class_entry *type = zend_lookup_class(name);
  zend_string_release(name);
  if (type == NULL) {
    if (!EG(exception)) zend_throw_error(NULL, "%s (the classes of the package cleancopy/cleancopy are missing)", message);
    return;
  }
  zval exception, number, text;
  ZVAL_LONG(&number, status);
  ZVAL_STRING(&text, *message != '\0' ? message : cleancopy_status_name(status));
  zend_call_method_with_2_params(NULL, type, NULL, "of", &exception, &number, &text);
  zval_ptr_dtor(&text);
  if (!EG(exception)) zend_throw_exception_object(&exception);
}

static bool failed(cleancopy_status status, const char *message) {
  if (status != CLEANCOPY_OK) throw_status(status, message);
  return status != CLEANCOPY_OK;
}

/* --- Methods ----------------------------------------------------------------------------------------------------- */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(takes_nothing_gives_string, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(takes_nothing_gives_array, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(session_info, 0, 2, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, options, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, profile, IS_OBJECT, 1)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(load_profile_info, 0, 1, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(save_profile_info, 0, 1, IS_STRING, 0)
ZEND_ARG_TYPE_INFO(0, profile, IS_OBJECT, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(learner_info, 0, 1, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, start, IS_OBJECT, 1)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(learn_info, 0, 2, _IS_BOOL, 0)
ZEND_ARG_TYPE_INFO(0, learner, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, result, IS_OBJECT, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(learnt_info, 0, 1, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, learner, IS_OBJECT, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(clean_info, 0, 6, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, session, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, data, IS_STRING, 0)
ZEND_ARG_TYPE_INFO(0, charset, IS_STRING, 1)
ZEND_ARG_TYPE_INFO(0, language, IS_STRING, 1)
ZEND_ARG_TYPE_INFO(0, url, IS_STRING, 1)
ZEND_ARG_TYPE_INFO(0, id, IS_STRING, 1)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(takes_result_gives_array, 0, 1, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, result, IS_OBJECT, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(values_info, 0, 2, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, result, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, field, IS_LONG, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(overrule_info, 0, 4, IS_VOID, 0)
ZEND_ARG_TYPE_INFO(0, result, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, index, IS_LONG, 0)
ZEND_ARG_TYPE_INFO(0, keep, _IS_BOOL, 0)
ZEND_ARG_TYPE_INFO(0, role, IS_LONG, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(edits_info, 0, 2, IS_ARRAY, 0)
ZEND_ARG_TYPE_INFO(0, result, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, repairs, _IS_BOOL, 0)
ZEND_END_ARG_INFO()
ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(write_info, 0, 2, IS_STRING, 0)
ZEND_ARG_TYPE_INFO(0, result, IS_OBJECT, 0)
ZEND_ARG_TYPE_INFO(0, format, IS_STRING, 0)
ZEND_END_ARG_INFO()

static PHP_METHOD(NativeDriver, version) {
  ZEND_PARSE_PARAMETERS_NONE();
  RETURN_STRING(cleancopy_version_text());
}

static PHP_METHOD(NativeDriver, roles) {
  ZEND_PARSE_PARAMETERS_NONE();
  array_init(return_value);
  const char *name;
  for (cleancopy_role role = 0; (name = cleancopy_role_name(role)) != NULL; ++role)
    add_next_index_string(return_value, name);
}

/* "a,b,c" as a list; NULL as an empty one. */
static void add_choices(zval *row, const char *choices) {
  zval list;
  array_init(&list);
  while (choices != NULL) {
    const char *comma = strchr(choices, ',');
    add_next_index_stringl(&list, choices, comma != NULL ? (size_t)(comma - choices) : strlen(choices));
    choices = comma != NULL ? comma + 1 : NULL;
  }
  add_next_index_zval(row, &list);
}

static PHP_METHOD(NativeDriver, options) {
  ZEND_PARSE_PARAMETERS_NONE();
  array_init(return_value);
  for (size_t i = 0; i < cleancopy_option_count(); ++i) {
    cleancopy_option_info info = CLEANCOPY_OPTION_INFO_INIT;
    if (failed(cleancopy_option_at(i, &info), "")) return;
    zval row;
    array_init(&row);
    zend_string *name = zend_string_init(info.name, strlen(info.name), 0);
    for (char *c = ZSTR_VAL(name); *c != '\0'; ++c)
      if (*c == '-') *c = '_';
    add_next_index_str(&row, name);
    add_next_index_string(&row, info.description);
    add_choices(&row, info.choices);
    add_next_index_bool(&row, info.is_text);
    add_next_index_long(&row, info.min);
    add_next_index_long(&row, info.max);
    add_next_index_long(&row, info.fallback);
    add_next_index_zval(return_value, &row);
  }
}

static PHP_METHOD(NativeDriver, formats) {
  ZEND_PARSE_PARAMETERS_NONE();
  array_init(return_value);
  for (size_t i = 0; i < cleancopy_format_count(); ++i) {
    cleancopy_format format = CLEANCOPY_FORMAT_INIT;
    if (failed(cleancopy_format_at(i, &format), "")) return;
    zval row;
    array_init(&row);
    add_next_index_string(&row, format.name);
    add_next_index_string(&row, format.media_type);
    add_next_index_string(&row, format.extension);
    add_next_index_string(&row, format.description);
    add_next_index_zval(return_value, &row);
  }
}

static PHP_METHOD(NativeDriver, session) {
  HashTable *given;
  zend_object *profile_object;
  ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_ARRAY_HT(given)
    Z_PARAM_OBJ_OR_NULL(profile_object)
  ZEND_PARSE_PARAMETERS_END();
  const cleancopy_profile *profile = profile_object != NULL ? pointer_of(profile_object, free_profile) : NULL;
  if (EG(exception)) RETURN_THROWS();
  cleancopy_options *options = NULL;
  cleancopy_engine *engine = NULL;
  cleancopy_session *session = NULL;
  cleancopy_status status = cleancopy_options_new(&options);
  zend_ulong number;
  zend_string *key;
  zval *value;
  ZEND_HASH_FOREACH_KEY_VAL(given, number, key, value) {
    zend_string *name = key != NULL ? zend_string_copy(key) : zend_ulong_to_str(number);
    zend_string *text = zval_get_string(value);
    if (status == CLEANCOPY_OK) status = cleancopy_options_set(options, ZSTR_VAL(name), ZSTR_VAL(text));
    zend_string_release(name);
    zend_string_release(text);
  }
  ZEND_HASH_FOREACH_END();
  if (status == CLEANCOPY_OK && profile != NULL) status = cleancopy_options_set_profile(options, profile);
  if (status == CLEANCOPY_OK) status = cleancopy_engine_new(options, &engine);
  if (status == CLEANCOPY_OK) status = cleancopy_session_new(engine, &session);
  if (!failed(status, cleancopy_options_error(options))) return_handle(return_value, session, free_session);
  cleancopy_engine_free(engine); /* the session keeps what it needs of it */
  cleancopy_options_free(options);
}

static PHP_METHOD(NativeDriver, clean) {
  zend_object *session_object;
  zend_string *data;
  char *charset, *language, *url, *id;
  size_t ignored;
  ZEND_PARSE_PARAMETERS_START(6, 6)
    Z_PARAM_OBJ(session_object)
    Z_PARAM_STR(data)
    Z_PARAM_STRING_OR_NULL(charset, ignored)
    Z_PARAM_STRING_OR_NULL(language, ignored)
    Z_PARAM_STRING_OR_NULL(url, ignored)
    Z_PARAM_STRING_OR_NULL(id, ignored)
  ZEND_PARSE_PARAMETERS_END();
  cleancopy_session *session = pointer_of(session_object, free_session);
  if (session == NULL) RETURN_THROWS();
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = ZSTR_VAL(data);
  document.data_len = ZSTR_LEN(data);
  document.charset = charset;
  document.language = language;
  document.url = url;
  document.id = id;
  cleancopy_result *result = NULL;
  if (failed(cleancopy_clean(session, &document, &result), cleancopy_session_error(session))) RETURN_THROWS();
  return_handle(return_value, result, free_result);
}

/* The one argument of most methods; NULL after throwing. */
static cleancopy_result *result_argument(INTERNAL_FUNCTION_PARAMETERS) {
  zend_object *object;
  ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_OBJ(object)
  ZEND_PARSE_PARAMETERS_END_EX(return NULL);
  return pointer_of(object, free_result);
}

static void add_repair_names(zval *row, uint32_t bits) {
  zval names;
  if (bits == 0)
    ZVAL_EMPTY_ARRAY(&names);
  else
    array_init(&names);
  for (size_t kind = 0; bits >> kind != 0; ++kind)
    if (bits >> kind & 1) add_next_index_string(&names, cleancopy_repair_name(kind));
  add_next_index_zval(row, &names);
}

static PHP_METHOD(NativeDriver, blocks) {
  const cleancopy_result *result = result_argument(INTERNAL_FUNCTION_PARAM_PASSTHRU);
  if (result == NULL) RETURN_THROWS();
  const size_t count = cleancopy_result_block_count(result);
  array_init_size(return_value, (uint32_t)count);
  cleancopy_block block = CLEANCOPY_BLOCK_INIT;
  for (size_t i = 0; i < count; ++i) {
    if (failed(cleancopy_result_block_at(result, i, &block), "")) return;
    zval row;
    array_init_size(&row, 10);
    add_next_index_stringl(&row, block.text, block.text_len);
    add_next_index_string(&row, block.role_name);
    add_next_index_bool(&row, block.verdict == CLEANCOPY_KEEP);
    add_next_index_string(&row, block.reason);
    add_next_index_string(&row, block.explanation);
    add_next_index_double(&row, block.permille / 1000.0);
    add_next_index_long(&row, (zend_long)block.span_begin);
    add_next_index_long(&row, (zend_long)block.span_end);
    add_repair_names(&row, block.repairs);
    add_next_index_long(&row, block.level);
    add_next_index_zval(return_value, &row);
  }
}

static PHP_METHOD(NativeDriver, values) {
  zend_object *object;
  zend_long field;
  ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_OBJ(object)
    Z_PARAM_LONG(field)
  ZEND_PARSE_PARAMETERS_END();
  const cleancopy_result *result = pointer_of(object, free_result);
  if (result == NULL) RETURN_THROWS();
  array_init(return_value);
  cleancopy_value value = CLEANCOPY_VALUE_INIT;
  for (size_t i = 0; i < cleancopy_result_value_count(result, (cleancopy_field)field); ++i) {
    if (failed(cleancopy_result_value_at(result, (cleancopy_field)field, i, &value), "")) return;
    zval row;
    array_init(&row);
    add_next_index_stringl(&row, value.text, value.text_len);
    add_next_index_string(&row, value.origin);
    if (value.block < 0)
      add_next_index_null(&row);
    else
      add_next_index_long(&row, (zend_long)value.block);
    add_next_index_zval(return_value, &row);
  }
}

static PHP_METHOD(NativeDriver, overrule) {
  zend_object *object;
  zend_long index, role;
  bool keep;
  ZEND_PARSE_PARAMETERS_START(4, 4)
    Z_PARAM_OBJ(object)
    Z_PARAM_LONG(index)
    Z_PARAM_BOOL(keep)
    Z_PARAM_LONG(role)
  ZEND_PARSE_PARAMETERS_END();
  cleancopy_result *result = pointer_of(object, free_result);
  if (result == NULL) RETURN_THROWS();
  failed(cleancopy_result_overrule(result, (size_t)index, keep ? CLEANCOPY_KEEP : CLEANCOPY_REMOVE, (cleancopy_role)role),
         "");
}

static PHP_METHOD(NativeDriver, run) {
  const cleancopy_result *result = result_argument(INTERNAL_FUNCTION_PARAM_PASSTHRU);
  if (result == NULL) RETURN_THROWS();
  cleancopy_run run = CLEANCOPY_RUN_INIT;
  if (failed(cleancopy_result_run(result, &run), "")) RETURN_THROWS();
  array_init(return_value);
  add_next_index_bool(return_value, run.input == CLEANCOPY_INPUT_HTML);
  add_next_index_string(return_value, run.charset);
  add_next_index_string(return_value, run.charset_source);
  add_next_index_long(return_value, (zend_long)run.undecodable);
  add_next_index_long(return_value, (zend_long)run.input_bytes);
}

static PHP_METHOD(NativeDriver, repairs) {
  const cleancopy_result *result = result_argument(INTERNAL_FUNCTION_PARAM_PASSTHRU);
  if (result == NULL) RETURN_THROWS();
  array_init(return_value);
  for (size_t kind = 0; kind < cleancopy_repair_count(); ++kind) {
    const uint64_t count = cleancopy_result_repairs(result, kind);
    if (count != 0) add_assoc_long(return_value, cleancopy_repair_name(kind), (zend_long)count);
  }
}

static PHP_METHOD(NativeDriver, notes) {
  const cleancopy_result *result = result_argument(INTERNAL_FUNCTION_PARAM_PASSTHRU);
  if (result == NULL) RETURN_THROWS();
  array_init(return_value);
  for (size_t i = 0; i < cleancopy_result_note_count(result); ++i)
    add_next_index_string(return_value, cleancopy_result_note_at(result, i));
}

/* The bytes as a string; frees them. */
static void return_bytes(zval *return_value, cleancopy_bytes *bytes) {
  size_t len;
  const char *data = cleancopy_bytes_data(bytes, &len);
  RETVAL_STRINGL(data, len);
  cleancopy_bytes_free(bytes);
}

static PHP_METHOD(NativeDriver, write) {
  zend_object *object;
  char *format;
  size_t ignored;
  ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_OBJ(object)
    Z_PARAM_STRING(format, ignored)
  ZEND_PARSE_PARAMETERS_END();
  const cleancopy_result *result = pointer_of(object, free_result);
  if (result == NULL) RETURN_THROWS();
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  cleancopy_bytes *bytes = NULL;
  if (failed(cleancopy_result_write_memory(result, format, &bytes, &error), error.message)) RETURN_THROWS();
  return_bytes(return_value, bytes);
}

static PHP_METHOD(NativeDriver, edits) {
  zend_object *object;
  bool repairs;
  ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_OBJ(object)
    Z_PARAM_BOOL(repairs)
  ZEND_PARSE_PARAMETERS_END();
  const cleancopy_result *result = pointer_of(object, free_result);
  if (result == NULL) RETURN_THROWS();
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  cleancopy_edits *edits = NULL;
  if (failed(cleancopy_result_edits(result, repairs, &edits, &error), error.message)) RETURN_THROWS();
  array_init(return_value);
  cleancopy_edit edit = CLEANCOPY_EDIT_INIT;
  for (size_t i = 0; i < cleancopy_edits_count(edits); ++i) {
    if (failed(cleancopy_edits_at(edits, i, &edit), "")) break;
    zval row;
    array_init_size(&row, 3);
    add_next_index_long(&row, (zend_long)edit.begin);
    add_next_index_long(&row, (zend_long)edit.end);
    add_next_index_stringl(&row, edit.text, edit.text_len);
    add_next_index_zval(return_value, &row);
  }
  cleancopy_edits_free(edits);
}

static PHP_METHOD(NativeDriver, loadProfile) {
  zend_string *data;
  ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_STR(data)
  ZEND_PARSE_PARAMETERS_END();
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  cleancopy_profile *profile = NULL;
  if (failed(cleancopy_profile_load(ZSTR_VAL(data), ZSTR_LEN(data), &profile, &error), error.message)) RETURN_THROWS();
  return_handle(return_value, profile, free_profile);
}

/* The one argument of the methods of profiles and learners; NULL after throwing. */
static void *handle_argument(void (*kind)(void *), INTERNAL_FUNCTION_PARAMETERS) {
  zend_object *object;
  ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_OBJ(object)
  ZEND_PARSE_PARAMETERS_END_EX(return NULL);
  return pointer_of(object, kind);
}

static PHP_METHOD(NativeDriver, saveProfile) {
  const cleancopy_profile *profile = handle_argument(free_profile, INTERNAL_FUNCTION_PARAM_PASSTHRU);
  if (profile == NULL) RETURN_THROWS();
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  cleancopy_bytes *bytes = NULL;
  if (failed(cleancopy_profile_save(profile, &bytes, &error), error.message)) RETURN_THROWS();
  return_bytes(return_value, bytes);
}

static PHP_METHOD(NativeDriver, profileInfo) {
  const cleancopy_profile *profile = handle_argument(free_profile, INTERNAL_FUNCTION_PARAM_PASSTHRU);
  if (profile == NULL) RETURN_THROWS();
  cleancopy_profile_info info = CLEANCOPY_PROFILE_INFO_INIT;
  if (failed(cleancopy_profile_describe(profile, &info), "")) RETURN_THROWS();
  array_init_size(return_value, 3);
  add_next_index_long(return_value, info.documents);
  add_next_index_long(return_value, info.lines);
  add_next_index_long(return_value, info.places);
}

static PHP_METHOD(NativeDriver, learner) {
  zend_object *object;
  ZEND_PARSE_PARAMETERS_START(1, 1)
    Z_PARAM_OBJ_OR_NULL(object)
  ZEND_PARSE_PARAMETERS_END();
  const cleancopy_profile *start = object != NULL ? pointer_of(object, free_profile) : NULL;
  if (EG(exception)) RETURN_THROWS();
  cleancopy_learner *learner = NULL;
  if (failed(cleancopy_learner_new(start, &learner), "")) RETURN_THROWS();
  return_handle(return_value, learner, free_learner);
}

static PHP_METHOD(NativeDriver, learn) {
  zend_object *learner_object, *result_object;
  ZEND_PARSE_PARAMETERS_START(2, 2)
    Z_PARAM_OBJ(learner_object)
    Z_PARAM_OBJ(result_object)
  ZEND_PARSE_PARAMETERS_END();
  cleancopy_learner *learner = pointer_of(learner_object, free_learner);
  const cleancopy_result *result = learner != NULL ? pointer_of(result_object, free_result) : NULL;
  if (result == NULL) RETURN_THROWS();
  int32_t learnt = 0;
  if (failed(cleancopy_learner_add(learner, result, &learnt), cleancopy_learner_error(learner))) RETURN_THROWS();
  RETURN_BOOL(learnt);
}

static PHP_METHOD(NativeDriver, learnt) {
  const cleancopy_learner *learner = handle_argument(free_learner, INTERNAL_FUNCTION_PARAM_PASSTHRU);
  if (learner == NULL) RETURN_THROWS();
  cleancopy_profile *profile = NULL;
  if (failed(cleancopy_learner_profile(learner, &profile), cleancopy_learner_error(learner))) RETURN_THROWS();
  return_handle(return_value, profile, free_profile);
}

static const zend_function_entry driver_methods[] = {
    PHP_ME(NativeDriver, version, takes_nothing_gives_string, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, roles, takes_nothing_gives_array, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, options, takes_nothing_gives_array, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, formats, takes_nothing_gives_array, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, session, session_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, clean, clean_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, blocks, takes_result_gives_array, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, values, values_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, overrule, overrule_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, run, takes_result_gives_array, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, repairs, takes_result_gives_array, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, notes, takes_result_gives_array, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, write, write_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, edits, edits_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, loadProfile, load_profile_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, saveProfile, save_profile_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, profileInfo, takes_result_gives_array, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, learner, learner_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, learn, learn_info, ZEND_ACC_PUBLIC)
    PHP_ME(NativeDriver, learnt, learnt_info, ZEND_ACC_PUBLIC)
    PHP_FE_END
};

static PHP_MINIT_FUNCTION(cleancopy) {
  if (cleancopy_abi() != CLEANCOPY_ABI) {
    php_error_docref(NULL, E_WARNING, "libcleancopy has ABI %u, but this extension needs ABI %d", cleancopy_abi(),
                     CLEANCOPY_ABI);
    return FAILURE;
  }
  zend_class_entry entry;
  INIT_CLASS_ENTRY(entry, "Cleancopy\\NativeDriver", driver_methods);
  zend_register_internal_class(&entry)->ce_flags |= ZEND_ACC_FINAL | ZEND_ACC_NO_DYNAMIC_PROPERTIES;
  INIT_CLASS_ENTRY(entry, "Cleancopy\\NativeHandle", NULL);
  handle_class = zend_register_internal_class(&entry);
  handle_class->ce_flags |= ZEND_ACC_FINAL | ZEND_ACC_NO_DYNAMIC_PROPERTIES | ZEND_ACC_NOT_SERIALIZABLE;
  handle_class->create_object = handle_create;
  handle_handlers = std_object_handlers;
  handle_handlers.offset = XtOffsetOf(handle, object);
  handle_handlers.free_obj = handle_free;
  handle_handlers.clone_obj = NULL;
  return SUCCESS;
}

static PHP_MINFO_FUNCTION(cleancopy) {
  php_info_print_table_start();
  php_info_print_table_row(2, "libcleancopy", cleancopy_version_text());
  php_info_print_table_end();
}

zend_module_entry cleancopy_module_entry = {
    STANDARD_MODULE_HEADER, "cleancopy",          NULL, PHP_MINIT(cleancopy), NULL, NULL, NULL,
    PHP_MINFO(cleancopy),   "0.1.0", STANDARD_MODULE_PROPERTIES};

#ifdef COMPILE_DL_CLEANCOPY
ZEND_GET_MODULE(cleancopy)
#endif
