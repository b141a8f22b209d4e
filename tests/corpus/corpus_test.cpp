// The project's own articles through the shared library, as a host sees them. README.md explains
// the cases.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>

#include "corpus_case.hpp"
#include "support/invariants.hpp"
#include "support/words.hpp"

namespace {
namespace fs = std::filesystem;
using corpus::Case;
using corpus::Row;

constexpr const char* kCorpus = CLEANCOPY_CORPUS_FOLDER;

const std::vector<Case>& cases() {
  static const std::vector<Case> all = corpus::load_cases(kCorpus);
  return all;
}

const host::Block* block_at(const std::vector<host::Block>& blocks, std::uint64_t offset) {
  const auto holds = [offset](const host::Block& block) {
    return block.begin <= offset && offset < block.end;
  };
  const auto found = std::find_if(blocks.begin(), blocks.end(), holds);
  return found == blocks.end() ? nullptr : &*found;
}

/// The block with that text or, if there is none, the block that begins with it; `skip` equal ones
/// come before it.
const host::Block* block_with(const std::vector<host::Block>& blocks, const std::string& text,
                              std::size_t skip) {
  const auto nth = [&](auto matches) -> const host::Block* {
    std::size_t left = skip;
    for (const host::Block& block : blocks)
      if (matches(words::collapse(block.text)) && left-- == 0) return &block;
    return nullptr;
  };
  const host::Block* whole = nth([&](const std::string& own) { return own == text; });
  return whole != nullptr ? whole
                          : nth([&](const std::string& own) { return own.starts_with(text); });
}

std::string describe(const Row& row, const host::Block* block) {
  std::ostringstream out;
  if (row.line != 0) out << "line " << row.line << ": ";
  if (block == nullptr)
    out << "no block begins so: " << words::shown(row.text);
  else
    out << words::shown(block->text) << "\n      expected " << (row.keep ? "keep" : "remove") << " "
        << row.role << " (" << row.why << ")\n      got      " << (block->kept ? "keep" : "remove")
        << " " << block->role << ", " << block->reason << ", " << block->permille << "/1000";
  return out.str();
}

/// Every row of the case that `wrong` says the library judges otherwise, one paragraph each, and
/// every row whose mark says so although the library is right by now; empty if it agrees. `wrong`
/// gets the block that the row means, or nullptr if there is none.
template <class Wrong>
std::string disagreements(const Case& its, const host::Cleaned& cleaned, const char* gap,
                          Wrong wrong) {
  const std::vector<host::Block> blocks = cleaned.blocks();
  std::map<std::string, std::size_t> seen;
  std::string all;
  for (const Row& row : its.rows) {
    const host::Block* block = its.kind == host::Input::text
                                   ? block_at(blocks, corpus::offset_of_line(its.input, row.line))
                                   : block_with(blocks, row.text, seen[row.text]++);
    const bool is_known = row.gap == gap;
    if (wrong(row, block) == is_known) continue;
    all += "\n    " + std::string(is_known ? "right by now, take its mark out: " : "") +
           describe(row, block);
  }
  return all;
}

bool story_lost(const Row& row, const host::Block* block) {
  return row.keep && (block == nullptr || !block->kept);
}
bool junk_kept(const Row& row, const host::Block* block) {
  return !row.keep && (block == nullptr || block->kept);
}
bool role_missed(const Row& row, const host::Block* block) {
  return block != nullptr && block->kept == row.keep && row.role != "-" && block->role != row.role;
}

class Corpus : public testing::TestWithParam<std::size_t> {
 protected:
  const Case& its = cases()[GetParam()];
  host::Cleaned cleaned = host::clean(its.input, its.kind);
};

/// What only texts can show: a page's spans hold markup too.
class CorpusText : public Corpus {};

// Three tests, for the errors weigh differently: a lost sentence most, a wrong name least.
TEST_P(Corpus, KeepsTheStory) {
  const std::string found = disagreements(its, cleaned, "lost", story_lost);
  EXPECT_TRUE(found.empty()) << its.name << found;
}

TEST_P(Corpus, RemovesTheRest) {
  const std::string found = disagreements(its, cleaned, "verdict", junk_kept);
  EXPECT_TRUE(found.empty()) << its.name << found;
}

TEST_P(Corpus, NamesTheRoles) {
  const std::string found = disagreements(its, cleaned, "role", role_missed);
  EXPECT_TRUE(found.empty()) << its.name << found;
}

TEST_P(Corpus, LosesNothing) {
  EXPECT_TRUE(its.kind == host::Input::text ? invariants::nothing_lost(its.input, cleaned)
                                            : invariants::nothing_lost_of_page(its.input, cleaned));
}

TEST_P(CorpusText, InventsNothing) {
  EXPECT_TRUE(invariants::nothing_invented(its.input, cleaned));
}

/// Whose second cleaning is known to differ: a table's rows come back as paragraphs; ingredients
/// without bullets lose the company that kept them.
bool is_known_unstable(const Case& its) { return its.name == "html/de-tabelle-liste"; }

TEST_P(Corpus, IsStable) {
  const testing::AssertionResult stable = invariants::stable(cleaned);
  EXPECT_EQ(!stable, is_known_unstable(its)) << its.name << ": " << stable.message();
}

TEST_P(Corpus, GivesTheSameBytesTwice) {
  EXPECT_TRUE(invariants::deterministic(its.input, its.kind, cleaned));
}

TEST_P(Corpus, GivesBackWhatIsOverruled) {
  EXPECT_TRUE(invariants::reversible(std::move(cleaned)));
}

std::string test_name(const testing::TestParamInfo<std::size_t>& info) {
  std::string name = cases()[info.param].name;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
}

/// Pages come first in the order of names.
std::size_t first_text() {
  const auto is_text = [](const Case& its) { return its.kind == host::Input::text; };
  return static_cast<std::size_t>(std::find_if(cases().begin(), cases().end(), is_text) -
                                  cases().begin());
}

INSTANTIATE_TEST_SUITE_P(Cases, Corpus, testing::Range(std::size_t{0}, cases().size()), test_name);
INSTANTIATE_TEST_SUITE_P(Cases, CorpusText, testing::Range(first_text(), cases().size()),
                         test_name);

TEST(SeedArticle, IsJudgedAsItsEditorDid) {
  const char* override_folder = std::getenv("CLEANCOPY_SHARED");
  const fs::path seed =
      fs::path(override_folder != nullptr ? override_folder : CLEANCOPY_SHARED_FOLDER) / "seed";
  if (!fs::exists(seed / "article.txt")) GTEST_SKIP() << "no seed article in " << seed;
  const Case its =
      corpus::load_case("seed", host::Input::text, seed / "article.txt", seed / "expected.tsv");
  const host::Cleaned cleaned = host::clean(its.input, its.kind);
  EXPECT_EQ(disagreements(its, cleaned, "none", story_lost), "");
  EXPECT_EQ(disagreements(its, cleaned, "verdict", junk_kept), "");
  EXPECT_EQ(disagreements(its, cleaned, "role", role_missed), "");
}

}  // namespace
