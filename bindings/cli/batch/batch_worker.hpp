#pragma once
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "../library.hpp"
#include "document.hpp"

namespace cli {

/// How all documents of a batch are cleaned, and what is made of them.
struct BatchJob {
  Hints hints;
  std::vector<std::pair<std::string, std::string>> options;  // name and value, as written
  std::string profile;                                       // the site profile's file, or empty
  std::string folder;  // where each article becomes a file; empty: each becomes a row
  cleancopy_format format = CLEANCOPY_FORMAT_INIT;  // of the files
  bool timings = false;                             // in the rows
  std::uint64_t most_input_bytes = 0;
};

/// The engines for documents whose kind is known, or is not. Threads share them.
class BatchEngines {
 public:
  /// Throws Problem{usage}.
  explicit BatchEngines(const BatchJob& job);
  /// `input` is a CLEANCOPY_INPUT_... number.
  [[nodiscard]] const cleancopy_engine* for_input(int input) const {
    return engines_[static_cast<std::size_t>(input)].get();
  }

 private:
  std::array<Engine, 3> engines_;
};

/// Cleans documents one after the other; each thread has its own.
class BatchWorker {
 public:
  BatchWorker(const BatchJob& job, const BatchEngines& engines) : job_(job), engines_(engines) {}
  /// What cannot be cleaned is told in the outcome. Throws Problem if an article cannot be stored.
  Outcome work(const Document& document);

 private:
  struct Cleaned;
  std::string clean(const Document& document, const std::string& bytes, int input,
                    const Hints& hints, const nlohmann::ordered_json& id);
  std::string clean_page(const Document& document);
  std::string clean_record(const Document& document, nlohmann::ordered_json& id);
  cleancopy_session& session(int input);

  const BatchJob& job_;
  const BatchEngines& engines_;
  std::array<Session, 3> sessions_;
};

}  // namespace cli
