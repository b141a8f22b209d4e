#include "decode/converter.hpp"

#include <cstring>

#include "decode/decoders.hpp"
#include "decode/watched.hpp"

namespace cleancopy {
namespace {

constexpr std::size_t kMostUndecodable = 64;  // positions that Document::undecodable keeps
constexpr std::size_t kMostGrowth = 3;        // source bytes for one input byte

// Writes UTF-8 into the arena and keeps the way back.
class SourceWriter {
 public:
  SourceWriter(Document& document, std::string_view bytes)
      : document_(document),
        room_(bytes.size() * kMostGrowth),
        begin_(document.arena.allocate(room_)),
        out_(begin_),
        in_(static_cast<std::uint64_t>(bytes.data() - document.input.data())) {
    document_.offsets.clear();
    document_.offsets.set_shift(in_);
  }

  void ascii(const unsigned char* text, std::size_t size) {
    std::memcpy(out_, text, size);
    out_ += size;
    in_ += size;
    document_.offsets.append(1, 1, size);
  }
  void put(char32_t c, unsigned bytes) {
    const std::uint32_t size = utf8::encode(c, out_);
    out_ += size;
    in_ += bytes;
    document_.offsets.append(bytes, size);
  }
  void skip(unsigned bytes) {
    in_ += bytes;
    document_.offsets.append(bytes, 0);
  }
  void bad(unsigned bytes) {
    for (unsigned i = 0; i < bytes && document_.undecodable.size() < kMostUndecodable; ++i)
      document_.undecodable.push_back(in_ + i);
    document_.repairs[static_cast<std::size_t>(RepairKind::undecodable)] += bytes;
    put(0xFFFD, bytes);
  }
  void finish() {
    const auto used = static_cast<std::size_t>(out_ - begin_);
    document_.arena.shrink_last(room_, used);
    document_.source = {begin_, used};
  }

 private:
  Document& document_;
  std::size_t room_;
  char* begin_;
  char* out_;
  std::uint64_t in_;  // input offset
};

// Reads what is no UTF-8 byte by byte in the other charset. A character that was cut short is lost,
// not another's.
class MixedWriter {
 public:
  MixedWriter(Document& document, std::string_view bytes, Charset stray)
      : document_(document), bytes_(bytes), writer_(document, bytes), stray_(stray) {}

  void ascii(const unsigned char* text, std::size_t size) {
    writer_.ascii(text, size);
    at_ += size;
  }
  void put(char32_t c, unsigned bytes) {
    writer_.put(c, bytes);
    // A character in two surrogates.
    if (bytes == 6) ++document_.repairs[static_cast<std::size_t>(RepairKind::mojibake)];
    at_ += bytes;
  }
  void bad(unsigned bytes) {
    const char32_t c = single_byte_character(stray_, static_cast<unsigned char>(bytes_[at_]));
    if (bytes == 1 && c >= 0xA0) {
      writer_.put(c, 1);
      ++document_.repairs[static_cast<std::size_t>(RepairKind::stray_byte)];
    } else {
      writer_.bad(bytes);
    }
    at_ += bytes;
  }
  void finish() { writer_.finish(); }

 private:
  Document& document_;
  std::string_view bytes_;
  SourceWriter writer_;
  Charset stray_;
  std::size_t at_ = 0;
};

}  // namespace

void convert(Document& document, std::string_view bytes, Charset charset, Watch& watch) {
  SourceWriter writer(document, bytes);
  Watched watched(writer, watch);
  decode_with(charset, bytes, watched);
  writer.finish();
}

void convert_mixed_utf8(Document& document, std::string_view bytes, Charset stray, Watch& watch) {
  MixedWriter writer(document, bytes, stray);
  Watched watched(writer, watch);
  decoders::utf_8(bytes, watched);
  writer.finish();
}

}  // namespace cleancopy
