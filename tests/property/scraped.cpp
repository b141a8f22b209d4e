#include "scraped.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace scraped {
namespace fs = std::filesystem;
namespace {

struct CloseGzip {
  void operator()(gzFile_s* file) const { gzclose(file); }
};

std::string unzip(const fs::path& path) {
  const std::unique_ptr<gzFile_s, CloseGzip> file(gzopen(path.c_str(), "rb"));
  if (file == nullptr) throw std::runtime_error("cannot open " + path.string());
  std::string all;
  std::vector<char> room(1u << 16);
  int got = 0;
  while ((got = gzread(file.get(), room.data(), static_cast<unsigned>(room.size()))) > 0)
    all.append(room.data(), static_cast<std::size_t>(got));
  if (got < 0) throw std::runtime_error("cannot read " + path.string());
  return all;
}

}  // namespace

fs::path folder() {
  const char* moved = std::getenv("CLEANCOPY_SHARED");
  return fs::path(moved != nullptr ? moved : CLEANCOPY_SHARED_FOLDER) / "data" / "scraped";
}

std::vector<fs::path> files() {
  std::vector<fs::path> found;
  if (!fs::exists(folder())) return found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder()))
    if (entry.path().string().ends_with(".jsonl.gz")) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Text> load_pages(const std::string& collection) {
  std::vector<Text> pages;
  const fs::path pages_folder = folder().parent_path() / collection / "pages";
  if (!fs::exists(pages_folder)) return pages;
  for (const fs::directory_entry& entry : fs::directory_iterator(pages_folder))
    pages.push_back({entry.path().stem().stem().string(), unzip(entry.path())});
  std::sort(pages.begin(), pages.end(), [](const Text& a, const Text& b) { return a.id < b.id; });
  return pages;
}

std::vector<Text> load(const fs::path& file) {
  std::istringstream lines(unzip(file));
  std::vector<Text> texts;
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json row = nlohmann::json::parse(line);
    texts.push_back({row.at("id"), row.at("text")});
  }
  return texts;
}

std::vector<Sample> sample() {
  std::vector<Sample> all;
  for (const fs::path& file : files())
    for (auto& [id, text] : load(file))
      all.push_back({file.stem().stem().string() + "-" + id, std::move(text), false});
  for (const char* collection : {"news", "silver", "web"})
    for (auto& [id, page] : load_pages(collection))
      all.push_back({std::string(collection) + "-" + id, std::move(page), true});
  const char* wanted = std::getenv("CLEANCOPY_SAMPLE");
  if (wanted != nullptr && std::string_view(wanted) == "all") return all;
  constexpr std::size_t kUsual = 60;
  const std::size_t count = wanted != nullptr ? std::strtoul(wanted, nullptr, 10) : kUsual;
  std::vector<Sample> some;
  for (std::size_t i = 0; i < std::min(count, all.size()); ++i)
    some.push_back(std::move(all[i * all.size() / count]));
  return some;
}

}  // namespace scraped
