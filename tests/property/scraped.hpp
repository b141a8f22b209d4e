#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace scraped {

struct Text {
  std::string id;
  std::string text;
};

/// The folder with what scrapers made of pages: <collection>/<scraper>.jsonl.gz, a line per page
/// with "id" and "text". CLEANCOPY_SHARED moves it.
std::filesystem::path folder();
/// The files below folder() in the order of their names; none where the folder is missing.
std::vector<std::filesystem::path> files();
/// Throws std::runtime_error if the file cannot be read whole.
std::vector<Text> load(const std::filesystem::path& file);
/// The pages themselves, from data/<collection>/pages/<id>.html.gz beside the scraped texts, as
/// they were served; none where they are missing.
std::vector<Text> load_pages(const std::string& collection = "news");

}  // namespace scraped
