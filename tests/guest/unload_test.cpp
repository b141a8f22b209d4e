// A host that loads the library as a plug-in does, uses it, and lets it go again.
#include <dlfcn.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <thread>

#include "cleaning.hpp"

namespace {

bool is_mapped(const std::string& name) {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);)
    if (line.find(name) != std::string::npos) return true;
  return false;
}

template <typename Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  ASSERT_NE(function, nullptr) << name;
}

class Loaded {
 public:
  Loaded() : library_(dlopen(CLEANCOPY_LIBRARY, RTLD_NOW | RTLD_LOCAL)) {
    if (library_ == nullptr) throw std::runtime_error(dlerror());
    find(library_, "cleancopy_engine_new", functions_.engine_new);
    find(library_, "cleancopy_engine_free", functions_.engine_free);
    find(library_, "cleancopy_session_new", functions_.session_new);
    find(library_, "cleancopy_session_free", functions_.session_free);
    find(library_, "cleancopy_clean", functions_.clean);
    find(library_, "cleancopy_result_free", functions_.result_free);
    find(library_, "cleancopy_format_count", functions_.format_count);
    find(library_, "cleancopy_format_at", functions_.format_at);
    find(library_, "cleancopy_result_write", functions_.result_write);
  }
  ~Loaded() { dlclose(library_); }
  Loaded(const Loaded&) = delete;
  Loaded& operator=(const Loaded&) = delete;

  [[nodiscard]] std::string clean(std::string_view bytes) const {
    return cleaned(functions_, bytes);
  }

 private:
  void* library_;
  Functions functions_{};
};

TEST(Unloading, LeavesNothingBehind) {
  ASSERT_FALSE(is_mapped("libcleancopy")) << "the test itself must not be linked with the library";
  std::string first;
  {
    const Loaded library;
    first = library.clean(kPage);
    ASSERT_FALSE(first.empty());
    EXPECT_EQ(dlsym(RTLD_DEFAULT, "cleancopy_clean"), nullptr) << "loaded for all, not RTLD_LOCAL";
  }
  EXPECT_FALSE(is_mapped("libcleancopy")) << "something of the library stays in use";
  for (int round = 0; round < 20; ++round) {
    const Loaded again;
    EXPECT_EQ(again.clean(kPage), first);
    EXPECT_FALSE(again.clean(kText).empty());
  }
  EXPECT_FALSE(is_mapped("libcleancopy"));
}

// What a thread keeps for the library must not be called after the library is gone.
TEST(Unloading, MayComeBeforeTheThreadEnds) {
  std::thread thread([] {
    const Loaded library;
    EXPECT_FALSE(library.clean(kPage).empty());
  });
  thread.join();
  EXPECT_FALSE(is_mapped("libcleancopy"));
}

}  // namespace
