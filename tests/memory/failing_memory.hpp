#pragma once
#include <cstdint>

/// malloc and its kin for the whole process, ours, libxml2's and libstdc++'s, which fail when they
/// are told to.
namespace failing_memory {

enum class Mode : std::uint8_t {
  once,      // the nth allocation fails and the next ones work again
  a_while,   // the nth and the next thirty
  for_good,  // the nth and all after it
};

/// Counts from now on; the nth allocation (from 1) fails. 0: none does.
void arm(std::uint64_t nth, Mode mode);
/// No more failures. Returns how many allocations there were since arm.
std::uint64_t disarm();
/// Whether an allocation was refused since arm.
bool has_failed();
/// The file name of the library that asked for the first one refused: "libxml2.so.2".
const char* asked_by();
/// Blocks that are allocated and not yet freed.
std::int64_t live();

}  // namespace failing_memory
