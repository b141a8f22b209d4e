// Writing to a sink takes no more memory for a long story than for a short one; a program of its
// own, because it replaces operator new.
#include <gtest/gtest.h>
#include <malloc.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>

#include "support/story.hpp"

namespace {
std::size_t live = 0;
std::size_t most_live = 0;
}  // namespace

void* operator new(std::size_t size) {
  void* room = std::malloc(size);
  if (room == nullptr) throw std::bad_alloc();
  live += malloc_usable_size(room);
  most_live = std::max(most_live, live);
  return room;
}
void operator delete(void* room) noexcept {
  live -= malloc_usable_size(room);
  std::free(room);
}
void operator delete(void* room, std::size_t) noexcept { operator delete(room); }

namespace cleancopy {
namespace {

class NullSink final : public Sink {
 public:
  NullSink() : Sink(std::uint64_t{1} << 40) {}

 private:
  void take(std::string_view) override {}
};

/// What the format takes beyond what was there before.
std::size_t memory_of(const Format& format, const Article& article) {
  NullSink sink;
  const std::size_t before = live;
  most_live = live;
  format.write(article, sink);
  return most_live - before;
}

TEST(WriteMemory, IsTheSameForTenMegabytes) {
  Story story;
  story.html().headline("A long story").fact(Field::address, "https://example.org/");
  for (int i = 0; i < 10'000; ++i) story.p(std::string(1000, 'x')).mark_at(MarkKind::em, 2, 9);
  story.p(std::string(1'000'000, '<'));
  for (const Format& format : formats()) {
    if (format.name.starts_with("source")) continue;  // its list of edits grows with the input
    EXPECT_LT(memory_of(format, story.article()), 64U << 10) << format.name;
  }
}

}  // namespace
}  // namespace cleancopy
