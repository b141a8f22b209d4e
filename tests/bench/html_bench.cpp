// Reading saved news pages, beside libxml2 building its tree of the same bytes.
#include <benchmark/benchmark.h>
#include <libxml/HTMLparser.h>

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

void read_html_pages(benchmark::State& state) {
  run(state, [](const std::string& page) {
    cleancopy::Document document;
    document.input = document.source = page;
    cleancopy::Watch watch;
    cleancopy::read_html(document, {}, {}, watch);
    benchmark::DoNotOptimize(document.blocks.data());
  });
}
BENCHMARK(read_html_pages)->Unit(benchmark::kMillisecond);

void libxml2_tree(benchmark::State& state) {
  run(state, [](const std::string& page) {
    htmlDocPtr tree = htmlReadMemory(
        page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    benchmark::DoNotOptimize(tree);
    xmlFreeDoc(tree);
  });
}
BENCHMARK(libxml2_tree)->Unit(benchmark::kMillisecond);

}  // namespace
