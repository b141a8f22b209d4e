// What the C interface promises of writing: a sink that fails stops it, formats that are not there
// are named, and callers of the first version are served.
#include <cleancopy/cleancopy.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstring>
#include <string>

#include "support/library.hpp"

namespace {

constexpr const char* kText =
    "Night ferry returns to Skerrow\n\nThe lights of the Solveig came round the headland at ten to "
    "midnight, and the harbour master stopped counting the people on the quay.\n\nAdvertisement\n";

/// Takes so many bytes and then says no.
struct Glass {
  std::size_t room;
  std::size_t calls_after_no = 0;
  bool said_no = false;

  static int pour(void* user, const char*, std::size_t size) {
    auto& glass = *static_cast<Glass*>(user);
    if (glass.said_no) ++glass.calls_after_no;
    if (size <= glass.room) {
      glass.room -= size;
      return 0;
    }
    glass.said_no = true;
    return 77;
  }
};

/// A text so long that it reaches the sink in many pieces.
std::string long_text() {
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += "The council paid for winter number " + std::to_string(i) + ", the clerk said.\n\n";
  return text;
}

TEST(Writing, StopsWhenTheSinkSaysSoAndGivesItsCode) {
  const host::Cleaned cleaned = host::clean(long_text(), host::Input::text);
  const cleancopy_result* both[] = {cleaned.handle(), cleaned.handle()};
  for (const host::Format& format : host::formats_with_details()) {
    for (const std::size_t room : {std::size_t{0}, std::size_t{50'000}}) {
      Glass glass{room};
      cleancopy_error error = CLEANCOPY_ERROR_INIT;
      EXPECT_EQ(cleancopy_result_write(cleaned.handle(), format.name.c_str(), Glass::pour, &glass,
                                       &error),
                CLEANCOPY_E_SINK)
          << format.name;
      EXPECT_EQ(error.sink_code, 77);
      EXPECT_EQ(glass.calls_after_no, 0U);
      EXPECT_STREQ(error.message, "the sink stopped the writing with code 77");
    }
    if (!format.holds_many) continue;
    Glass glass{200'000};
    cleancopy_error error = CLEANCOPY_ERROR_INIT;
    EXPECT_EQ(cleancopy_write_package(both, 2, format.name.c_str(), Glass::pour, &glass, &error),
              CLEANCOPY_E_SINK)
        << format.name;
    EXPECT_EQ(error.sink_code, 77);
    EXPECT_EQ(glass.calls_after_no, 0U);
  }
}

TEST(Writing, NamesTheFormatsThatThereAre) {
  const host::Cleaned cleaned = host::clean(kText, host::Input::text);
  Glass glass{1U << 20};
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  EXPECT_EQ(cleancopy_result_write(cleaned.handle(), "betamax", Glass::pour, &glass, &error),
            CLEANCOPY_E_FORMAT);
  for (const std::string& format : host::formats())
    EXPECT_NE(std::strstr(error.message, format.c_str()), nullptr) << error.message;
}

TEST(Writing, ServesCallersOfTheFirstVersion) {
  cleancopy_engine* engine = nullptr;
  cleancopy_session* session = nullptr;
  cleancopy_result* result = nullptr;
  ASSERT_EQ(cleancopy_engine_new(nullptr, &engine), CLEANCOPY_OK);
  ASSERT_EQ(cleancopy_session_new(engine, &session), CLEANCOPY_OK);
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.struct_size = offsetof(cleancopy_document, id);
  document.id = "not to be read";
  document.data = kText;
  document.data_len = std::strlen(kText);
  EXPECT_EQ(cleancopy_clean(session, &document, &result), CLEANCOPY_OK);
  cleancopy_format format = CLEANCOPY_FORMAT_INIT;
  format.struct_size = offsetof(cleancopy_format, holds_many);
  format.holds_many = -1;
  EXPECT_EQ(cleancopy_format_at(0, &format), CLEANCOPY_OK);
  EXPECT_STREQ(format.name, "article");
  EXPECT_EQ(format.holds_many, -1);
  cleancopy_result_free(result);
  cleancopy_session_free(session);
  cleancopy_engine_free(engine);
}

TEST(Writing, RefusesWhatMakesNoSense) {
  const host::Cleaned cleaned = host::clean(kText, host::Input::text);
  cleancopy_error error = CLEANCOPY_ERROR_INIT;
  Glass glass{0};
  const cleancopy_result* none = nullptr;
  EXPECT_EQ(cleancopy_write_package(&none, 1, "rss", Glass::pour, &glass, &error),
            CLEANCOPY_E_ARGUMENT);
  EXPECT_EQ(cleancopy_write_package(&none, 0, "rss", Glass::pour, &glass, &error),
            CLEANCOPY_E_ARGUMENT);
  cleancopy_edits* edits = nullptr;
  EXPECT_EQ(cleancopy_result_edits(cleaned.handle(), 2, &edits, &error), CLEANCOPY_E_ARGUMENT);
  EXPECT_EQ(cleancopy_result_edits(nullptr, 0, &edits, &error), CLEANCOPY_E_ARGUMENT);
  EXPECT_EQ(cleancopy_edits_count(nullptr), 0U);
  cleancopy_edit edit = CLEANCOPY_EDIT_INIT;
  EXPECT_EQ(cleancopy_edits_at(nullptr, 0, &edit), CLEANCOPY_E_ARGUMENT);
  cleancopy_edits_free(nullptr);
}

TEST(Writing, EditsOutliveTheirResult) {
  auto* cleaned = new host::Cleaned(host::clean(kText, host::Input::text));
  cleancopy_edits* edits = nullptr;
  ASSERT_EQ(cleancopy_result_edits(cleaned->handle(), 0, &edits, nullptr), CLEANCOPY_OK);
  delete cleaned;
  ASSERT_EQ(cleancopy_edits_count(edits), 1U);
  cleancopy_edit edit = CLEANCOPY_EDIT_INIT;
  ASSERT_EQ(cleancopy_edits_at(edits, 0, &edit), CLEANCOPY_OK);
  EXPECT_EQ(std::string(kText).substr(edit.begin, edit.end - edit.begin), "Advertisement\n");
  EXPECT_EQ(edit.text_len, 0U);
  EXPECT_EQ(cleancopy_edits_at(edits, 1, &edit), CLEANCOPY_E_ARGUMENT);
  cleancopy_edits_free(edits);
}

}  // namespace
