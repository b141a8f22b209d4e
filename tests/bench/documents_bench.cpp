// Real documents, one after the other as a host cleans them: texts beside their plain decoding by
// utf8proc, pages beside libxml2's bare SAX pass over them; how evenly the time falls on them; and
// how often memory is asked for. CLEANCOPY_BENCH_DATA names the folder that unpack.py has filled.
#include <benchmark/benchmark.h>
#include <cleancopy/cleancopy.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <utf8proc.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace {
std::atomic<std::size_t> allocations;  // by operator new: libxml2 takes its memory with malloc
}

[[gnu::noinline]] void* operator new(std::size_t size) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  if (void* room = std::malloc(size == 0 ? 1 : size)) return room;
  throw std::bad_alloc();
}
// Not inlined: gcc takes what it sees then for a mismatched pair.
[[gnu::noinline]] void operator delete(void* room) noexcept { std::free(room); }
[[gnu::noinline]] void operator delete(void* room, std::size_t) noexcept { std::free(room); }

namespace {

using Clock = std::chrono::steady_clock;
using Documents = std::vector<std::string>;

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Documents read_folder(const char* name) {
  Documents documents;
  const char* data = std::getenv("CLEANCOPY_BENCH_DATA");
  if (data == nullptr) return documents;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(data) / name))
    documents.push_back(bytes_of(entry.path()));
  return documents;
}
const Documents& pages() {
  static const Documents all = read_folder("pages");
  return all;
}
const Documents& texts() {
  static const Documents all = read_folder("texts");
  return all;
}
const Documents& all_texts_in_one() {
  static const Documents one = [] {
    const char* data = std::getenv("CLEANCOPY_BENCH_DATA");
    return data == nullptr ? Documents()
                           : Documents{bytes_of(std::filesystem::path(data) / "texts.txt")};
  }();
  return one;
}

/// A session for one kind of input; never freed, as a worker's would not be.
cleancopy_session* new_session(int input) {
  cleancopy_options* options = nullptr;
  cleancopy_engine* engine = nullptr;
  cleancopy_session* session = nullptr;
  if (cleancopy_options_new(&options) != CLEANCOPY_OK ||
      cleancopy_options_set_int(options, CLEANCOPY_OPTION_INPUT, input) != CLEANCOPY_OK ||
      cleancopy_engine_new(options, &engine) != CLEANCOPY_OK ||
      cleancopy_session_new(engine, &session) != CLEANCOPY_OK)
    std::abort();
  return session;
}

void clean(cleancopy_session* session, const std::string& bytes) {
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = bytes.data();
  document.data_len = bytes.size();
  cleancopy_result* result = nullptr;
  const auto drop = [](void*, const char*, std::size_t) { return 0; };
  if (cleancopy_clean(session, &document, &result) != CLEANCOPY_OK ||
      cleancopy_result_write(result, "article", drop, nullptr, nullptr) != CLEANCOPY_OK)
    std::abort();
  cleancopy_result_free(result);
}

void decode(const std::string& text) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t code = 0;
    const utf8proc_ssize_t size = std::max<utf8proc_ssize_t>(utf8proc_iterate(at, left, &code), 1);
    benchmark::DoNotOptimize(code);
    at += size;
    left -= size;
  }
}

/// libxml2's parser with handlers that count and do nothing else, over the whole page.
void bare_sax(const std::string& page) {
  static std::size_t events;
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
      htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())), htmlFreeParserCtxt);
  if (context == nullptr) std::abort();
  htmlSAXHandler& handler = *context->sax;
  handler = {};
  handler.startElement = [](void*, const xmlChar*, const xmlChar**) { ++events; };
  handler.endElement = [](void*, const xmlChar*) { ++events; };
  handler.characters = handler.ignorableWhitespace =
      handler.cdataBlock = [](void*, const xmlChar*, int) { ++events; };
  handler.initialized = XML_SAX2_MAGIC;
  handler.serror = [](void*, auto*) {};
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET);
  handler.initialized = XML_SAX2_MAGIC;
  htmlParseDocument(context.get());
  benchmark::DoNotOptimize(events);
}

template <class Work>
Clock::duration time_of(const Work& work) {
  const auto begin = Clock::now();
  work();
  return Clock::now() - begin;
}

/// Cleans every document and does `peer` with it in turns, so that whatever else the machine does
/// falls on both alike.
template <class Peer>
void beside(benchmark::State& state, const Documents& documents, int input, const Peer& peer) {
  if (documents.empty()) {
    state.SkipWithError("set CLEANCOPY_BENCH_DATA to the folder that unpack.py has filled");
    return;
  }
  cleancopy_session* session = new_session(input);
  Clock::duration own{}, other{};
  double bytes = 0;
  for (auto _ : state)
    for (const std::string& document : documents) {
      own += time_of([&] { clean(session, document); });
      other += time_of([&] { peer(document); });
      bytes += static_cast<double>(document.size());
    }
  const double seconds = std::chrono::duration<double>(own).count();
  const double others = std::chrono::duration<double>(other).count();
  state.counters["MB_per_s"] = bytes / seconds / 1e6;
  state.counters["peer_MB_per_s"] = bytes / others / 1e6;
  state.counters["time_to_peer"] = seconds / others;
}

void texts_beside_utf8proc(benchmark::State& state) {
  beside(state, texts(), CLEANCOPY_INPUT_TEXT, decode);
}
BENCHMARK(texts_beside_utf8proc)->Unit(benchmark::kMillisecond);

void all_texts_in_one_beside_utf8proc(benchmark::State& state) {
  beside(state, all_texts_in_one(), CLEANCOPY_INPUT_TEXT, decode);
}
BENCHMARK(all_texts_in_one_beside_utf8proc)->Unit(benchmark::kMillisecond);

void pages_beside_bare_sax(benchmark::State& state) {
  beside(state, pages(), CLEANCOPY_INPUT_HTML, bare_sax);
}
BENCHMARK(pages_beside_bare_sax)->Unit(benchmark::kMillisecond);

/// The time per byte that one document in a hundred is above, by the median's; each document's is
/// its best of some rounds.
void evenness(benchmark::State& state, const Documents& documents, int input) {
  constexpr int kRounds = 5;
  if (documents.empty()) {
    state.SkipWithError("set CLEANCOPY_BENCH_DATA to the folder that unpack.py has filled");
    return;
  }
  cleancopy_session* session = new_session(input);
  std::vector<double> per_byte;
  std::size_t taken = 0;
  for (auto _ : state) {
    per_byte.clear();
    for (const std::string& document : documents) {
      Clock::duration best = Clock::duration::max();
      for (int round = 0; round < kRounds; ++round) {
        const std::size_t before = allocations;
        best = std::min(best, time_of([&] { clean(session, document); }));
        if (round + 1 == kRounds) taken += allocations - before;
      }
      per_byte.push_back(std::chrono::duration<double, std::nano>(best).count() /
                         static_cast<double>(std::max<std::size_t>(document.size(), 1)));
    }
  }
  std::sort(per_byte.begin(), per_byte.end());
  const double p50 = per_byte[per_byte.size() / 2];
  const double p99 = per_byte[per_byte.size() * 99 / 100];
  state.counters["p50_ns_per_byte"] = p50;
  state.counters["p99_to_p50"] = p99 / p50;
  state.counters["allocations"] =
      static_cast<double>(taken) / static_cast<double>(documents.size() * state.iterations());
}
BENCHMARK_CAPTURE(evenness, pages, pages(), CLEANCOPY_INPUT_HTML)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(evenness, texts, texts(), CLEANCOPY_INPUT_TEXT)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

/// All texts ten times over, by once over; a tenth of it is how much slower a byte got.
void ten_times_the_input(benchmark::State& state) {
  if (all_texts_in_one().empty()) {
    state.SkipWithError("set CLEANCOPY_BENCH_DATA to the folder that unpack.py has filled");
    return;
  }
  cleancopy_session* session = new_session(CLEANCOPY_INPUT_TEXT);
  const std::string once = all_texts_in_one()[0].substr(0, 4u << 20);
  std::string ten_times;
  for (int i = 0; i < 10; ++i) ten_times += once + "\n\n";
  double ratio = 0;
  for (auto _ : state) {
    Clock::duration one = Clock::duration::max(), ten = Clock::duration::max();
    for (int round = 0; round < 4; ++round) {
      one = std::min(one, time_of([&] { clean(session, once); }));
      ten = std::min(ten, time_of([&] { clean(session, ten_times); }));
    }
    ratio = static_cast<double>(ten.count()) / static_cast<double>(one.count());
  }
  state.counters["time_to_once"] = ratio;
}
BENCHMARK(ten_times_the_input)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
