// write_formats FOLDER: writes scraped texts and pages (see scraped::sample) in every format to
// FOLDER/FORMAT/, and packages of them to FOLDER/FORMAT-package/.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "property/scraped.hpp"
#include "support/library.hpp"

namespace {
namespace fs = std::filesystem;

void store(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "usage: write_formats FOLDER\n";
    return 2;
  }
  const fs::path folder = words[1];
  constexpr std::size_t kInPackage = 20;
  std::vector<host::Cleaned> package;
  std::size_t packages = 0;
  std::size_t documents = 0;
  const auto write_packages = [&] {
    ++packages;
    for (const host::Format& format : host::formats_with_details())
      if (format.holds_many)
        store(folder / (format.name + "-package") /
                  (std::to_string(packages) + "." + format.extension),
              host::write_package(package, format.name));
    package.clear();
  };
  for (const scraped::Sample& document : scraped::sample()) {
    host::Cleaned cleaned =
        host::clean(document.bytes, document.is_page ? host::Input::html : host::Input::text);
    for (const host::Format& format : host::formats_with_details())
      store(folder / format.name / (document.id + "." + format.extension),
            cleaned.write(format.name));
    ++documents;
    package.push_back(std::move(cleaned));
    if (package.size() == kInPackage) write_packages();
  }
  if (!package.empty()) write_packages();
  std::cout << documents << "\n";
}
