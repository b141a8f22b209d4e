// One engine and one result among many threads, as the header promises. The thread sanitizer
// watches it in ./check tsan.
#include <gtest/gtest.h>

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

TEST_F(Threads, ShareAResult) {
  cleancopy_result* result = cleaned(engine_, page_);
  const std::string alone = written(result);
  for (const std::string& outcome : on_threads([result] { return written(result); }))
    EXPECT_EQ(outcome, alone);
  cleancopy_result_free(result);
}

}  // namespace
