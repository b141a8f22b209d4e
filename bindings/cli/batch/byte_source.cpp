#include "byte_source.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include "../descriptor.hpp"
#include "decompressor.hpp"

namespace cli {
namespace {

/// A file with some of its bytes at hand.
class BufferedFile {
 public:
  explicit BufferedFile(const std::string& path)
      : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), buffer_(kSize) {
    if (file_.number() < 0) throw Damage(std::strerror(errno));
  }

  /// What is at hand: at least `least` bytes, unless the file ends before.
  Slice peek(std::size_t least) {
    while (end_ - begin_ < least && !at_end_) {
      std::copy(buffer_.data() + begin_, buffer_.data() + end_, buffer_.data());
      end_ -= begin_;
      begin_ = 0;
      const ssize_t got = ::read(file_.number(), buffer_.data() + end_, buffer_.size() - end_);
      if (got < 0 && errno == EINTR) continue;
      at_end_ = got <= 0;
      if (got < 0) throw Damage(std::strerror(errno));
      end_ += static_cast<std::size_t>(got);
    }
    return {buffer_.data() + begin_, end_ - begin_};
  }
  void skip(std::size_t bytes) {
    begin_ += bytes;
    position_ += bytes;
  }
  [[nodiscard]] std::uint64_t position() const { return position_; }

 private:
  static constexpr std::size_t kSize = std::size_t{1} << 17;
  Descriptor file_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0, end_ = 0;
  std::uint64_t position_ = 0;
  bool at_end_ = false;
};

class PlainBytes final : public ByteSource {
 public:
  explicit PlainBytes(std::unique_ptr<BufferedFile> file) : file_(std::move(file)) {}
  std::size_t read(char* into, std::size_t most) override {
    const Slice at_hand = file_->peek(1);
    const std::size_t size = std::min(most, at_hand.size());
    std::copy_n(at_hand.data(), size, into);
    file_->skip(size);
    return size;
  }
  [[nodiscard]] std::uint64_t taken() const override { return file_->position(); }

 private:
  std::unique_ptr<BufferedFile> file_;
};

/// Members (gzip) or frames (zstd), one after the other. After a damaged one it goes on with the
/// next beginning of a member behind the place where the damage showed.
class CompressedBytes final : public ByteSource {
 public:
  CompressedBytes(std::unique_ptr<BufferedFile> file, std::unique_ptr<Decompressor> decompressor)
      : file_(std::move(file)), decompressor_(std::move(decompressor)) {}

  std::size_t read(char* into, std::size_t most) override {
    for (;;) {
      if (!damaged_.empty()) report_damage();
      if (!inside_ && !find_member()) return 0;
      const Slice at_hand = file_->peek(1);
      const Decompressor::Step step = decompressor_->step(at_hand, into, most);
      damaged_ = step.error;
      inside_ = !step.ended;
      if (at_hand.empty() && step.made == 0 && inside_) damaged_ = "it ends in the middle";
      // Not to find the header of the damaged member again.
      const bool stuck = !damaged_.empty() && step.taken == 0 && !at_hand.empty();
      file_->skip(stuck ? 1 : step.taken);
      if (step.made > 0) return step.made;
    }
  }
  [[nodiscard]] std::uint64_t taken() const override { return file_->position(); }

 private:
  /// Moves to the next member; false at the end of the file.
  bool find_member() {
    const std::uint64_t begin = file_->position();
    bool junk = false;
    Slice at_hand = file_->peek(kLongestHeader);
    while (!at_hand.empty() && !decompressor_->is_header(at_hand)) {
      junk = junk || at_hand.front() != '\0';  // zeros fill up the blocks of a tape
      file_->skip(1);
      at_hand = file_->peek(kLongestHeader);
    }
    inside_ = !at_hand.empty();
    if (inside_) decompressor_->start();
    const bool reported = std::exchange(searching_, false);
    if (junk && !reported) throw Damage(message(begin, "bytes that belong to no member"));
    return inside_;
  }

  [[noreturn]] void report_damage() {
    const std::string what = message(file_->position(), damaged_);
    damaged_.clear();
    inside_ = false;
    searching_ = true;
    throw Damage(what);
  }

  std::string message(std::uint64_t position, const std::string& what) const {
    return std::string("damaged ") + decompressor_->name() + " at byte " +
           std::to_string(position) + " of the file: " + what;
  }

  std::unique_ptr<BufferedFile> file_;
  std::unique_ptr<Decompressor> decompressor_;
  bool inside_ = false;
  bool searching_ = false;  // what is no member was reported already
  std::string damaged_;     // what went wrong, until it is reported
};

}  // namespace

std::unique_ptr<ByteSource> open_bytes(const std::string& path) {
  auto file = std::make_unique<BufferedFile>(path);
  const Slice start = file->peek(kLongestHeader);
  for (auto& decompressor : all_decompressors())
    if (decompressor->is_header(start))
      return std::make_unique<CompressedBytes>(std::move(file), std::move(decompressor));
  return std::make_unique<PlainBytes>(std::move(file));
}

}  // namespace cli
