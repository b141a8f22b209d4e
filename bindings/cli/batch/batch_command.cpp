#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <filesystem>
#include <iostream>
#include <mutex>
#include <thread>
#include <vector>

#include "../commands.hpp"
#include "../exit_code.hpp"
#include "batch_worker.hpp"
#include "document_source.hpp"
#include "ordered_output.hpp"
#include "progress.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;

/// Where things go. The output becomes JSON Lines if its name says so, else a folder of files.
struct Places {
  explicit Places(std::string out) : output(std::move(out)) {
    while (output.size() > 1 && output.back() == '/') output.pop_back();
    rows = output.ends_with(".jsonl") || output.ends_with(".ndjson");
    failures = output + ".failures.jsonl";
    checkpoint = output + ".batch";
  }
  std::string output, failures, checkpoint;
  bool rows;
};

BatchJob job_of(const BatchArguments& arguments, const Places& places) {
  BatchJob job;
  job.hints = arguments.clean.hints;
  job.options = arguments.clean.options;
  job.profile = arguments.clean.profile;
  job.timings = arguments.timings;
  for (const cleancopy_format& format : formats())
    if (arguments.format == format.name) job.format = format;
  if (!places.rows) job.folder = places.output;
  if (places.rows && !arguments.format.empty())
    throw Problem(ExitCode::usage, "--to is for files; JSON Lines hold the text: name a folder");
  if (!places.rows && arguments.timings)
    throw Problem(ExitCode::usage, "--timings is for JSON Lines: name a file that ends in .jsonl");
  if (!places.rows && job.format.name == nullptr) job.format = formats().front();
  for (const cleancopy_option_info& info : option_infos())
    if (info.key == CLEANCOPY_OPTION_MAX_INPUT_BYTES)
      job.most_input_bytes = static_cast<std::uint64_t>(info.fallback);
  for (const auto& [name, value] : job.options)
    if (name == "max-input-bytes") job.most_input_bytes = std::stoull(value);
  return job;
}

/// What the output depends on: a batch goes on only if all of it is as it was.
nlohmann::json fingerprint(const BatchArguments& arguments, const BatchJob& job) {
  return {{"version", cleancopy_version_text()},
          {"inputs", arguments.inputs},
          {"format", job.folder.empty() ? "jsonl" : job.format.name},
          {"timings", job.timings},
          {"options", job.options},
          {"profile", job.profile},
          {"charset", job.hints.charset},
          {"language", job.hints.language},
          {"url", job.hints.url}};
}

/// A wrong option or hint is found before the first document. Throws Problem{usage}.
void try_once(const CleanArguments& arguments) {
  const Options options = options_of(arguments);
  clean(*options, "", arguments.hints, "");
}

std::uint64_t bytes_of(InputFiles files) {
  std::uint64_t bytes = 0;
  while (const auto file = files.next()) bytes += file->size;
  return bytes;
}

/// Passes over what was done by the run that was stopped. Throws Problem{usage} if the inputs are
/// not as they were then.
void pass_over(DocumentSource& source, const Checkpoint& done, const std::string& checkpoint) {
  Document document;
  bool found = true;
  for (std::uint64_t i = 0; i < done.documents && found; ++i) found = source.next(document);
  if (done.documents > 0 && (!found || document.label() != done.last))
    throw Problem(ExitCode::usage,
                  checkpoint + ": the inputs changed since that batch was stopped: document " +
                      std::to_string(done.documents) + " was " + done.last +
                      "; --restart begins anew");
}

/// The threads that clean, each taking the next document when it is done with one.
class Crew {
 public:
  Crew(const BatchJob& job, const BatchEngines& engines, DocumentSource& source,
       OrderedOutput& output)
      : job_(job), engines_(engines), source_(source), output_(output) {}

  /// Returns when all is done; `watch` is called now and then. Throws what stopped a thread.
  template <typename Watch>
  void run(unsigned jobs, const Watch& watch) {
    working_ = jobs;
    std::vector<std::thread> threads;
    try {
      while (threads.size() < jobs) threads.emplace_back([this] { work(); });
    } catch (...) {  // the system has no more threads
      stop(std::current_exception());
      const std::lock_guard lock(mutex_);
      working_ -= jobs - static_cast<unsigned>(threads.size());
    }
    {
      std::unique_lock lock(mutex_);
      while (!all_done_.wait_for(lock, std::chrono::milliseconds(50),
                                 [this] { return working_ == 0; }))
        watch();
    }
    for (std::thread& thread : threads) thread.join();
    if (error_) std::rethrow_exception(error_);
  }

 private:
  bool take(Document& document) {
    const std::lock_guard lock(source_mutex_);
    return !stopping_ && source_.next(document);
  }

  void work() {
    try {
      BatchWorker worker(job_, engines_);
      for (Document document; take(document);) output_.put(document, worker.work(document));
    } catch (...) {
      stop(std::current_exception());
    }
    const std::lock_guard lock(mutex_);
    if (--working_ == 0) all_done_.notify_all();
  }

  void stop(const std::exception_ptr& error) {
    {
      const std::lock_guard lock(source_mutex_);
      stopping_ = true;
    }
    output_.stop();
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = error;
  }

  const BatchJob& job_;
  const BatchEngines& engines_;
  DocumentSource& source_;
  OrderedOutput& output_;
  std::mutex source_mutex_;
  bool stopping_ = false;
  std::mutex mutex_;
  std::condition_variable all_done_;
  unsigned working_ = 0;
  std::exception_ptr error_;
};

}  // namespace

void run_batch(const BatchArguments& arguments) {
  const Places places(arguments.out);
  try_once(arguments.clean);
  const BatchJob job = job_of(arguments, places);
  const BatchEngines engines(job);
  const InputFiles files(arguments.inputs);
  if (files.hold(places.output) || files.hold(places.failures))
    throw Problem(ExitCode::usage, places.output + " would be read as an input: write elsewhere");

  const CheckpointFile checkpoints(places.checkpoint, fingerprint(arguments, job));
  Checkpoint done;
  if (!arguments.restart) done = checkpoints.load().value_or(Checkpoint());
  DocumentSource source(files, job.most_input_bytes);
  pass_over(source, done, places.checkpoint);
  if (done.documents > 0)
    std::cerr << "going on after " << done.documents << " documents of a batch that was stopped\n";

  const std::uint64_t already_failed = done.failures;
  OrderedOutput output({places.rows ? places.output : "", places.failures}, checkpoints, done,
                       std::chrono::duration<double>(arguments.checkpoint_seconds));
  if (!places.rows) fs::create_directories(places.output);
  const auto state = [&] {
    return Progress::State{output.documents(), output.failures(), source.taken()};
  };
  Progress progress(bytes_of(files), {done.documents, already_failed, source.taken()});
  const unsigned jobs =
      arguments.jobs > 0 ? arguments.jobs : std::max(1U, std::thread::hardware_concurrency());
  Crew(job, engines, source, output).run(jobs, [&] { progress.show(state()); });
  output.finish();
  progress.clear();
  std::cerr << progress.summary(state()) << "\n";
  if (output.failures() > 0)
    throw Problem(ExitCode::not_cleaned, std::to_string(output.failures()) + " of " +
                                             std::to_string(output.documents()) +
                                             " documents were not cleaned: see " + places.failures);
}

}  // namespace cli
