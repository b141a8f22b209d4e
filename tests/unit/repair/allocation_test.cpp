// Counts what repair allocates; a program of its own, because it replaces operator new.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "repair/repair.hpp"

namespace {
std::size_t allocations = 0;
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* room = std::malloc(size)) return room;
  throw std::bad_alloc();
}
void operator delete(void* room) noexcept { std::free(room); }
void operator delete(void* room, std::size_t) noexcept { std::free(room); }

namespace cleancopy {
namespace {

std::size_t allocations_of_repair(std::initializer_list<std::string_view> texts) {
  Document document;
  for (const std::string_view text : texts) {
    Block block;
    block.text = text;
    block.first_mark = static_cast<std::uint32_t>(document.marks.size());
    block.mark_count = 1;
    document.blocks.push_back(block);
    document.marks.push_back({MarkKind::em, 0, 5, {}});
  }
  Watch watch;
  const std::size_t before = allocations;
  repair(document, {}, watch);
  return allocations - before;
}

TEST(RepairAllocates, NothingForSoundText) {
  EXPECT_EQ(allocations_of_repair(
                {"The council voted on Tuesday to keep the old library open, the mayor said.",
                 "Der Gemeinderat beschloss, die alte Bücherei – „Ja“ – weiterzuführen.",
                 "Le conseil a décidé de garder l’ancienne bibliothèque ouverte jusqu’à mardi.",
                 "Городской совет решил не закрывать старую библиотеку, пока не найдётся новая.",
                 "قرر المجلس البلدي إبقاء المكتبة القديمة مفتوحة.",
                 "नगर परिषद ने पुराने पुस्तकालय को खुला रखने का निर्णय लिया।",
                 "市議会は古い図書館を開けておくことを決めました。",
                 "시의회는 옛 도서관을 계속 열기로 결정했다.", ""}),
            0u);
}

TEST(RepairAllocates, SomethingForDamagedText) {
  EXPECT_GT(allocations_of_repair({"Die GemeinderÃ¤te haben beschlossen"}), 0u);
}

}  // namespace
}  // namespace cleancopy
