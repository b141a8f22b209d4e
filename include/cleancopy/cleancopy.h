/*
 * cleancopy.h: the whole public API, for C99 and C++.
 *
 * Scraped news goes in as bytes; out comes a judged document: every block of text with its role, a verdict
 * (keep or remove), the reason, a confidence and the bytes of the input where it stood; written in any format.
 *
 *     cleancopy_engine *engine;    cleancopy_session *session;    cleancopy_result *result;
 *     cleancopy_engine_new(NULL, &engine);
 *     cleancopy_session_new(engine, &session);
 *     cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
 *     document.data = bytes;  document.data_len = size;
 *     if (cleancopy_clean(session, &document, &result) == CLEANCOPY_OK) ...
 *
 * Threads    An engine and a result may be used by many threads at once; cleancopy_result_overrule is the one
 *            exception and needs the result for itself. Options, a session and cleancopy_bytes belong to one
 *            thread at a time. There is no global state, no initialisation call and no logging.
 * Memory     Every _new has a _free, which takes NULL. Handles may be freed in any order: each keeps what it
 *            needs of the others alive. A `const char *` that a function returns is borrowed from the handle
 *            it was asked of (or static where no handle is given). Text inside structs comes with its length
 *            and is not NUL-terminated; text returned directly is.
 * Text       UTF-8, always valid, in and out; only the document's own bytes may be anything.
 * Errors     A call that can fail returns a status. On failure its `*out` is NULL (or untouched where it is a
 *            struct) and a message names what was wrong: cleancopy_options_error, cleancopy_session_error or
 *            the caller's cleancopy_error. Nothing is thrown across this border, nothing aborts or exits.
 * Structs    A struct that the caller fills or has filled begins with `struct_size`: set it with the struct's
 *            INIT macro. Structs grow at their end only. A library older than the header writes the members it
 *            knows and refuses a caller's non-zero unknown ones (CLEANCOPY_E_STRUCT).
 */
#ifndef CLEANCOPY_H
#define CLEANCOPY_H

#include <stddef.h>
#include <stdint.h>

#if defined(CLEANCOPY_STATIC)
#define CLEANCOPY_API
#elif !defined(_WIN32)
#define CLEANCOPY_API __attribute__((visibility("default")))
#elif defined(CLEANCOPY_BUILDING)
#define CLEANCOPY_API __declspec(dllexport)
#else
#define CLEANCOPY_API __declspec(dllimport)
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---------------------------------------------------------------------------------------------------------
 * Section: versions
 * ------------------------------------------------------------------------------------------------------ */

#define CLEANCOPY_VERSION_MAJOR 0 /* the build reads these four lines */
#define CLEANCOPY_VERSION_MINOR 1
#define CLEANCOPY_VERSION_PATCH 0
#define CLEANCOPY_ABI 1 /* the shared library's SOVERSION; rises only when a caller's program would break */

/* The ABI of the library that is loaded. A program that loads it by hand refuses any but CLEANCOPY_ABI. */
CLEANCOPY_API uint32_t cleancopy_abi(void);
/* The version of the library that is loaded, as 0x00MMmmpp. */
CLEANCOPY_API uint32_t cleancopy_version(void);
/* The same as text, "0.1.0". */
CLEANCOPY_API const char *cleancopy_version_text(void);

/* ---------------------------------------------------------------------------------------------------------
 * Section: statuses
 * ------------------------------------------------------------------------------------------------------ */

/* What a call came to. Of fixed width; the numbers are never reused. */
typedef int32_t cleancopy_status;
enum {
  CLEANCOPY_OK = 0,
  CLEANCOPY_E_ARGUMENT = 10,  /* NULL where a value is needed, an index out of range */
  CLEANCOPY_E_OPTION = 11,    /* no such option, or a value out of its bounds */
  CLEANCOPY_E_STRUCT = 12,    /* struct_size is too small, or newer members are set that this library lacks */
  CLEANCOPY_E_CHARSET = 13,   /* the charset hint is no label of the WHATWG Encoding Standard */
  CLEANCOPY_E_FORMAT = 14,    /* no such output format */
  CLEANCOPY_E_INVALID = 15,   /* what should be an article of ours is none: the message says the line and why */
  CLEANCOPY_E_PROFILE = 16,   /* the bytes are no usable site profile */
  CLEANCOPY_E_NOMEM = 20,     /* memory ran out; the handles stay usable */
  CLEANCOPY_E_LIMIT = 30,     /* the input or output passes a limit of the options */
  CLEANCOPY_E_TIMEOUT = 31,   /* the time budget is used up */
  CLEANCOPY_E_CANCELLED = 32, /* the progress callback said so */
  CLEANCOPY_E_SINK = 33,      /* the sink callback returned non-zero: see cleancopy_error.sink_code */
  CLEANCOPY_E_INCOMPLETE = 34, /* the format demands what the story lacks, and the option "missing" says refuse */
  CLEANCOPY_E_INTERNAL = 90   /* a defect in the library: please report it with the message */
};
/* "CLEANCOPY_E_OPTION" for 11; "unknown status" for a number that is none. Never NULL. */
CLEANCOPY_API const char *cleancopy_status_name(cleancopy_status status);

/* A message that belongs to the caller, for calls on handles that threads share. */
typedef struct cleancopy_error {
  size_t struct_size;
  int32_t sink_code;  /* what the sink callback returned, after CLEANCOPY_E_SINK */
  char message[248];  /* NUL-terminated, cut at a character's border if need be; empty after success */
} cleancopy_error;
#define CLEANCOPY_ERROR_INIT {sizeof(cleancopy_error), 0, {0}}

/* ---------------------------------------------------------------------------------------------------------
 * Section: options, a mutable builder
 * ------------------------------------------------------------------------------------------------------ */

typedef struct cleancopy_options cleancopy_options;

/* Keys: numbers are never reused; cleancopy_option_at describes each with its bounds and default. */
enum {
  CLEANCOPY_OPTION_MAX_INPUT_BYTES = 100,
  CLEANCOPY_OPTION_MAX_BLOCKS = 101,
  CLEANCOPY_OPTION_MAX_DEPTH = 102,
  CLEANCOPY_OPTION_MAX_OUTPUT_BYTES = 103,
  CLEANCOPY_OPTION_TIME_BUDGET_MS = 104,
  CLEANCOPY_OPTION_INPUT = 200,                /* cleancopy_input */
  CLEANCOPY_OPTION_STRICTNESS = 201,           /* cleancopy_strictness */
  CLEANCOPY_OPTION_KEEP_ROLES = 202,           /* text: role names that stay, "caption,credit" */
  CLEANCOPY_OPTION_REMOVE_ROLES = 203,         /* text: role names that go, "byline,list-item" */
  CLEANCOPY_OPTION_REPAIR = 300,               /* 0 or 1 */
  CLEANCOPY_OPTION_NORMAL_FORM = 301,          /* cleancopy_normal_form */
  CLEANCOPY_OPTION_PUNCTUATION = 302,          /* cleancopy_punctuation */
  CLEANCOPY_OPTION_KEEP_NO_BREAK_SPACES = 303, /* 0 or 1 */
  CLEANCOPY_OPTION_MISSING = 400               /* cleancopy_missing */
};
enum { CLEANCOPY_INPUT_AUTO = 0, CLEANCOPY_INPUT_TEXT = 1, CLEANCOPY_INPUT_HTML = 2 };
enum { CLEANCOPY_FAVOUR_KEEPING = 0, CLEANCOPY_BALANCED = 1, CLEANCOPY_FAVOUR_CLEANING = 2 };
enum { CLEANCOPY_MISSING_FILL = 0, CLEANCOPY_MISSING_REFUSE = 1 };
enum { CLEANCOPY_NFC = 0, CLEANCOPY_NFKC = 1 };
enum { CLEANCOPY_PUNCTUATION_KEEP = 0, CLEANCOPY_PUNCTUATION_STRAIGHT = 1, CLEANCOPY_PUNCTUATION_TYPOGRAPHIC = 2 };

/* Options with every default. Fails with E_ARGUMENT (out is NULL) or E_NOMEM. */
CLEANCOPY_API cleancopy_status cleancopy_options_new(cleancopy_options **out);
CLEANCOPY_API void cleancopy_options_free(cleancopy_options *options);

/* Sets a whole-number option. E_OPTION names the option and its bounds; the old value stays. */
CLEANCOPY_API cleancopy_status cleancopy_options_set_int(cleancopy_options *options, int32_t key, int64_t value);
/* Sets a text option from `len` bytes. E_OPTION says which part is wrong; the old value stays. */
CLEANCOPY_API cleancopy_status cleancopy_options_set_text(cleancopy_options *options, int32_t key, const char *value,
                                                          size_t len);
/* Sets any option by its name and a NUL-terminated value as a person writes it: "max-blocks" "5000",
 * "strictness" "favour-keeping", "keep" "caption,credit". For command lines and settings files. */
CLEANCOPY_API cleancopy_status cleancopy_options_set(cleancopy_options *options, const char *name, const char *value);
/* The last failed call's message; empty after a success; "" for NULL. */
CLEANCOPY_API const char *cleancopy_options_error(const cleancopy_options *options);

/* What there is to set. All text is static. */
typedef struct cleancopy_option_info {
  size_t struct_size;
  int32_t key;
  const char *name;        /* "max-input-bytes" */
  const char *description; /* one English sentence */
  const char *choices;     /* the names of the values min to max, "auto,text,html"; NULL where it has none */
  int32_t is_text;         /* 1: set it with cleancopy_options_set_text; min, max and fallback mean nothing */
  int64_t min, max;
  int64_t fallback;        /* the default */
} cleancopy_option_info;
#define CLEANCOPY_OPTION_INFO_INIT {sizeof(cleancopy_option_info), 0, NULL, NULL, NULL, 0, 0, 0, 0}
CLEANCOPY_API size_t cleancopy_option_count(void);
/* Fills *out with the option of that index (0 to count - 1), or E_ARGUMENT. */
CLEANCOPY_API cleancopy_status cleancopy_option_at(size_t index, cleancopy_option_info *out);

/* ---------------------------------------------------------------------------------------------------------
 * Section: engine, the options compiled; read-only
 * ------------------------------------------------------------------------------------------------------ */

typedef struct cleancopy_engine cleancopy_engine;

/* Copies `options` (NULL: every default). On failure the reason is in `options`. */
CLEANCOPY_API cleancopy_status cleancopy_engine_new(cleancopy_options *options, cleancopy_engine **out);
CLEANCOPY_API void cleancopy_engine_free(cleancopy_engine *engine);

/* ---------------------------------------------------------------------------------------------------------
 * Section: session, one worker's scratch memory, reused from document to document
 * ------------------------------------------------------------------------------------------------------ */

typedef struct cleancopy_session cleancopy_session;
typedef struct cleancopy_result cleancopy_result;

CLEANCOPY_API cleancopy_status cleancopy_session_new(const cleancopy_engine *engine, cleancopy_session **out);
CLEANCOPY_API void cleancopy_session_free(cleancopy_session *session);

/* Called on the caller's thread between slices of work (about 64 KB each); `stage` is a cleancopy_stage.
 * Non-zero cancels: cleancopy_clean returns E_CANCELLED. It may not use the session. */
typedef int (*cleancopy_progress_fn)(void *user, uint32_t stage);
enum {
  CLEANCOPY_STAGE_DECODE = 0, CLEANCOPY_STAGE_READ = 1, CLEANCOPY_STAGE_REPAIR = 2, CLEANCOPY_STAGE_ANNOTATE = 3,
  CLEANCOPY_STAGE_JUDGE = 4, CLEANCOPY_STAGE_ASSEMBLE = 5
};
/* NULL for `progress` asks no more. */
CLEANCOPY_API cleancopy_status cleancopy_session_on_progress(cleancopy_session *session, cleancopy_progress_fn progress,
                                                             void *user);
/* The last failed call's message; every call resets it; "" for NULL. */
CLEANCOPY_API const char *cleancopy_session_error(const cleancopy_session *session);

/* One document to clean. Everything is borrowed for the call only. */
typedef struct cleancopy_document {
  size_t struct_size;
  const char *data;     /* any bytes; may be NULL if data_len is 0 */
  size_t data_len;
  const char *charset;  /* hint, a WHATWG label ("utf-8", "latin1"), e.g. from the HTTP header; or NULL */
  const char *language; /* hint, BCP 47 ("en-GB"); or NULL */
  const char *url;      /* where it came from; or NULL */
  const char *id;       /* the host's own name for the story, so that it has one in every output; or NULL */
} cleancopy_document;
#define CLEANCOPY_DOCUMENT_INIT {sizeof(cleancopy_document), NULL, 0, NULL, NULL, NULL, NULL}

/* Cleans one document. The result owns all it tells and outlives session and engine. An empty document, or one
 * of boilerplate only, is no error: its result has no kept blocks. Time and memory are linear in data_len.
 * Fails with E_ARGUMENT, E_STRUCT, E_CHARSET, E_LIMIT, E_TIMEOUT, E_CANCELLED, E_NOMEM or E_INTERNAL. */
CLEANCOPY_API cleancopy_status cleancopy_clean(cleancopy_session *session, const cleancopy_document *document,
                                               cleancopy_result **out);

/* The same, and what the edits (cleancopy_result_edits) leave of the document is cleaned again, until nothing more goes,
 * at most `rounds` times; 8 are plenty. What goes in a later round has the reason of that round. For hosts that put
 * the format "source" back in its place: cleaning that again then changes nothing. Takes a cleaning for each round. */
CLEANCOPY_API cleancopy_status cleancopy_clean_settled(cleancopy_session *session, const cleancopy_document *document,
                                                       uint32_t rounds, cleancopy_result **out);

/* ---------------------------------------------------------------------------------------------------------
 * Section: result, the judged document
 * ------------------------------------------------------------------------------------------------------ */

CLEANCOPY_API void cleancopy_result_free(cleancopy_result *result);

/* What a block is. Append only. */
typedef int32_t cleancopy_role;
enum {
  CLEANCOPY_ROLE_HEADLINE = 0, CLEANCOPY_ROLE_SUBHEADLINE, CLEANCOPY_ROLE_BYLINE, CLEANCOPY_ROLE_DATELINE,
  CLEANCOPY_ROLE_PARAGRAPH, CLEANCOPY_ROLE_CROSSHEAD, CLEANCOPY_ROLE_QUOTE, CLEANCOPY_ROLE_LIST_ITEM,
  CLEANCOPY_ROLE_TABLE_ROW, CLEANCOPY_ROLE_CAPTION, CLEANCOPY_ROLE_CREDIT, CLEANCOPY_ROLE_PROMPT,
  CLEANCOPY_ROLE_RELATED, CLEANCOPY_ROLE_SHARE, CLEANCOPY_ROLE_NEWSLETTER, CLEANCOPY_ROLE_ADVERT,
  CLEANCOPY_ROLE_NAVIGATION, CLEANCOPY_ROLE_COMMENT, CLEANCOPY_ROLE_LEGAL, CLEANCOPY_ROLE_FURNITURE,
  CLEANCOPY_ROLE_DUPLICATE
};
/* "list-item" for CLEANCOPY_ROLE_LIST_ITEM; NULL for a number that is no role. */
CLEANCOPY_API const char *cleancopy_role_name(cleancopy_role role);

typedef int32_t cleancopy_verdict;
enum { CLEANCOPY_KEEP = 0, CLEANCOPY_REMOVE = 1 };

/* One block. Text and names live as long as the result; none is NULL. */
typedef struct cleancopy_block {
  size_t struct_size;
  const char *text; /* UTF-8, repaired; not NUL-terminated; empty if nothing visible was left of it */
  size_t text_len;
  uint64_t span_begin, span_end; /* where it stood: bytes of the input, half-open */
  cleancopy_role role;
  cleancopy_verdict verdict;
  int32_t permille;        /* confidence that the verdict is right, 0 to 1000 */
  const char *role_name;   /* "caption" */
  const char *reason;      /* stable id, "caption.with-credit" */
  const char *explanation; /* the reason as a sentence for an editor */
  uint32_t repairs;        /* bit N is set: it had repairs of kind N (cleancopy_repair_name) */
  uint32_t level;          /* crosshead: 1 to 6; list item and quote: depth from 1; else 0 */
} cleancopy_block;
#define CLEANCOPY_BLOCK_INIT {sizeof(cleancopy_block), NULL, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, 0, 0}

/* All blocks, kept and removed, in the input's order: together they hold every word of its text. */
CLEANCOPY_API size_t cleancopy_result_block_count(const cleancopy_result *result);
CLEANCOPY_API cleancopy_status cleancopy_result_block_at(const cleancopy_result *result, size_t index,
                                                         cleancopy_block *out);

/* The host decides: block `index` gets this verdict, and this role unless `role` is negative. Its reason becomes
 * "host.overruled", its confidence 1000. What is read or written afterwards says so. Not while another thread
 * uses the result. */
CLEANCOPY_API cleancopy_status cleancopy_result_overrule(cleancopy_result *result, size_t index,
                                                         cleancopy_verdict verdict, cleancopy_role role);

/* What is known of the article. Append only. */
typedef int32_t cleancopy_field;
enum {
  CLEANCOPY_FIELD_HEADLINE = 0, CLEANCOPY_FIELD_SUBHEADLINE = 1,
  CLEANCOPY_FIELD_AUTHOR = 2,    /* one value a name */
  CLEANCOPY_FIELD_PUBLISHED = 3, /* ISO 8601, "2026-11-24" or "2026-11-24T09:30:00+02:00" */
  CLEANCOPY_FIELD_UPDATED = 4,
  CLEANCOPY_FIELD_LANGUAGE = 5,  /* BCP 47; "und" where it could not be told */
  CLEANCOPY_FIELD_SECTION = 6,
  CLEANCOPY_FIELD_KEYWORD = 7,   /* one value a keyword */
  CLEANCOPY_FIELD_SITE = 8, CLEANCOPY_FIELD_ADDRESS = 9, CLEANCOPY_FIELD_IMAGE = 10,
  CLEANCOPY_FIELD_IMAGE_CAPTION = 11, CLEANCOPY_FIELD_IMAGE_CREDIT = 12, CLEANCOPY_FIELD_DESCRIPTION = 13,
  CLEANCOPY_FIELD_DATELINE = 15,
  CLEANCOPY_FIELD_BYLINE = 16    /* the line as printed */
};
/* A value of a field and where it comes from. */
typedef struct cleancopy_value {
  size_t struct_size;
  const char *text; /* not NUL-terminated */
  size_t text_len;
  const char *origin; /* "text", "json-ld", "open-graph", "meta", "markup", ... */
  int64_t block;      /* the block that says it, or -1 */
} cleancopy_value;
#define CLEANCOPY_VALUE_INIT {sizeof(cleancopy_value), NULL, 0, NULL, -1}
/* How many values the field has; 0 for a field that is unknown. */
CLEANCOPY_API size_t cleancopy_result_value_count(const cleancopy_result *result, cleancopy_field field);
CLEANCOPY_API cleancopy_status cleancopy_result_value_at(const cleancopy_result *result, cleancopy_field field,
                                                         size_t index, cleancopy_value *out);

/* How the bytes were understood and what was repaired. */
typedef struct cleancopy_run {
  size_t struct_size;
  int32_t input;              /* CLEANCOPY_INPUT_TEXT or CLEANCOPY_INPUT_HTML */
  const char *charset;        /* WHATWG name, "windows-1252" */
  const char *charset_source; /* "byte-order-mark", "hint", "declared", "valid-utf-8", "detected", "fallback" */
  uint64_t undecodable;       /* bytes that no charset explains; each became U+FFFD */
  uint64_t input_bytes;
} cleancopy_run;
#define CLEANCOPY_RUN_INIT {sizeof(cleancopy_run), 0, NULL, NULL, 0, 0}
CLEANCOPY_API cleancopy_status cleancopy_result_run(const cleancopy_result *result, cleancopy_run *out);

/* Repairs by kind, 0 to cleancopy_repair_count() - 1. */
CLEANCOPY_API size_t cleancopy_repair_count(void);
/* "mojibake", "entity", ...; NULL for a number that is no kind. */
CLEANCOPY_API const char *cleancopy_repair_name(size_t kind);
/* How often that kind of repair was done; 0 for a number that is no kind. */
CLEANCOPY_API uint64_t cleancopy_result_repairs(const cleancopy_result *result, size_t kind);
/* What the host should know of this document, one English sentence each. */
CLEANCOPY_API size_t cleancopy_result_note_count(const cleancopy_result *result);
/* NULL for an index out of range. */
CLEANCOPY_API const char *cleancopy_result_note_at(const cleancopy_result *result, size_t index);

/* ---------------------------------------------------------------------------------------------------------
 * Section: writing
 * ------------------------------------------------------------------------------------------------------ */

typedef struct cleancopy_format {
  size_t struct_size;
  const char *name;        /* "article" */
  const char *media_type;  /* "application/xml" */
  const char *extension;   /* "xml" */
  const char *description; /* one English line */
  int32_t holds_many;      /* 1: cleancopy_write_package takes it */
} cleancopy_format;
#define CLEANCOPY_FORMAT_INIT {sizeof(cleancopy_format), NULL, NULL, NULL, NULL, 0}
CLEANCOPY_API size_t cleancopy_format_count(void);
/* The formats, the default first; all text is static. */
CLEANCOPY_API cleancopy_status cleancopy_format_at(size_t index, cleancopy_format *out);

/* Takes the next `len` bytes of the output; non-zero stops the writing. */
typedef int (*cleancopy_sink_fn)(void *user, const char *data, size_t len);
/* Writes the article in a format to a sink. `error` may be NULL. The same result, format and library always give
 * the same bytes. Fails with E_ARGUMENT, E_FORMAT (the message names the known ones), E_LIMIT, E_SINK, E_NOMEM. */
CLEANCOPY_API cleancopy_status cleancopy_result_write(const cleancopy_result *result, const char *format,
                                                      cleancopy_sink_fn sink, void *user, cleancopy_error *error);

/* The same into memory. */
typedef struct cleancopy_bytes cleancopy_bytes;
CLEANCOPY_API cleancopy_status cleancopy_result_write_memory(const cleancopy_result *result, const char *format,
                                                             cleancopy_bytes **out, cleancopy_error *error);
/* The bytes, NUL-terminated for convenience; *len (if not NULL) is their number without the NUL. "" for NULL. */
CLEANCOPY_API const char *cleancopy_bytes_data(const cleancopy_bytes *bytes, size_t *len);
CLEANCOPY_API void cleancopy_bytes_free(cleancopy_bytes *bytes);

/* Writes several articles, at least one, into one output: a feed with many items, "articles", a NewsML-G2 message.
 * None may be NULL; all are borrowed for the call. The limits and choices are those of the first result's options.
 * Also fails with E_FORMAT where the format holds one article only; the message names those that hold several. */
CLEANCOPY_API cleancopy_status cleancopy_write_package(const cleancopy_result *const *results, size_t count,
                                                       const char *format, cleancopy_sink_fn sink, void *user,
                                                       cleancopy_error *error);

/* ---------------------------------------------------------------------------------------------------------
 * Section: reading back
 * ------------------------------------------------------------------------------------------------------ */

/* Reads what the format "article" wrote, to write it in another format or to overrule it: the result says the same
 * as the one that was written, but for the input and the reasons of what was kept. Fails with E_INVALID, and the
 * session's error names the line and the reason, for anything that docs/schemas/cleancopy-article-1.rnc does not
 * allow; also as cleancopy_clean. */
CLEANCOPY_API cleancopy_status cleancopy_read_article(cleancopy_session *session, const char *data, size_t len,
                                                      cleancopy_result **out);
/* Takes over one result, which it frees in the end. */
typedef void (*cleancopy_result_fn)(void *user, cleancopy_result *result);
/* The same for a file of several ("articles") or of one: `take` is called for each, once all of them were read. */
CLEANCOPY_API cleancopy_status cleancopy_read_articles(cleancopy_session *session, const char *data, size_t len,
                                                       cleancopy_result_fn take, void *user);

/* ---------------------------------------------------------------------------------------------------------
 * Section: edits, what to change in the input itself
 * ------------------------------------------------------------------------------------------------------ */

/* The ranges of the input that went, for hosts that keep their own markup: the formats "source" and
 * "source-repaired" as a list. In the input's order, without overlaps. */
typedef struct cleancopy_edits cleancopy_edits;
typedef struct cleancopy_edit {
  size_t struct_size;
  uint64_t begin, end; /* bytes of the input, half-open; an input in UTF-16 is cut between its characters */
  const char *text;    /* what stands there instead, in the input's charset; empty where the bytes just go */
  size_t text_len;
} cleancopy_edit;
#define CLEANCOPY_EDIT_INIT {sizeof(cleancopy_edit), 0, 0, NULL, 0}
/* `repairs` 1: with the repairs of kept text that has no markup in it; 0: removals only. The edits live on when the
 * result is freed. Fails with E_ARGUMENT, E_NOMEM, and E_FORMAT for an article that was read back: it has no input. */
CLEANCOPY_API cleancopy_status cleancopy_result_edits(const cleancopy_result *result, int32_t repairs,
                                                      cleancopy_edits **out, cleancopy_error *error);
CLEANCOPY_API size_t cleancopy_edits_count(const cleancopy_edits *edits);
CLEANCOPY_API cleancopy_status cleancopy_edits_at(const cleancopy_edits *edits, size_t index, cleancopy_edit *out);
CLEANCOPY_API void cleancopy_edits_free(cleancopy_edits *edits);

/* ---------------------------------------------------------------------------------------------------------
 * Section: site profiles, what repeats on a site's pages and where
 * ------------------------------------------------------------------------------------------------------ */

/* Learnt from several documents of one site, it makes certain what one document leaves in doubt. Read-only; threads
 * may share it. It holds hashes and counts, no text; at most 65,536 each of documents, lines and places. */
typedef struct cleancopy_profile cleancopy_profile;
/* What learns a profile; belongs to one thread at a time. */
typedef struct cleancopy_learner cleancopy_learner;

/* A learner that goes on from `start`, or from nothing (NULL). */
CLEANCOPY_API cleancopy_status cleancopy_learner_new(const cleancopy_profile *start, cleancopy_learner **out);
CLEANCOPY_API void cleancopy_learner_free(cleancopy_learner *learner);
/* Learns from a judged document; verdicts that the host overruled count as it left them. *learnt (if not NULL) is 0
 * for a document without text and for a story that it has learnt from before, else 1. Takes time linear in the
 * document's and the profile's size. Fails with E_ARGUMENT, E_LIMIT, E_NOMEM; what was learnt before stays. */
CLEANCOPY_API cleancopy_status cleancopy_learner_add(cleancopy_learner *learner, const cleancopy_result *result,
                                                     int32_t *learnt);
/* What it has learnt so far; it may go on learning. */
CLEANCOPY_API cleancopy_status cleancopy_learner_profile(const cleancopy_learner *learner, cleancopy_profile **out);
/* The last failed call's message; "" for NULL. */
CLEANCOPY_API const char *cleancopy_learner_error(const cleancopy_learner *learner);

CLEANCOPY_API void cleancopy_profile_free(cleancopy_profile *profile);
/* Reads a profile from the bytes of its file, whoever wrote them. E_PROFILE says what is wrong with them. */
CLEANCOPY_API cleancopy_status cleancopy_profile_load(const char *data, size_t len, cleancopy_profile **out,
                                                      cleancopy_error *error);
/* The bytes of its file; the same profile always gives the same. */
CLEANCOPY_API cleancopy_status cleancopy_profile_save(const cleancopy_profile *profile, cleancopy_bytes **out,
                                                      cleancopy_error *error);
/* The profile that learning from the documents of both would have given, in any order. Fails with E_ARGUMENT if both
 * have learnt from the same story, and with E_LIMIT if they have too many documents. */
CLEANCOPY_API cleancopy_status cleancopy_profile_merge(const cleancopy_profile *a, const cleancopy_profile *b,
                                                       cleancopy_profile **out, cleancopy_error *error);
/* What a profile holds. */
typedef struct cleancopy_profile_info {
  size_t struct_size;
  uint32_t documents; /* learnt from */
  uint32_t lines;     /* that it knows, also those of one document */
  uint32_t places;
} cleancopy_profile_info;
#define CLEANCOPY_PROFILE_INFO_INIT {sizeof(cleancopy_profile_info), 0, 0, 0}
CLEANCOPY_API cleancopy_status cleancopy_profile_describe(const cleancopy_profile *profile,
                                                          cleancopy_profile_info *out);

/* The profile for the engines that are made of these options, which share it; NULL: none. The caller still frees its
 * own handle. */
CLEANCOPY_API cleancopy_status cleancopy_options_set_profile(cleancopy_options *options,
                                                             const cleancopy_profile *profile);

#ifdef __cplusplus
}
#endif
#endif /* CLEANCOPY_H */
