#include "decompressor.hpp"

#include <zlib.h>
#include <zstd.h>

#include <cstdint>
#include <new>

namespace cli {
namespace {

std::uint8_t byte_at(Slice bytes, std::size_t index) {
  return static_cast<std::uint8_t>(bytes[index]);
}

class Gzip final : public Decompressor {
 public:
  Gzip() {
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  ~Gzip() override { inflateEnd(&stream_); }

  [[nodiscard]] const char* name() const override { return "gzip"; }
  /// RFC 1952, 2.3.1: strict, so that compressed bytes are not taken for a header.
  [[nodiscard]] bool is_header(Slice bytes) const override {
    if (bytes.size() < 10 || byte_at(bytes, 0) != 0x1F || byte_at(bytes, 1) != 0x8B ||
        byte_at(bytes, 2) != Z_DEFLATED || (byte_at(bytes, 3) & 0xE0U) != 0)
      return false;
    const std::uint8_t effort = byte_at(bytes, 8);
    const std::uint8_t system = byte_at(bytes, 9);
    return (effort == 0 || effort == 2 || effort == 4) && (system <= 13 || system == 255);
  }
  void start() override { inflateReset(&stream_); }
  Step step(Slice in, char* out, std::size_t most) override {
    // zlib reads only, but its struct says otherwise without ZLIB_CONST.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = static_cast<uInt>(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(most);
    const int status = inflate(&stream_, Z_NO_FLUSH);
    if (status == Z_MEM_ERROR) throw std::bad_alloc();
    Step step{in.size() - stream_.avail_in, most - stream_.avail_out, status == Z_STREAM_END, ""};
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
      step.error = stream_.msg != nullptr ? stream_.msg : "it needs a dictionary";
    return step;
  }

 private:
  z_stream stream_ = {};
};

class Zstd final : public Decompressor {
 public:
  Zstd() : stream_(ZSTD_createDStream()) {
    if (stream_ == nullptr) throw std::bad_alloc();
  }
  ~Zstd() override { ZSTD_freeDStream(stream_); }

  [[nodiscard]] const char* name() const override { return "zstd"; }
  [[nodiscard]] bool is_header(Slice bytes) const override {
    if (bytes.size() < 5) return false;
    const std::uint32_t magic = static_cast<std::uint32_t>(byte_at(bytes, 0)) |
                                static_cast<std::uint32_t>(byte_at(bytes, 1)) << 8U |
                                static_cast<std::uint32_t>(byte_at(bytes, 2)) << 16U |
                                static_cast<std::uint32_t>(byte_at(bytes, 3)) << 24U;
    return magic == ZSTD_MAGICNUMBER ||
           (magic & ZSTD_MAGIC_SKIPPABLE_MASK) == ZSTD_MAGIC_SKIPPABLE_START;
  }
  void start() override { ZSTD_DCtx_reset(stream_, ZSTD_reset_session_only); }
  Step step(Slice in, char* out, std::size_t most) override {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out, most, 0};
    const std::size_t left = ZSTD_decompressStream(stream_, &to, &from);
    Step step{from.pos, to.pos, left == 0, ""};
    if (ZSTD_isError(left) != 0) step.error = ZSTD_getErrorName(left);
    return step;
  }

 private:
  ZSTD_DStream* stream_;
};

}  // namespace

std::vector<std::unique_ptr<Decompressor>> all_decompressors() {
  std::vector<std::unique_ptr<Decompressor>> all;
  all.push_back(std::make_unique<Gzip>());
  all.push_back(std::make_unique<Zstd>());
  return all;
}

}  // namespace cli
