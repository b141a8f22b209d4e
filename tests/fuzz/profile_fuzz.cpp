#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "document/failure.hpp"
#include "document/sha256.hpp"
#include "profile/merge.hpp"
#include "profile/profile_file.hpp"

namespace cleancopy {
namespace {

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

void check(std::string_view bytes) {
  try {
    const SiteProfile profile = profile_from(bytes);
    if (to_bytes(profile) != bytes) fail("a profile is written otherwise than it was read");
    if (merge(profile, {}) != profile) fail("merging nothing changes a profile");
  } catch (const Failure& failure) {
    if (failure.kind() != FailureKind::profile) fail(failure.what());
  }
}

}  // namespace
}  // namespace cleancopy

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cleancopy;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  // Nobody guesses a checksum: with the right one the rest is tried as well.
  const Sha256Digest digest = sha256(bytes);
  check(bytes.append(digest.begin(), digest.end()));
  return 0;
}
