#include "document_source.hpp"

#include <algorithm>
#include <string_view>

namespace cli {
namespace {

constexpr std::size_t kSlice = std::size_t{1} << 16;

/// True for x.jsonl and x.ndjson, compressed or not.
bool has_records(std::string_view name) {
  for (const std::string_view packed : {".gz", ".zst"})
    if (name.ends_with(packed)) name.remove_suffix(packed.size());
  return name.ends_with(".jsonl") || name.ends_with(".ndjson");
}

/// JSON writes a byte as up to six, "\u0041".
constexpr std::uint64_t longest_line(std::uint64_t most_input_bytes) {
  constexpr std::uint64_t kOtherMembers = std::uint64_t{1} << 16;
  return most_input_bytes * 6 + kOtherMembers;
}

}  // namespace

LineReader::LineReader(std::unique_ptr<ByteSource> bytes, std::uint64_t longest)
    : bytes_(std::move(bytes)), longest_(longest) {}

bool LineReader::fill() {
  buffer_.resize(kSlice);
  begin_ = 0;
  std::size_t got = 0;
  try {
    got = bytes_->read(buffer_.data(), buffer_.size());
  } catch (...) {
    buffer_.clear();
    throw;
  }
  buffer_.resize(got);
  return got > 0;
}

bool LineReader::read_line(Document& document) {
  document.line.clear();
  document.record = ++number_;
  document.offset = offset_;
  for (bool any = false;; any = true) {
    if (begin_ == buffer_.size() && !fill()) return any;
    const std::size_t end = buffer_.find('\n', begin_);
    const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
    if (document.line.size() + (stop - begin_) > longest_) {
      document.problem = "the line is longer than " + std::to_string(longest_) +
                         " bytes, more than max-input-bytes allows";
      document.line.clear();
    }
    if (document.problem.empty()) document.line.append(buffer_, begin_, stop - begin_);
    offset_ += stop - begin_ + (end == std::string::npos ? 0 : 1);
    begin_ = end == std::string::npos ? stop : end + 1;
    if (end != std::string::npos) return true;
  }
}

bool LineReader::next(Document& document) {
  for (;;) {
    document.problem.clear();
    try {
      if (!read_line(document)) return false;
    } catch (const Damage& damage) {
      // The line that was cut is lost; what follows is read as lines of their own.
      document.problem = damage.what();
      return true;
    }
    const bool blank = document.line.find_first_not_of(" \t\r") == std::string::npos;
    if (!blank || !document.problem.empty()) return true;
  }
}

bool DocumentSource::next_record(Document& document) {
  document.path = file_.path;
  document.name = file_.name;
  const bool any = lines_->next(document);
  taken_ = taken_before_ + lines_->taken();
  if (!any) {
    lines_.reset();
    taken_before_ += file_.size;
  }
  return any;
}

bool DocumentSource::next(Document& document) {
  for (;;) {
    if (lines_ && next_record(document)) break;
    auto file = files_.next();
    if (!file) return false;
    file_ = std::move(*file);
    document = Document{0, file_.path, file_.name, 0, 0, "", file_.problem};
    if (file_.problem.empty() && has_records(file_.name)) {
      try {
        lines_ =
            std::make_unique<LineReader>(open_bytes(file_.path), longest_line(most_input_bytes_));
        continue;
      } catch (const Damage& damage) {
        document.problem = damage.what();
      }
    }
    taken_before_ += file_.size;
    taken_ = taken_before_;
    break;
  }
  document.number = number_++;
  return true;
}

std::string read_page(const std::string& path, std::uint64_t most) {
  const auto source = open_bytes(path);
  std::string page;
  while (page.size() <= most) {
    const std::size_t size = page.size();
    page.resize(size + kSlice);
    const std::size_t got = source->read(page.data() + size, kSlice);
    page.resize(size + got);
    if (got == 0) break;
  }
  return page;
}

}  // namespace cli
