// What a host pays: the throughput from scraped text to the article's XML beside the plain decoding
// of the same text by utf8proc, the time that a new engine takes, and the most memory that a
// document needs.
//
// Bounds (tests/bench/README.md): 60 MB/s; an engine under 5 ms; memory under 8 times the input and
// 8 MB.
#include <benchmark/benchmark.h>
#include <cleancopy/cleancopy.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utf8proc.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

namespace {

template <auto free_handle>
struct Freer {
  void operator()(auto* handle) const { free_handle(handle); }
};
using Engine = std::unique_ptr<cleancopy_engine, Freer<cleancopy_engine_free>>;
using Session = std::unique_ptr<cleancopy_session, Freer<cleancopy_session_free>>;
using Result = std::unique_ptr<cleancopy_result, Freer<cleancopy_result_free>>;

/// An article as a scraper leaves it, of about that size: prose of changing words with junk in
/// between.
std::string scraped_text(std::size_t size) {
  constexpr const char* kWords[] = {"harbour",   "council", "the",      "of",    "ferry",  "winter",
                                    "and",       "said",    "café",     "bread", "people", "in",
                                    "that",      "street",  "“quiet”",  "it",    "was",    "to",
                                    "islanders", "a",       "timetable"};
  constexpr const char* kJunk[] = {"Read more: Ferry fares to rise", "Advertisement",
                                   "Share on Facebook", "Photo: Jonas Pettersen"};
  std::uint32_t state = 1;
  const auto draw = [&state](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % below;
  };
  std::string text = "Night ferry returns to Skerrow\nBy Anna Müller\n\n";
  for (std::size_t paragraph = 0; text.size() < size; ++paragraph) {
    text += "Halvorsen";
    for (std::size_t words = 30 + draw(40); words > 0; --words) {
      text += ' ';
      text += kWords[draw(std::size(kWords))];
    }
    text += ".\n\n";
    if (paragraph % 5 == 4) text.append(kJunk[draw(std::size(kJunk))]).append("\n\n");
  }
  return text;
}

Engine new_engine() {
  cleancopy_engine* engine = nullptr;
  if (cleancopy_engine_new(nullptr, &engine) != CLEANCOPY_OK) std::abort();
  return Engine(engine);
}

Session new_session(const Engine& engine) {
  cleancopy_session* session = nullptr;
  if (cleancopy_session_new(engine.get(), &session) != CLEANCOPY_OK) std::abort();
  return Session(session);
}

/// Cleans and writes; gives the size of the XML.
std::size_t clean_and_write(cleancopy_session& session, const std::string& text) {
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = text.data();
  document.data_len = text.size();
  cleancopy_result* result = nullptr;
  if (cleancopy_clean(&session, &document, &result) != CLEANCOPY_OK) std::abort();
  const Result own(result);
  std::size_t written = 0;
  const auto count = [](void* total, const char*, std::size_t size) {
    *static_cast<std::size_t*>(total) += size;
    return 0;
  };
  if (cleancopy_result_write(result, "article", count, &written, nullptr) != CLEANCOPY_OK)
    std::abort();
  return written;
}

void clean(benchmark::State& state) {
  const std::string text = scraped_text(static_cast<std::size_t>(state.range(0)));
  const Engine engine = new_engine();
  const Session session = new_session(engine);
  for (auto _ : state) benchmark::DoNotOptimize(clean_and_write(*session, text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(clean)->Arg(4 << 10)->Arg(64 << 10)->Arg(4 << 20)->Unit(benchmark::kMicrosecond);

void utf8proc_decode(benchmark::State& state) {
  const std::string text = scraped_text(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
      utf8proc_int32_t code = 0;
      const utf8proc_ssize_t size = utf8proc_iterate(at, left, &code);
      benchmark::DoNotOptimize(code);
      at += size;
      left -= size;
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(utf8proc_decode)->Arg(4 << 20)->Unit(benchmark::kMicrosecond);

void create_engine(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(new_engine());
}
BENCHMARK(create_engine)->Unit(benchmark::kMicrosecond);

/// The most memory of a process that cleans one document, beyond that of one that cleans none.
void peak_memory(benchmark::State& state) {
  const std::string text = scraped_text(static_cast<std::size_t>(state.range(0)));
  malloc_trim(0);  // or the children would work in what the other measurements left free
  const auto peak_of_child = [&text](bool cleans) {
    const pid_t child = fork();
    if (child < 0) std::abort();
    if (child == 0) {
      if (cleans) {
        const Engine engine = new_engine();
        clean_and_write(*new_session(engine), text);
      }
      _exit(0);
    }
    int status = 0;
    rusage usage = {};
    if (wait4(child, &status, 0, &usage) != child || status != 0) std::abort();
    return static_cast<double>(usage.ru_maxrss) * 1024;
  };
  double bytes = 0;
  for (auto _ : state) bytes = peak_of_child(true) - peak_of_child(false);
  state.counters["MB"] = bytes / 1e6;
  state.counters["times_input"] = bytes / static_cast<double>(text.size());
}
BENCHMARK(peak_memory)->Arg(1 << 20)->Arg(32 << 20)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
