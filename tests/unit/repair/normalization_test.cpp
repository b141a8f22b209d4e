#include <gtest/gtest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "document/utf8.hpp"
#include "repair/context.hpp"
#include "repair/scan.hpp"

namespace cleancopy {
namespace {

constexpr const char* kFile =
    CLEANCOPY_NORMALIZATION_TEST;  // unpacked by CMake where the system has it

std::string text_of(const std::string& field) {
  std::istringstream points(field);
  std::string text;
  for (unsigned point = 0; points >> std::hex >> point;) utf8::append(text, point);
  return text;
}

std::string normalised(const std::string& text, NormalForm form) {
  Settings settings;
  settings.normal_form = form;
  RepairContext context;
  context.settings = &settings;
  context.form = Form::preformatted;
  context.editor.load(text);
  repair_normal_form(context);
  return std::string(context.editor.text());
}

bool is_sound_text(const std::string& text) {
  const Settings settings;
  RepairContext context;
  context.settings = &settings;
  context.form = Form::preformatted;
  context.editor.load(text);
  return is_sound(context);
}

// Unicode's conformance test: c2 == NFC(c1..c3), c4 == NFC(c4, c5), c4 == NFKC(c1..c5).
TEST(NormalForm, PassesUnicodesOwnTest) {
  std::ifstream file(kFile);
  if (!file) GTEST_SKIP() << kFile << " is missing (Debian package unicode-data)";
  std::string line;
  ASSERT_TRUE(std::getline(file, line));
  ASSERT_NE(line.find(std::string("NormalizationTest-") + utf8proc_unicode_version()),
            std::string::npos)
      << "the file and utf8proc are of different Unicode versions: " << line;
  std::size_t lines = 0;
  bool in_part_1 = false;
  std::set<std::string> listed;  // in part 1
  while (std::getline(file, line)) {
    if (line.rfind("@Part", 0) == 0) in_part_1 = line.rfind("@Part1", 0) == 0;
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    ++lines;
    std::istringstream fields(line);
    std::string c[5];
    for (std::string& field : c) {
      ASSERT_TRUE(std::getline(fields, field, ';'));
      field = text_of(field);
    }
    if (in_part_1) listed.insert(c[0]);
    for (int i = 0; i < 3; ++i) ASSERT_EQ(normalised(c[i], NormalForm::nfc), c[1]) << line;
    for (int i = 3; i < 5; ++i) ASSERT_EQ(normalised(c[i], NormalForm::nfc), c[3]) << line;
    for (const std::string& text : c) {
      ASSERT_EQ(normalised(text, NormalForm::nfkc), c[3]) << line;
      if (is_sound_text(text)) {
        ASSERT_EQ(normalised(text, NormalForm::nfc), text) << "the scan let it pass: " << line;
      }
    }
  }
  EXPECT_GT(lines, 18000u);

  // "Every code point that does not stand in part 1 is its own normal form."
  ASSERT_GT(listed.size(), 10000u);
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    utf8::append(text, c);
    if (listed.contains(text)) continue;
    ASSERT_EQ(normalised(text, NormalForm::nfc), text) << std::hex << static_cast<unsigned>(c);
    ASSERT_EQ(normalised(text, NormalForm::nfkc), text) << std::hex << static_cast<unsigned>(c);
  }
}

}  // namespace
}  // namespace cleancopy
