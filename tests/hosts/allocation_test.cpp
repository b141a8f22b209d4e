// How often memory is asked for: by the document, not by the block. Counts operator new, which the
// library shares with this program; what libxml2 takes with malloc is not counted.
#include <cleancopy/cleancopy.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>
#include <string>

namespace {
std::atomic<std::size_t> allocations;
}  // namespace

void* operator new(std::size_t size) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  if (void* room = std::malloc(size == 0 ? 1 : size)) return room;
  throw std::bad_alloc();
}
void operator delete(void* room) noexcept { std::free(room); }
void operator delete(void* room, std::size_t) noexcept { std::free(room); }

namespace {

class Allocations : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(cleancopy_engine_new(nullptr, &engine_), CLEANCOPY_OK);
    ASSERT_EQ(cleancopy_session_new(engine_, &session_), CLEANCOPY_OK);
  }
  void TearDown() override {
    cleancopy_session_free(session_);
    cleancopy_engine_free(engine_);
  }

  /// Of cleaning `text` and writing the article, once the session has seen the like.
  std::size_t of(const std::string& text) {
    clean_and_write(text);
    const std::size_t before = allocations;
    clean_and_write(text);
    return allocations - before;
  }

 private:
  void clean_and_write(const std::string& text) {
    cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
    document.data = text.data();
    document.data_len = text.size();
    cleancopy_result* result = nullptr;
    ASSERT_EQ(cleancopy_clean(session_, &document, &result), CLEANCOPY_OK);
    const auto drop = [](void*, const char*, std::size_t) { return 0; };
    ASSERT_EQ(cleancopy_result_write(result, "article", drop, nullptr, nullptr), CLEANCOPY_OK);
    cleancopy_result_free(result);
  }

  cleancopy_engine* engine_ = nullptr;
  cleancopy_session* session_ = nullptr;
};

std::string paragraphs(std::size_t count, const std::string& begin, const std::string& end) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += begin + "The ferry number " + std::to_string(i) +
            " left the harbour in the evening, the council said, and nobody on the quay was "
            "surprised to see it go." +
            end;
  return text;
}

/// Allocations for each block more; vectors grow by doubling, so a few are no matter.
double per_block(std::size_t few, std::size_t many, std::size_t blocks) {
  return (static_cast<double>(many) - static_cast<double>(few)) / static_cast<double>(blocks);
}

TEST_F(Allocations, DoNotGrowWithTheBlocksOfAText) {
  const std::size_t few = of(paragraphs(200, "", "\n\n"));
  const std::size_t many = of(paragraphs(2200, "", "\n\n"));
  EXPECT_LT(per_block(few, many, 2000), 0.05) << few << " " << many;
  RecordProperty("of_200_blocks", static_cast<int>(few));
}

TEST_F(Allocations, DoNotGrowWithTheBlocksOfAPage) {
  const std::string head = "<!doctype html><html><body><article>";
  const std::size_t few = of(head + paragraphs(200, "<p>", "</p>"));
  const std::size_t many = of(head + paragraphs(2200, "<p>", "</p>"));
  EXPECT_LT(per_block(few, many, 2000), 0.05) << few << " " << many;
  RecordProperty("of_200_blocks", static_cast<int>(few));
}

}  // namespace
