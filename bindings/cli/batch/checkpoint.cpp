#include "checkpoint.hpp"

#include <unistd.h>

#include "../exit_code.hpp"
#include "../files.hpp"
#include "partial_file.hpp"

namespace cli {
namespace {

/// As it will be read again: paths need not be UTF-8, JSON is.
std::string in_utf8(const nlohmann::json& value) {
  return value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

CheckpointFile::CheckpointFile(std::string path, const nlohmann::json& run)
    : path_(std::move(path)), run_(nlohmann::json::parse(in_utf8(run))) {}

std::optional<Checkpoint> CheckpointFile::load() const {
  if (::access(path_.c_str(), F_OK) != 0) return std::nullopt;
  const std::string again = "; --restart begins anew";
  const nlohmann::json saved = nlohmann::json::parse(read_file(path_), nullptr, false);
  if (!saved.is_object() || !saved.contains("run"))
    throw Problem(ExitCode::file, path_ + " is no checkpoint of a batch" + again);
  for (const auto& [key, value] : run_.items())
    if (saved["run"].value(key, nlohmann::json()) != value)
      throw Problem(ExitCode::usage,
                    std::string(path_)
                        .append(" is of a batch that was not finished, with another ")
                        .append(key)
                        .append(": ")
                        .append(saved["run"][key].dump())
                        .append(" instead of ")
                        .append(value.dump())
                        .append(again));
  return Checkpoint{saved.value("documents", std::uint64_t{0}), saved.value("last", ""),
                    saved.value("output_bytes", std::uint64_t{0}),
                    saved.value("failure_bytes", std::uint64_t{0}),
                    saved.value("failures", std::uint64_t{0})};
}

void CheckpointFile::save(const Checkpoint& checkpoint) const {
  const nlohmann::json saved = {{"run", run_},
                                {"documents", checkpoint.documents},
                                {"last", checkpoint.last},
                                {"output_bytes", checkpoint.output_bytes},
                                {"failure_bytes", checkpoint.failure_bytes},
                                {"failures", checkpoint.failures}};
  replace_file(path_, in_utf8(saved) + "\n");
}

void CheckpointFile::remove() const { PartialFile(path_).discard(); }

}  // namespace cli
