// Hosts that were compiled with an older or a newer header than the library: their structs are
// shorter or longer than its own.
#include <cleancopy/cleancopy.h>
#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view kText =
    "<html><body><h1>Old bridge closed</h1><p>The council closed the old bridge on Tuesday.</p>";

class StructSizes : public testing::Test {
 protected:
  StructSizes() {
    cleancopy_engine_new(nullptr, &engine_);
    cleancopy_session_new(engine_, &session_);
    cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
    document.data = kText.data();
    document.data_len = kText.size();
    cleancopy_clean(session_, &document, &result_);
  }
  ~StructSizes() override {
    cleancopy_result_free(result_);
    cleancopy_session_free(session_);
    cleancopy_engine_free(engine_);
  }

  /// Asks for a struct of each size from the first header's to a later one's: never a byte behind
  /// it is written, a byte that the library does not know is zero.
  template <typename Struct, typename Ask, typename Same>
  void expect_all_sizes(std::size_t first_size, Ask ask, Same same) {
    constexpr std::size_t kLater = sizeof(Struct) + 64;
    constexpr char kUntouched = 0x5A;
    Struct whole{};
    whole.struct_size = sizeof whole;
    ASSERT_EQ(ask(&whole), CLEANCOPY_OK);
    for (std::size_t size = 0; size <= kLater; ++size) {
      SCOPED_TRACE(size);
      alignas(Struct) std::array<char, kLater + 16> room;
      room.fill(kUntouched);
      std::memcpy(room.data(), &size, sizeof size);
      const cleancopy_status status = ask(reinterpret_cast<Struct*>(room.data()));
      if (size < first_size) {
        EXPECT_EQ(status, CLEANCOPY_E_STRUCT);
        EXPECT_EQ(room[sizeof size], kUntouched);
        continue;
      }
      EXPECT_EQ(status, CLEANCOPY_OK);
      const std::size_t known = std::min(size, sizeof(Struct));
      if (size >= sizeof(Struct)) {
        EXPECT_TRUE(same(*reinterpret_cast<Struct*>(room.data()), whole)) << "other values";
      }
      for (std::size_t i = known; i < size; ++i) EXPECT_EQ(room[i], 0);
      for (std::size_t i = size; i < room.size(); ++i) EXPECT_EQ(room[i], kUntouched);
    }
  }

  cleancopy_engine* engine_ = nullptr;
  cleancopy_session* session_ = nullptr;
  cleancopy_result* result_ = nullptr;
};

// The sizes of the first header on 64-bit systems; where a struct has grown since, older hosts pass
// these.
constexpr std::size_t kFirstOptionInfo = 72;
constexpr std::size_t kFirstBlock = 88;
constexpr std::size_t kFirstValue = 40;
constexpr std::size_t kFirstRun = 48;
constexpr std::size_t kFirstFormat = 40;
constexpr std::size_t kFirstDocument = 48;

TEST_F(StructSizes, OptionInfo) {
  expect_all_sizes<cleancopy_option_info>(
      kFirstOptionInfo, [](auto* out) { return cleancopy_option_at(0, out); },
      [](const auto& a, const auto& b) {
        return a.name == b.name && a.max == b.max && a.fallback == b.fallback;
      });
}
TEST_F(StructSizes, Block) {
  expect_all_sizes<cleancopy_block>(
      kFirstBlock, [this](auto* out) { return cleancopy_result_block_at(result_, 0, out); },
      [](const auto& a, const auto& b) {
        return a.text == b.text && a.reason == b.reason && a.level == b.level;
      });
}
TEST_F(StructSizes, Value) {
  expect_all_sizes<cleancopy_value>(
      kFirstValue,
      [this](auto* out) {
        return cleancopy_result_value_at(result_, CLEANCOPY_FIELD_HEADLINE, 0, out);
      },
      [](const auto& a, const auto& b) { return a.text == b.text && a.block == b.block; });
}
TEST_F(StructSizes, Run) {
  expect_all_sizes<cleancopy_run>(
      kFirstRun, [this](auto* out) { return cleancopy_result_run(result_, out); },
      [](const auto& a, const auto& b) {
        return a.charset == b.charset && a.input_bytes == b.input_bytes;
      });
}
TEST_F(StructSizes, Format) {
  expect_all_sizes<cleancopy_format>(
      kFirstFormat, [](auto* out) { return cleancopy_format_at(0, out); },
      [](const auto& a, const auto& b) {
        return a.name == b.name && a.description == b.description;
      });
}

TEST_F(StructSizes, Document) {
  constexpr std::size_t kLater = sizeof(cleancopy_document) + 64;
  for (std::size_t size = 0; size <= kLater; ++size) {
    SCOPED_TRACE(size);
    alignas(cleancopy_document) std::array<char, kLater> room{};
    cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
    document.struct_size = size;
    document.data = kText.data();
    document.data_len = kText.size();
    std::memcpy(room.data(), &document, sizeof document);
    const auto clean = [&] {
      cleancopy_result* result = nullptr;
      const cleancopy_status status =
          cleancopy_clean(session_, reinterpret_cast<cleancopy_document*>(room.data()), &result);
      cleancopy_result_free(result);
      return status;
    };
    EXPECT_EQ(clean(), size < kFirstDocument ? CLEANCOPY_E_STRUCT : CLEANCOPY_OK);
    if (size <= sizeof(cleancopy_document)) continue;
    room[size - 1] = 1;  // a newer member that this library would ignore
    EXPECT_EQ(clean(), CLEANCOPY_E_STRUCT);
    EXPECT_STRNE(cleancopy_session_error(session_), "");
  }
}

TEST_F(StructSizes, ErrorWithAShorterMessage) {
  const auto ignore = [](void*, const char*, std::size_t) { return 0; };
  for (std::size_t room = 0; room <= sizeof(cleancopy_error) - offsetof(cleancopy_error, message);
       ++room) {
    cleancopy_error error;
    std::memset(&error, 0x5A, sizeof error);
    error.struct_size = offsetof(cleancopy_error, message) + room;
    const cleancopy_status status =
        cleancopy_result_write(result_, "telegram", ignore, nullptr, &error);
    if (room == 0) {
      EXPECT_EQ(status, CLEANCOPY_E_STRUCT);
      continue;
    }
    EXPECT_EQ(status, CLEANCOPY_E_FORMAT);
    EXPECT_LT(std::strlen(error.message), room);
    for (std::size_t i = room; i < sizeof error.message; ++i) EXPECT_EQ(error.message[i], 0x5A);
  }
}

}  // namespace
