// The compiler of the tables, run as the build runs it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

namespace fs = std::filesystem;

/// A data folder with one language, which the compiler takes.
class CompileTables : public testing::Test {
 protected:
  void SetUp() override {
    const auto* const info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / ("tables-" + std::string(info->name()));
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "phrases");
    fs::create_directories(folder_ / "stopwords");
    write("languages.tsv",
          "tag\tother_tags\tspaced\tscripts\tletters\tcomment\nxx\txy\tyes\tLatin\tä\t\n");
    write("phrases/xx.tsv", kPhraseColumns + "More\tread-more\twhole\tprompt\thigh\t\n");
    write("phrases/mul.tsv", kPhraseColumns);
    write("stopwords/xx.txt", "a b\n");
    write("agencies.tsv", "name\tkind\texact\tcomment\nAbc\tnews\tno\t\n");
    write("speech_verbs.tsv", "language\tverb\tcomment\nxx\tsaid\t\n");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  /// What the compiler says; empty if it takes the tables.
  [[nodiscard]] std::string complaint() const {
    const std::string said = (folder_ / "said").string();
    const std::string command = std::string("\"") + COMPILE_TABLES + "\" \"" + folder_.string() +
                                "\" \"" + (folder_ / "out.cpp").string() + "\" 2> \"" + said + "\"";
    const int status = std::system(command.c_str());
    std::ostringstream text;
    text << std::ifstream(said).rdbuf();
    EXPECT_EQ(status == 0, text.str().empty());
    return text.str();
  }

  void expect_refused(const std::string& phrase_rows, const std::string& where_and_why) const {
    write("phrases/xx.tsv", kPhraseColumns + phrase_rows);
    EXPECT_NE(complaint().find(where_and_why), std::string::npos) << complaint();
  }

  const std::string kPhraseColumns = "phrase\tfamily\tmatch\trole\tcertainty\tcomment\n";
  fs::path folder_;
};

TEST_F(CompileTables, TakesSoundTables) { EXPECT_EQ(complaint(), ""); }

TEST_F(CompileTables, RefusesAFamilyThatIsNone) {
  expect_refused("More\tread-mor\twhole\tprompt\thigh\t\n", "xx.tsv:2: no such family: read-mor");
}

TEST_F(CompileTables, RefusesAWrongMatchRoleOrCertainty) {
  expect_refused("More\tread-more\tbegin\tprompt\thigh\t\n", "xx.tsv:2: match must be");
  expect_refused("More\tread-more\twhole\tpromt\thigh\t\n", "xx.tsv:2: no such role: promt");
  expect_refused("More\tread-more\twhole\tprompt\tsure\t\n", "xx.tsv:2: certainty must be");
  expect_refused("More\tread-more\twhole\tkeep\thigh\t\n", "xx.tsv:2: the role keep");
}

TEST_F(CompileTables, RefusesARowTooShort) {
  expect_refused("Less\tread-more\twhole\tprompt\thigh\t\nMore\tread-more\twhole\n",
                 "xx.tsv:3: has 3 columns and should have 6");
}

TEST_F(CompileTables, RefusesWhatFoldsToAnEarlierRow) {
  expect_refused(
      "Read more\tread-more\twhole\tprompt\thigh\t\n» READ  "
      "MORE\tread-also\twhole\tprompt\tlow\t\n",
      "xx.tsv:3: says again what line 2 says");
}

TEST_F(CompileTables, RefusesAPhraseOfWhichNothingIsLeft) {
  expect_refused("»\tread-more\twhole\tprompt\thigh\t\n", "xx.tsv:2: nothing is left");
}

TEST_F(CompileTables, RefusesWhatIsNotUtf8InNfc) {
  expect_refused("Me\u0301s\tread-more\twhole\tprompt\thigh\t\n", "xx.tsv:2: is not UTF-8 in NFC");
  expect_refused("M\xE9s\tread-more\twhole\tprompt\thigh\t\n", "xx.tsv:2: is not UTF-8 in NFC");
}

TEST_F(CompileTables, RefusesATableWithoutItsColumns) {
  write("agencies.tsv", "Abc\tnews\tno\t\n");
  EXPECT_NE(complaint().find("agencies.tsv:1: the first row must name the columns"),
            std::string::npos);
}

TEST_F(CompileTables, RefusesALanguageWithoutATable) {
  fs::remove(folder_ / "phrases/xx.tsv");
  EXPECT_NE(complaint().find("xx.tsv:1: cannot be read"), std::string::npos);
}

TEST_F(CompileTables, RefusesAnUnknownScriptAndATagThatStandsTwice) {
  const std::string columns = "tag\tother_tags\tspaced\tscripts\tletters\tcomment\n";
  write("languages.tsv", columns + "xx\t\tyes\tLatn\t\t\n");
  EXPECT_NE(complaint().find("languages.tsv:2: no such script: Latn"), std::string::npos);
  write("languages.tsv", columns + "xx\txx\tyes\tLatin\t\t\n");
  EXPECT_NE(complaint().find("languages.tsv:2: the tag stands twice: xx"), std::string::npos);
}

TEST_F(CompileTables, RefusesAVerbOfNoLanguage) {
  write("speech_verbs.tsv", "language\tverb\tcomment\nyy\tsaid\t\n");
  EXPECT_NE(complaint().find("speech_verbs.tsv:2: no such language: yy"), std::string::npos);
}

}  // namespace
