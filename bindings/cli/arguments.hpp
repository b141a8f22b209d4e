#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "library.hpp"

namespace cli {

/// What every command that cleans is told.
struct CleanArguments {
  std::vector<std::string> files;  // at least one
  Hints hints;
  bool settle = false;
  std::vector<std::pair<std::string, std::string>> options;  // name and value, as written
  std::string profile;                                       // the site profile's file, or empty
};

struct LearnArguments {
  std::vector<std::string> files;
  std::vector<std::string> from;  // profiles to go on from
  std::string out;
};

struct WriteArguments {
  std::string format;
  std::string out = "-";
  bool report = false;
};

struct BatchArguments {
  CleanArguments clean;  // without the file
  std::vector<std::string> inputs;
  std::string out;
  std::string format;  // empty: the first one
  unsigned jobs = 0;   // 0: as many as there are processors
  double checkpoint_seconds = 1;
  bool timings = false;
  bool restart = false;
};

struct ServeArguments {
  std::string host = "127.0.0.1";
  int port = 8737;
  std::size_t most_megabytes = 16;  // of a request
};

enum class Command { clean, convert, explain, batch, report, learn, serve, formats };

struct Arguments {
  Command command = Command::clean;
  CleanArguments clean;
  WriteArguments write;
  BatchArguments batch;
  LearnArguments learn;
  ServeArguments serve;
};

/// Reads the command line. Help and version are printed here, and then there is nothing to do.
/// Throws Problem{usage}.
std::optional<Arguments> read_arguments(int count, char** words);

/// The library's options as the arguments set them. Throws Problem.
Options options_of(const CleanArguments& arguments);
/// Reads the files that the arguments name and cleans each. Throws Problem.
std::vector<Result> clean_files(const CleanArguments& arguments);
/// Reads the articles of the files that the arguments name back. Throws Problem.
std::vector<Result> read_articles(const CleanArguments& arguments);

}  // namespace cli
