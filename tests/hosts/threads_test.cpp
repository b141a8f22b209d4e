// One engine and one result among many threads, as the header promises. The thread sanitizer
// watches it in ./check tsan.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "cleancopy/cleancopy.h"

namespace {

std::string sample() {
  std::ifstream file(CLEANCOPY_SAMPLE, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The result in every format, one after the other.
std::string written(const cleancopy_result* result) {
  std::string all;
  for (size_t i = 0; i < cleancopy_format_count(); ++i) {
    cleancopy_format format = CLEANCOPY_FORMAT_INIT;
    cleancopy_format_at(i, &format);
    const auto append = [](void* text, const char* data, size_t size) {
      static_cast<std::string*>(text)->append(data, size);
      return 0;
    };
    EXPECT_EQ(cleancopy_result_write(result, format.name, append, &all, nullptr), CLEANCOPY_OK);
  }
  return all;
}

/// Its blocks and values.
std::string read(const cleancopy_result* result) {
  std::string all;
  for (size_t i = 0; i < cleancopy_result_block_count(result); ++i) {
    cleancopy_block block = CLEANCOPY_BLOCK_INIT;
    EXPECT_EQ(cleancopy_result_block_at(result, i, &block), CLEANCOPY_OK);
    all.append(block.text, block.text_len)
        .append(block.reason)
        .append(std::to_string(block.permille));
  }
  for (cleancopy_field field = 0; field <= CLEANCOPY_FIELD_BYLINE; ++field)
    for (size_t i = 0; i < cleancopy_result_value_count(result, field); ++i) {
      cleancopy_value value = CLEANCOPY_VALUE_INIT;
      EXPECT_EQ(cleancopy_result_value_at(result, field, i, &value), CLEANCOPY_OK);
      all.append(value.text, value.text_len).append(value.origin);
    }
  return all;
}

cleancopy_result* cleaned(const cleancopy_engine* engine, const std::string& page) {
  cleancopy_session* session = nullptr;
  EXPECT_EQ(cleancopy_session_new(engine, &session), CLEANCOPY_OK);
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = page.data();
  document.data_len = page.size();
  cleancopy_result* result = nullptr;
  EXPECT_EQ(cleancopy_clean(session, &document, &result), CLEANCOPY_OK);
  cleancopy_session_free(session);
  return result;
}

/// What `work` gives on eight threads at once.
template <typename Work>
std::vector<std::string> on_threads(Work work) {
  std::vector<std::string> outcomes(8);
  std::vector<std::thread> threads;
  threads.reserve(outcomes.size());
  for (std::string& outcome : outcomes)
    threads.emplace_back([&outcome, &work] { outcome = work(); });
  for (std::thread& thread : threads) thread.join();
  return outcomes;
}

class Threads : public testing::Test {
 protected:
  Threads() { cleancopy_engine_new(nullptr, &engine_); }
  ~Threads() override { cleancopy_engine_free(engine_); }
  const std::string page_ = sample();
  cleancopy_engine* engine_ = nullptr;
};

TEST_F(Threads, ShareAnEngine) {
  const auto clean_and_write = [this] {
    std::string last;
    for (int round = 0; round < 5; ++round) {
      cleancopy_result* result = cleaned(engine_, page_);
      last = written(result);
      cleancopy_result_free(result);
    }
    return last;
  };
  const std::string alone = clean_and_write();
  ASSERT_FALSE(alone.empty());
  for (const std::string& outcome : on_threads(clean_and_write)) EXPECT_EQ(outcome, alone);
}

/// The pages and texts of the corpus.
std::vector<std::string> corpus() {
  std::vector<std::string> documents;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(CLEANCOPY_CORPUS))
    if (entry.path().stem() == "input") {
      std::ifstream file(entry.path(), std::ios::binary);
      documents.emplace_back(std::istreambuf_iterator<char>(file),
                             std::istreambuf_iterator<char>());
    }
  return documents;
}

// Sessions that are used again and again, each by its thread. CLEANCOPY_THREAD_DOCUMENTS=10000
// tries more.
TEST_F(Threads, CleanManyDocuments) {
  const std::vector<std::string> documents = corpus();
  ASSERT_GT(documents.size(), 10U);
  const auto cleaned_by = [&](cleancopy_session* session, const std::string& bytes) {
    cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
    document.data = bytes.data();
    document.data_len = bytes.size();
    cleancopy_result* result = nullptr;
    EXPECT_EQ(cleancopy_clean(session, &document, &result), CLEANCOPY_OK);
    std::string all = written(result) + read(result);
    cleancopy_result_free(result);
    return all;
  };
  cleancopy_session* session = nullptr;
  ASSERT_EQ(cleancopy_session_new(engine_, &session), CLEANCOPY_OK);
  std::vector<std::string> alone;
  alone.reserve(documents.size());
  for (const std::string& bytes : documents) alone.push_back(cleaned_by(session, bytes));
  cleancopy_session_free(session);

  const char* wanted = std::getenv("CLEANCOPY_THREAD_DOCUMENTS");
  const std::size_t count =
      wanted == nullptr ? 2 * documents.size() : std::strtoul(wanted, nullptr, 10);
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> other_bytes = 0;
  on_threads([&] {
    cleancopy_session* own = nullptr;
    EXPECT_EQ(cleancopy_session_new(engine_, &own), CLEANCOPY_OK);
    for (std::size_t i = next++; i < count; i = next++) {
      // Neighbours in time are different documents.
      const std::size_t which = i * 7919 % documents.size();
      other_bytes += cleaned_by(own, documents[which]) != alone[which];
    }
    cleancopy_session_free(own);
    return std::string();
  });
  EXPECT_EQ(other_bytes, 0U);
  std::printf("%zu documents on 8 threads\n", count);
}

TEST_F(Threads, ShareAResult) {
  cleancopy_result* result = cleaned(engine_, page_);
  const auto use = [result] { return written(result) + read(result); };
  const std::string alone = use();
  for (const std::string& outcome : on_threads(use)) EXPECT_EQ(outcome, alone);
  cleancopy_result_free(result);
}

}  // namespace
