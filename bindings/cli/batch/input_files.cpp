#include "input_files.hpp"

#include <glob.h>

#include <algorithm>
#include <system_error>

#include "../exit_code.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

/// The paths that a glob matches, sorted; none if it matches nothing.
std::vector<fs::path> matches(const std::string& pattern) {
  glob_t found = {};
  std::vector<fs::path> paths;
  if (::glob(pattern.c_str(), 0, nullptr, &found) == 0)
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  ::globfree(&found);
  return paths;
}

/// Absolute, without dots and without a slash at its end.
fs::path plain(const fs::path& path) {
  fs::path normal = fs::absolute(path).lexically_normal();
  return normal.has_filename() || normal == normal.root_path() ? normal : normal.parent_path();
}

bool is_in(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
         folder.end();
}

fs::path common_folder(const std::vector<fs::path>& roots) {
  fs::path common;
  for (const fs::path& root : roots) {
    fs::path folder = fs::is_directory(root) ? plain(root) : plain(root).parent_path();
    if (!common.empty())
      while (!is_in(common, folder)) folder = folder.parent_path();
    common = folder;
  }
  return common;
}

/// A file that was read twice would be written twice, at the same time.
void require_apart(const std::vector<fs::path>& roots) {
  std::vector<fs::path> sorted(roots.size());
  std::transform(roots.begin(), roots.end(), sorted.begin(), plain);
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 1; i < sorted.size(); ++i)
    if (is_in(sorted[i], sorted[i - 1]))
      throw Problem(ExitCode::usage, sorted[i].string() + " would be read twice: it is part of " +
                                         sorted[i - 1].string());
}

}  // namespace

InputFiles::InputFiles(const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    std::error_code error;
    std::vector<fs::path> found = {input};
    if (!fs::exists(input, error)) found = matches(input);
    if (found.empty())
      throw Problem(ExitCode::file, "cannot read " + input + ": there is no such file or folder");
    roots_.insert(roots_.end(), found.begin(), found.end());
  }
  require_apart(roots_);
  base_ = common_folder(roots_);
}

bool InputFiles::hold(const fs::path& path) const {
  return std::any_of(roots_.begin(), roots_.end(),
                     [&](const fs::path& root) { return is_in(plain(path), plain(root)); });
}

InputFile InputFiles::described(const fs::path& path) const {
  InputFile file{path.string(), plain(path).lexically_relative(base_).string(), 0, ""};
  std::error_code error;
  file.size = fs::file_size(path, error);
  if (error) {
    file.size = 0;
    file.problem = error.message();
  }
  return file;
}

std::optional<InputFile> InputFiles::enter(const fs::path& folder) {
  std::error_code error;
  OpenFolder opened;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error))
    if (entry->path().filename().native().front() != '.') opened.entries.push_back(entry->path());
  if (error) {
    InputFile unreadable = described(folder);
    unreadable.problem = error.message();
    return unreadable;
  }
  std::sort(opened.entries.begin(), opened.entries.end());
  open_.push_back(std::move(opened));
  return std::nullopt;
}

std::optional<InputFile> InputFiles::next() {
  for (;;) {
    while (!open_.empty() && open_.back().next == open_.back().entries.size()) open_.pop_back();
    fs::path path;
    std::error_code error;
    const bool is_root = open_.empty();
    if (is_root) {
      if (next_root_ == roots_.size()) return std::nullopt;
      path = roots_[next_root_++];
    } else {
      path = open_.back().entries[open_.back().next++];
    }
    const fs::file_status status =
        is_root ? fs::status(path, error) : fs::symlink_status(path, error);
    if (fs::is_directory(status)) {
      if (auto unreadable = enter(path)) return unreadable;
      continue;
    }
    const fs::file_status target = fs::status(path, error);
    if (!is_root && fs::is_symlink(status) && fs::is_directory(target)) continue;
    if (fs::is_regular_file(target) || is_root) return described(path);
  }
}

}  // namespace cli
