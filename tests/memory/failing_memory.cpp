#include "failing_memory.hpp"

#include <dlfcn.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <new>

// glibc's own, under the names that it keeps for replacements of malloc.
extern "C" {
void* __libc_malloc(std::size_t size);                     // NOLINT(bugprone-reserved-identifier)
void* __libc_calloc(std::size_t count, std::size_t size);  // NOLINT(bugprone-reserved-identifier)
void* __libc_realloc(void* block, std::size_t size);       // NOLINT(bugprone-reserved-identifier)
void __libc_free(void* block);                             // NOLINT(bugprone-reserved-identifier)
}

namespace failing_memory {
namespace {

// Plain numbers: nothing here may allocate, and the program that links this has one thread.
std::uint64_t count = 0;
std::uint64_t fails_at = 0;
Mode mode = Mode::once;
bool failed = false;
const void* first_caller = nullptr;
std::int64_t live_blocks = 0;

/// How many allocations fail in a row.
std::uint64_t failures() {
  switch (mode) {
    case Mode::once:
      return 1;
    case Mode::a_while:
      return 31;
    case Mode::for_good:
      break;
  }
  return UINT64_MAX - fails_at;
}

bool refuses(const void* caller) {
  ++count;
  if (fails_at == 0 || count < fails_at || count >= fails_at + failures()) return false;
  if (!failed) first_caller = caller;
  failed = true;
  errno = ENOMEM;
  return true;
}

void* counted(void* block) {
  live_blocks += block != nullptr;
  return block;
}

}  // namespace

void arm(std::uint64_t nth, Mode chosen) {
  count = 0;
  fails_at = nth;
  mode = chosen;
  failed = false;
}

std::uint64_t disarm() {
  fails_at = 0;
  return count;
}

const char* asked_by() {
  Dl_info library;
  if (dladdr(first_caller, &library) == 0) return "unknown";
  const char* slash = std::strrchr(library.dli_fname, '/');
  return slash == nullptr ? library.dli_fname : slash + 1;
}

bool has_failed() { return failed; }
std::int64_t live() { return live_blocks; }

}  // namespace failing_memory

// The program's definitions come before the C library's for every library that is loaded.
#define EXPORTED [[gnu::visibility("default"), gnu::used]]
#define REFUSED failing_memory::refuses(__builtin_return_address(0))
using failing_memory::counted;

extern "C" {

EXPORTED void* malloc(std::size_t size) { return REFUSED ? nullptr : counted(__libc_malloc(size)); }

EXPORTED void* calloc(std::size_t number, std::size_t size) {
  return REFUSED ? nullptr : counted(__libc_calloc(number, size));
}

EXPORTED void* realloc(void* block, std::size_t size) {
  if (REFUSED) return nullptr;
  void* moved = __libc_realloc(block, size);
  if (block == nullptr) counted(moved);
  return moved;
}

EXPORTED void free(void* block) {
  failing_memory::live_blocks -= block != nullptr;
  __libc_free(block);
}
}

// So that the caller is who wrote `new`, not the C++ library.
EXPORTED void* operator new(std::size_t size) {
  void* block = REFUSED ? nullptr : counted(__libc_malloc(size));
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

EXPORTED void operator delete(void* block) noexcept { free(block); }
EXPORTED void operator delete(void* block, std::size_t) noexcept { free(block); }
