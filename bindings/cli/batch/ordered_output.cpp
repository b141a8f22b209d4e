#include "ordered_output.hpp"

#include <utility>

namespace cli {
namespace {

constexpr std::size_t kMostWaiting = std::size_t{64} << 20;

std::size_t weight(const Document& document, const Outcome& outcome) {
  constexpr std::size_t kBookkeeping = 256;
  return kBookkeeping + document.name.size() + outcome.row.size() + outcome.failure.size();
}

}  // namespace

OrderedOutput::OrderedOutput(const Files& files, const CheckpointFile& checkpoints, Checkpoint from,
                             std::chrono::duration<double> between_checkpoints)
    : checkpoints_(checkpoints),
      between_checkpoints_(between_checkpoints),
      last_checkpoint_(std::chrono::steady_clock::now()),
      rows_(files.rows.empty() ? nullptr
                               : std::make_unique<PartialFile>(files.rows, from.output_bytes)),
      failure_list_(files.failures, from.failure_bytes),
      last_(std::move(from.last)),
      documents_(from.documents),
      failures_(from.failures) {
  save_checkpoint();
}

void OrderedOutput::put(const Document& document, Outcome outcome) {
  std::unique_lock lock(mutex_);
  const std::size_t bytes = weight(document, outcome);
  room_.wait(lock, [&] {
    return stopped_ || document.number == documents_ || waiting_bytes_ + bytes <= kMostWaiting;
  });
  if (stopped_) return;
  waiting_bytes_ += bytes;
  waiting_.emplace(document.number, Waiting{document.label(), std::move(outcome), bytes});
  if (document.number != documents_) return;
  while (!waiting_.empty() && waiting_.begin()->first == documents_) {
    write(waiting_.begin()->second);
    waiting_bytes_ -= waiting_.begin()->second.bytes;
    waiting_.erase(waiting_.begin());
    ++documents_;
  }
  room_.notify_all();
  if (std::chrono::steady_clock::now() - last_checkpoint_ >= between_checkpoints_)
    save_checkpoint();
}

void OrderedOutput::write(const Waiting& done) {
  if (rows_) rows_->write(done.outcome.row);
  failure_list_.write(done.outcome.failure);
  if (!done.outcome.failure.empty()) ++failures_;
  last_ = done.label;
}

void OrderedOutput::save_checkpoint() {
  if (rows_) rows_->sync();
  failure_list_.sync();
  checkpoints_.save(
      {documents_, last_, rows_ ? rows_->size() : 0, failure_list_.size(), failures_});
  last_checkpoint_ = std::chrono::steady_clock::now();
}

void OrderedOutput::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  room_.notify_all();
}

void OrderedOutput::finish() {
  const std::lock_guard lock(mutex_);
  if (failures_ == 0)
    failure_list_.discard();
  else
    failure_list_.finish();
  if (rows_) rows_->finish();
  checkpoints_.remove();
}

}  // namespace cli
