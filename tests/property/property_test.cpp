// The library's promises over everything that scrapers made of many news pages: whatever comes,
// they hold.
#include <gtest/gtest.h>

#include <algorithm>

#include "scraped.hpp"
#include "support/invariants.hpp"
#include "validity.hpp"

namespace {
namespace fs = std::filesystem;

/// Asserts `promise(bytes, cleaned)` of every document; says which ones break it.
template <class Promise>
void expect_of_all(const std::vector<scraped::Text>& documents, host::Input input,
                   Promise promise) {
  if (documents.empty()) GTEST_SKIP() << "no scraped documents in or beside " << scraped::folder();
  for (const auto& [id, bytes] : documents) {
    SCOPED_TRACE(id);
    EXPECT_TRUE(promise(bytes, host::clean(bytes, input)));
  }
}

/// Asserts that `promise(cleaned)` holds for at least this share of the documents, and names those
/// that break it.
template <class Promise>
void expect_of_most(const std::vector<scraped::Text>& documents, host::Input input, double share,
                    Promise promise) {
  if (documents.empty()) GTEST_SKIP() << "no scraped documents in or beside " << scraped::folder();
  std::string broken;
  std::size_t count = 0;
  for (const auto& [id, bytes] : documents) {
    const testing::AssertionResult result = promise(host::clean(bytes, input));
    if (result) continue;
    ++count;
    broken += "\n" + id + ": " + result.message();
  }
  EXPECT_LE(static_cast<double>(count), (1 - share) * static_cast<double>(documents.size()))
      << broken;
}

/// One scraper's texts of all pages.
class Scraped : public testing::TestWithParam<std::size_t> {
 protected:
  template <class Promise>
  static void expect_of_all_texts(Promise promise) {
    expect_of_all(texts(), host::Input::text, promise);
  }
  static std::vector<scraped::Text> texts() {
    const std::vector<fs::path> files = scraped::files();
    const bool missing = GetParam() >= files.size();
    return missing ? std::vector<scraped::Text>{} : scraped::load(files[GetParam()]);
  }
};

// A second cleaning sees less of the page than the first, and may take a line for junk that stood
// in better company before. These shares are what was reached; docs/judge.md says what is behind
// the rest.
constexpr double kStableTexts = 0.98;
constexpr double kStablePages = 0.78;
constexpr auto kReversible = [](std::string_view, host::Cleaned cleaned) {
  return invariants::reversible(std::move(cleaned));
};
template <host::Input input>
constexpr auto kDeterministic = [](std::string_view bytes, const host::Cleaned& cleaned) {
  return invariants::deterministic(bytes, input, cleaned);
};

/// A promise that every output is valid by the article's schema.
class Valid {
 public:
  explicit Valid(const fs::path& schema) : schema_(std::make_shared<validity::Schema>(schema)) {}
  testing::AssertionResult operator()(std::string_view, const host::Cleaned& cleaned) const {
    return schema_->accepts(cleaned.write("article"));
  }

 private:
  std::shared_ptr<validity::Schema> schema_;
};

fs::path schema_file() { return fs::path(CLEANCOPY_SCHEMAS_FOLDER) / "cleancopy-article-1.rng"; }

TEST_P(Scraped, LosesNothing) { expect_of_all_texts(invariants::nothing_lost); }

TEST_P(Scraped, InventsNothing) { expect_of_all_texts(invariants::nothing_invented); }

TEST_P(Scraped, IsNearlyAlwaysStable) {
  expect_of_most(texts(), host::Input::text, kStableTexts, invariants::stable);
}

TEST_P(Scraped, GivesTheSameBytesTwice) { expect_of_all_texts(kDeterministic<host::Input::text>); }

TEST_P(Scraped, GivesBackWhatIsOverruled) { expect_of_all_texts(kReversible); }

TEST_P(Scraped, WritesValidXml) {
  if (!fs::exists(schema_file())) GTEST_SKIP() << "no schema " << schema_file();
  expect_of_all_texts(Valid(schema_file()));
}

TEST(Pages, AreMostlyStable) {
  expect_of_most(scraped::load_pages(), host::Input::html, kStablePages, invariants::stable);
}

TEST(Pages, GiveTheSameBytesTwice) {
  expect_of_all(scraped::load_pages(), host::Input::html, kDeterministic<host::Input::html>);
}

TEST(Pages, GiveBackWhatIsOverruled) {
  expect_of_all(scraped::load_pages(), host::Input::html, kReversible);
}

TEST(Pages, WriteValidXml) {
  if (!fs::exists(schema_file())) GTEST_SKIP() << "no schema " << schema_file();
  expect_of_all(scraped::load_pages(), host::Input::html, Valid(schema_file()));
}

std::string test_name(const testing::TestParamInfo<std::size_t>& info) {
  const std::vector<fs::path> files = scraped::files();
  if (info.param >= files.size()) return "missing";
  const std::string name = files[info.param].filename().string();
  return name.substr(0, name.find('.'));
}

/// One test that skips aloud where the texts are missing.
INSTANTIATE_TEST_SUITE_P(Scrapers, Scraped,
                         testing::Range(std::size_t{0},
                                        std::max(std::size_t{1}, scraped::files().size())),
                         test_name);

}  // namespace
