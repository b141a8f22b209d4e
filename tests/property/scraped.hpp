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

/// A text or a page, with the name of where it comes from.
struct Sample {
  std::string id;
  std::string bytes;
  bool is_page = false;
};
/// So many texts and pages of every kind, evenly from all there are: CLEANCOPY_SAMPLE says how many
/// ("all": every one), 60 by default. None where they are missing.
std::vector<Sample> sample();

}  // namespace scraped
