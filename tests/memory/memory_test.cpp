// Every allocation fails in turn, whoever makes it: first alone, then with all that follow. The
// call says that memory ran out or has done all of its work, nothing leaks, and the handles stay
// usable.
#include <cleancopy/cleancopy.h>
#include <gtest/gtest.h>
#include <libxml/xmlversion.h>

#include <cctype>
#include <cstdio>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

#include "failing_memory.hpp"

namespace {

using failing_memory::Mode;

/// All that a call gave the host, as one number: keeping it needs no memory, which may be gone.
class Digest {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes) add_byte(static_cast<unsigned char>(c));
    add_byte(0xFF);
  }
  void add(std::uint64_t number) {
    for (int i = 0; i < 8; ++i) add_byte(static_cast<unsigned char>(number >> (8 * i)));
  }
  bool operator==(const Digest&) const = default;

 private:
  void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3u; }
  std::uint64_t value_ = 0xcbf29ce484222325u;  // FNV-1a
};

const char* name_of(Mode mode) {
  if (mode == Mode::once) return " alone";
  return mode == Mode::a_while ? " with the next thirty" : " with all after them";
}

struct Outcome {
  cleancopy_status status = CLEANCOPY_OK;
  Digest made;
};

/// How many blocks a library that we call forgets when it cannot have another. No call of ours
/// could free them.
std::int64_t forgotten_by(std::string_view library) {
  // Its detectors make their parts in constructors that free none of them when the next one fails.
  if (library.starts_with("libuchardet")) return 200;
  // htmlNewParserCtxt before 2.11: the table of handlers.
  if (library.starts_with("libxml2") && LIBXML_VERSION < 21100) return 1;
  return 0;
}

/// Does `work`, which frees what it makes, until none of its allocations is left to fail.
template <typename Work>
void fail_every_allocation(Work work,
                           std::initializer_list<Mode> modes = {Mode::once, Mode::a_while,
                                                                Mode::for_good},
                           cleancopy_status unnamed = CLEANCOPY_E_NOMEM) {
  work();  // what libxml2 and the C++ library set up once and keep
  const Outcome good = work();
  ASSERT_EQ(good.status, CLEANCOPY_OK);
  for (const Mode mode : modes) {
    std::uint64_t nth = 1;
    for (;; ++nth) {
      const std::int64_t before = failing_memory::live();
      failing_memory::arm(nth, mode);
      const Outcome outcome = work();
      failing_memory::disarm();
      const std::int64_t after = failing_memory::live();
      if (!failing_memory::has_failed()) break;
      SCOPED_TRACE("allocation " + std::to_string(nth) + name_of(mode) + ", asked for by " +
                   failing_memory::asked_by());
      EXPECT_LE(after, before + forgotten_by(failing_memory::asked_by())) << "leaked";
      if (outcome.status == CLEANCOPY_OK) {
        EXPECT_EQ(outcome.made, good.made) << "the call hides that memory ran out";
      } else if (outcome.status != unnamed) {
        EXPECT_EQ(outcome.status, CLEANCOPY_E_NOMEM);
      }
      EXPECT_EQ(work().made, good.made) << "what failed once no longer works";
    }
    EXPECT_GT(nth, 1U) << "no allocation was seen";
    std::printf("%llu allocations failed%s\n", static_cast<unsigned long long>(nth - 1),
                name_of(mode));
  }
}

/// Of a file of the repository.
std::string content_of(const std::string& file) {
  std::ifstream stream(CLEANCOPY_SOURCE "/" + file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

int digest_bytes(void* digest, const char* data, std::size_t size) {
  static_cast<Digest*>(digest)->add({data, size});
  return 0;
}

void digest_blocks(const cleancopy_result* result, Digest& digest) {
  for (std::size_t i = 0; i < cleancopy_result_block_count(result); ++i) {
    cleancopy_block block = CLEANCOPY_BLOCK_INIT;
    cleancopy_result_block_at(result, i, &block);
    digest.add({block.text, block.text_len});
    digest.add(block.span_begin);
    digest.add(block.span_end);
    digest.add(block.reason);
    digest.add(static_cast<std::uint64_t>(block.permille));
  }
  for (std::size_t i = 0; i < cleancopy_result_note_count(result); ++i)
    digest.add(cleancopy_result_note_at(result, i));
  for (cleancopy_field field = 0; field <= CLEANCOPY_FIELD_BYLINE; ++field)
    for (std::size_t i = 0; i < cleancopy_result_value_count(result, field); ++i) {
      cleancopy_value value = CLEANCOPY_VALUE_INIT;
      cleancopy_result_value_at(result, field, i, &value);
      digest.add({value.text, value.text_len});
    }
}

/// The options of these tests: all that costs work.
cleancopy_status make_options(cleancopy_options** options) {
  cleancopy_status status = cleancopy_options_new(options);
  if (status == CLEANCOPY_OK)
    status = cleancopy_options_set(*options, "punctuation", "typographic");
  if (status == CLEANCOPY_OK) status = cleancopy_options_set(*options, "keep", "caption,credit");
  return status;
}

class Memory : public testing::Test {
 protected:
  Memory() {
    cleancopy_options* options = nullptr;
    EXPECT_EQ(make_options(&options), CLEANCOPY_OK);
    EXPECT_EQ(cleancopy_engine_new(options, &engine_), CLEANCOPY_OK);
    EXPECT_EQ(cleancopy_session_new(engine_, &session_), CLEANCOPY_OK);
    cleancopy_options_free(options);
  }
  ~Memory() override {
    cleancopy_session_free(session_);
    cleancopy_engine_free(engine_);
  }

  void fail_cleaning(const std::string& bytes, std::initializer_list<Mode> modes) {
    ASSERT_FALSE(bytes.empty());
    cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
    document.data = bytes.data();
    document.data_len = bytes.size();
    document.url = "https://example.org/ferry";
    fail_every_allocation(
        [&] {
          cleancopy_result* result = nullptr;
          Outcome outcome;
          outcome.status = cleancopy_clean(session_, &document, &result);
          if (outcome.status == CLEANCOPY_OK) digest_blocks(result, outcome.made);
          cleancopy_result_free(result);
          return outcome;
        },
        modes);
  }

  cleancopy_engine* engine_ = nullptr;
  cleancopy_session* session_ = nullptr;
};

TEST_F(Memory, Options) {
  fail_every_allocation([] {
    Outcome outcome;
    cleancopy_options* options = nullptr;
    outcome.status = make_options(&options);
    if (outcome.status == CLEANCOPY_OK) {
      // A refusal needs memory for its message; without it the status says so.
      cleancopy_status refused = cleancopy_options_set(options, "max-depth", "1");
      if (refused == CLEANCOPY_E_OPTION)
        refused = cleancopy_options_set_text(options, CLEANCOPY_OPTION_KEEP_ROLES, "nobody", 6);
      if (refused != CLEANCOPY_E_OPTION) outcome.status = refused;
      outcome.made.add(cleancopy_options_error(options));
    }
    cleancopy_options_free(options);
    return outcome;
  });
}

TEST_F(Memory, EngineAndSession) {
  fail_every_allocation([] {
    Outcome outcome;
    cleancopy_engine* engine = nullptr;
    cleancopy_session* session = nullptr;
    outcome.status = cleancopy_engine_new(nullptr, &engine);
    if (outcome.status == CLEANCOPY_OK) outcome.status = cleancopy_session_new(engine, &session);
    cleancopy_engine_free(engine);
    cleancopy_session_free(session);
    return outcome;
  });
}

class CleaningMemory : public Memory, public testing::WithParamInterface<const char*> {};
TEST_P(CleaningMemory, OfADocument) {
  const std::string file = GetParam();
  // Before 2.13 libxml2 asks for the copy of an element's name again and again until it gets it.
  if (file.ends_with(".html"))
    fail_cleaning(content_of(file), {Mode::once, Mode::a_while});
  else
    fail_cleaning(content_of(file), {Mode::once, Mode::a_while, Mode::for_good});
}
INSTANTIATE_TEST_SUITE_P(Documents, CleaningMemory,
                         testing::Values("docs/sample.txt", "docs/sample.html",
                                         "tests/memory/documents/cyrillic-1251.txt",
                                         "tests/memory/documents/everything.html",
                                         "tests/fuzz/seeds/html/broken.html"),
                         [](const auto& file) {
                           std::string name(file.param);
                           for (char& c : name)
                             if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
                           return name;
                         });

class WritingMemory : public Memory, public testing::WithParamInterface<std::size_t> {};
TEST_P(WritingMemory, OfAFormat) {
  const std::string page = content_of("tests/memory/documents/everything.html");
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = page.data();
  document.data_len = page.size();
  cleancopy_result* result = nullptr;
  ASSERT_EQ(cleancopy_clean(session_, &document, &result), CLEANCOPY_OK);
  cleancopy_format format = CLEANCOPY_FORMAT_INIT;
  ASSERT_EQ(cleancopy_format_at(GetParam(), &format), CLEANCOPY_OK);
  fail_every_allocation([&] {
    // A sink may have been given a part of the bytes before the failure.
    Outcome outcome;
    cleancopy_error error = CLEANCOPY_ERROR_INIT;
    cleancopy_bytes* bytes = nullptr;
    outcome.status = cleancopy_result_write_memory(result, format.name, &bytes, &error);
    std::size_t size = 0;
    const char* data = cleancopy_bytes_data(bytes, &size);
    outcome.made.add({data, size});
    cleancopy_bytes_free(bytes);
    Digest in_pieces;
    if (outcome.status == CLEANCOPY_OK)
      outcome.status =
          cleancopy_result_write(result, format.name, digest_bytes, &in_pieces, &error);
    return outcome;
  });
  cleancopy_result_free(result);
}
INSTANTIATE_TEST_SUITE_P(Formats, WritingMemory,
                         testing::Range(std::size_t{0}, cleancopy_format_count()));

TEST_F(Memory, ReadingBack) {
  const std::string page = content_of("tests/memory/documents/everything.html");
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = page.data();
  document.data_len = page.size();
  cleancopy_result* result = nullptr;
  ASSERT_EQ(cleancopy_clean(session_, &document, &result), CLEANCOPY_OK);
  cleancopy_bytes* article = nullptr;
  ASSERT_EQ(cleancopy_result_write_memory(result, "article", &article, nullptr), CLEANCOPY_OK);
  std::size_t size = 0;
  const char* data = cleancopy_bytes_data(article, &size);
  fail_every_allocation(
      [&] {
        cleancopy_result* read = nullptr;
        Outcome outcome;
        outcome.status = cleancopy_read_article(session_, data, size, &read);
        if (outcome.status == CLEANCOPY_OK) digest_blocks(read, outcome.made);
        cleancopy_result_free(read);
        return outcome;
      },
      // A name that libxml2 has no memory for is none to it, so the article is not well-formed.
      {Mode::once, Mode::a_while}, CLEANCOPY_E_INVALID);
  cleancopy_bytes_free(article);
  cleancopy_result_free(result);
}

TEST_F(Memory, Overruling) {
  const std::string page = content_of("tests/memory/documents/everything.html");
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = page.data();
  document.data_len = page.size();
  cleancopy_result* result = nullptr;
  ASSERT_EQ(cleancopy_clean(session_, &document, &result), CLEANCOPY_OK);
  const std::size_t count = cleancopy_result_block_count(result);
  ASSERT_GT(count, 4U);
  // Back and forth: work must find the same result each time.
  fail_every_allocation([&] {
    Outcome outcome;
    for (const cleancopy_verdict verdict : {CLEANCOPY_REMOVE, CLEANCOPY_KEEP}) {
      if (outcome.status != CLEANCOPY_OK) break;
      outcome.status = cleancopy_result_overrule(result, count / 2, verdict, -1);
      digest_blocks(result, outcome.made);
    }
    return outcome;
  });
  cleancopy_result_free(result);
}

}  // namespace
