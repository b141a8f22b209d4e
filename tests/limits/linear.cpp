// Whether time grows with a document's size and not faster: cleans and writes every nasty document
// at one size and at ten times that size in the same run, and compares processor time.
//
//   linear [KILOBYTES [NAME]]    the smaller size, 64 by default
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "measured.hpp"
#include "nasty.hpp"

namespace {

/// Ten times the size may take so many times the time: caches are lost on the way, pages are new.
constexpr double kMost = 25;
/// Below this a time is noise, milliseconds.
constexpr double kNoise = 0.5;

double time_of(const std::string& document) {
  measured::Session session;
  measured::Result result;
  const double begin = measured::now();
  const cleancopy_status status = session.clean(document, result);
  if (status == CLEANCOPY_OK) {
    cleancopy_bytes* bytes = nullptr;
    cleancopy_result_write_memory(result.get(), "article", &bytes, nullptr);
    cleancopy_bytes_free(bytes);
  } else if (status != CLEANCOPY_E_LIMIT) {
    std::fprintf(stderr, "%s: %s\n", cleancopy_status_name(status), session.error().data());
    std::exit(1);
  }
  return measured::now() - begin;
}

/// The best of three: what others do to the caches only adds.
double best_time_of(const std::string& document) {
  double best = time_of(document);
  for (int i = 0; i < 2; ++i) best = std::min(best, time_of(document));
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t size = (argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 64) << 10;
  bool linear = true;
  std::printf("%-34s %9s %9s %6s\n", "document", "ms", "ms of 10x", "ratio");
  for (const Nasty& nasty : nasty_documents()) {
    if (argc > 2 && std::strcmp(argv[2], nasty.name) != 0) continue;
    const double small = best_time_of(nasty.make(size));
    const double large = best_time_of(nasty.make(size * 10));
    const double ratio = large / std::max(small, kNoise);
    const bool good = ratio <= kMost;
    linear &= good;
    std::printf("%-34s %9.2f %9.2f %6.1f%s\n", nasty.name, small, large, ratio,
                good ? "" : "  NOT LINEAR");
  }
  std::printf("%zu documents%s\n", nasty_documents().size(), linear ? ", all linear" : "");
  return linear ? 0 : 1;
}
