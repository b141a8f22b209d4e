// Reading saved news pages, beside libxml2 building its tree of the same bytes; and the most memory
// that cleaning one of them takes.
#include <benchmark/benchmark.h>
#include <cleancopy/cleancopy.h>
#include <libxml/HTMLparser.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "read/read_html.hpp"

namespace {

/// The pages (*.html, UTF-8) of the folder that CLEANCOPY_BENCH_PAGES names.
const std::vector<std::string>& pages() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> read;
    const char* folder = std::getenv("CLEANCOPY_BENCH_PAGES");
    if (folder == nullptr) return read;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() != ".html") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      read.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return read;
  }();
  return all;
}

template <typename Work>
void run(benchmark::State& state, const Work& work) {
  if (pages().empty()) {
    state.SkipWithError("set CLEANCOPY_BENCH_PAGES to a folder of UTF-8 pages");
    return;
  }
  std::int64_t bytes = 0;
  for (auto _ : state) {
    for (const std::string& page : pages()) {
      work(page);
      bytes += static_cast<std::int64_t>(page.size());
    }
  }
  state.SetBytesProcessed(bytes);
}

void read(const std::string& page) {
  cleancopy::Document document;
  document.input = document.source = page;
  cleancopy::Watch watch;
  cleancopy::read_html(document, {}, {}, watch);
  benchmark::DoNotOptimize(document.blocks.data());
}

void build_tree(const std::string& page) {
  htmlDocPtr tree = htmlReadMemory(
      page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  benchmark::DoNotOptimize(tree);
  xmlFreeDoc(tree);
}

void read_html_pages(benchmark::State& state) { run(state, read); }
BENCHMARK(read_html_pages)->Unit(benchmark::kMillisecond);

void libxml2_tree(benchmark::State& state) { run(state, build_tree); }
BENCHMARK(libxml2_tree)->Unit(benchmark::kMillisecond);

/// Both in turns, page by page, so that whatever else the machine does falls on both alike.
void read_beside_tree(benchmark::State& state) {
  using Clock = std::chrono::steady_clock;
  Clock::duration reading{};
  Clock::duration building{};
  run(state, [&](const std::string& page) {
    const auto begin = Clock::now();
    read(page);
    const auto middle = Clock::now();
    build_tree(page);
    reading += middle - begin;
    building += Clock::now() - middle;
  });
  state.counters["reading_to_tree"] =
      static_cast<double>(reading.count()) / static_cast<double>(building.count());
}
BENCHMARK(read_beside_tree)->Unit(benchmark::kMillisecond);

void clean(const std::string& page) {
  cleancopy_options* options = nullptr;
  cleancopy_engine* engine = nullptr;
  cleancopy_session* session = nullptr;
  cleancopy_result* result = nullptr;
  cleancopy_bytes* bytes = nullptr;
  cleancopy_document document = CLEANCOPY_DOCUMENT_INIT;
  document.data = page.data();
  document.data_len = page.size();
  // The process ends here: nothing is freed.
  if (cleancopy_options_new(&options) != CLEANCOPY_OK ||
      cleancopy_options_set_int(options, CLEANCOPY_OPTION_INPUT, CLEANCOPY_INPUT_HTML) !=
          CLEANCOPY_OK ||
      cleancopy_engine_new(options, &engine) != CLEANCOPY_OK ||
      cleancopy_session_new(engine, &session) != CLEANCOPY_OK ||
      cleancopy_clean(session, &document, &result) != CLEANCOPY_OK ||
      cleancopy_result_write_memory(result, "article", &bytes, nullptr) != CLEANCOPY_OK)
    std::abort();
}

/// The peak of a process that cleans `page`, or that does nothing.
double peak_of_child(const std::string* page) {
  const pid_t child = fork();
  if (child < 0) std::abort();
  if (child == 0) {
    if (page != nullptr) clean(*page);
    _exit(0);
  }
  int status = 0;
  rusage usage = {};
  if (wait4(child, &status, 0, &usage) != child || status != 0) std::abort();
  return static_cast<double>(usage.ru_maxrss) * 1024;
}

/// Of all pages the largest share of what may be taken, 4 times the page and 8 MB.
void peak_memory(benchmark::State& state) {
  malloc_trim(0);  // or the children would work in what the other measurements left free
  double most_share = 0;
  double most_bytes = 0;
  run(state, [&](const std::string& page) {
    const double bytes = peak_of_child(&page) - peak_of_child(nullptr);
    const double allowed = 4 * static_cast<double>(page.size()) + (8 << 20);
    most_share = std::max(most_share, bytes / allowed);
    most_bytes = std::max(most_bytes, bytes);
  });
  state.counters["most_MB"] = most_bytes / 1e6;
  state.counters["share_of_bound"] = most_share;
}
BENCHMARK(peak_memory)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
