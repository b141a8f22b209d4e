#include "decode/decode.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "decode/charset.hpp"
#include "decode/converter.hpp"
#include "decode/declared.hpp"
#include "decode/decoders.hpp"
#include "decode/detect.hpp"
#include "decode/utf8_check.hpp"
#include "decode/watched.hpp"
#include "document/failure.hpp"

namespace cleancopy {
namespace {

// So many unexplained bytes (and one in fifty) prove that a stated charset is wrong.
constexpr std::uint64_t kProof = 4;

// Counts what a charset leaves unexplained.
struct Trial {
  std::uint64_t characters = 0;  // beyond ASCII
  std::uint64_t bad_bytes = 0;
  void ascii(const unsigned char*, std::size_t) {}
  void put(char32_t c, unsigned) { characters += c >= 0x80; }
  void skip(unsigned) {}
  void bad(unsigned bytes) { bad_bytes += bytes; }
};

Trial trial(Charset charset, std::string_view bytes, Watch& watch) {
  Trial result;
  Watched watched(result, watch);
  decode_with(charset, bytes, watched);
  return result;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

Utf8Look look_at_all(std::string_view bytes, Watch& watch) {
  constexpr std::size_t kSlice = 1u << 18;
  Utf8Look all;
  while (!bytes.empty()) {
    std::size_t size = std::min(kSlice, bytes.size());
    for (int i = 0; i < 3 && size < bytes.size() && is_continuation(bytes[size]); ++i) ++size;
    const Utf8Look look = look_at_utf8(bytes.substr(0, size));
    all.characters += look.characters;
    all.longer += look.longer;
    all.stray += look.stray;
    bytes.remove_prefix(size);
    watch.work(size / 4);
  }
  return all;
}

class Decoding {
 public:
  Decoding(Document& document, const Hints& hints, Watch& watch)
      : document_(document), bytes_(document.input), hints_(hints), watch_(watch) {}

  void run() {
    if (take_byte_order_mark()) return;
    const std::optional<Charset> hint = hinted();
    look_ = look_at_all(bytes_, watch_);
    if (hint && take_stated(*hint, CharsetSource::hint)) return;
    if (const std::optional<Charset> label = declared();
        label && take_stated(*label, CharsetSource::declared))
      return;
    if (take_escapes() || take_utf8(CharsetSource::valid_utf8) || take_utf16()) return;
    const Detected best = detect_charset(bytes_, watch_);
    take(best.charset, best.sure ? CharsetSource::detected : CharsetSource::fallback);
  }

 private:
  bool take_byte_order_mark() {
    const auto skip = [&](std::string_view mark) {
      if (bytes_.substr(0, mark.size()) != mark) return false;
      bytes_.remove_prefix(mark.size());
      return true;
    };
    if (skip("\xEF\xBB\xBF")) {
      look_ = look_at_all(bytes_, watch_);
      take_utf8_as_it_is(CharsetSource::byte_order_mark);
      return true;
    }
    if (skip("\xFE\xFF")) return take(Charset::utf_16be, CharsetSource::byte_order_mark);
    if (skip("\xFF\xFE")) return take(Charset::utf_16le, CharsetSource::byte_order_mark);
    return false;
  }

  std::optional<Charset> hinted() {
    if (hints_.charset.empty()) return std::nullopt;
    const std::optional<Charset> charset = charset_labelled(hints_.charset);
    if (!charset || *charset == Charset::replacement)
      throw Failure(
          FailureKind::charset_label,
          "no charset has the label \"" + std::string(hints_.charset.substr(0, 80)) + '"');
    return charset;
  }

  std::optional<Charset> declared() {
    const std::string_view label = declared_label(bytes_);
    if (label.empty()) return std::nullopt;
    const std::optional<Charset> charset = charset_labelled(label);
    if (!charset || *charset == Charset::replacement) {
      note("The document declares a charset that does not exist: ", label);
      return std::nullopt;
    }
    // Who can read the declaration byte by byte does not read UTF-16 (HTML standard,
    // section 13.2.3.2).
    if (*charset == Charset::utf_16be || *charset == Charset::utf_16le) return Charset::utf_8;
    return charset;
  }

  // Takes the charset that somebody stated unless the bytes prove it wrong.
  bool take_stated(Charset charset, CharsetSource source) {
    if (charset == Charset::utf_8) {
      if (take_utf8(source)) return true;
      return overrule(charset);
    }
    if (charset == Charset::utf_16be || charset == Charset::utf_16le) {
      if (look_.valid() && bytes_.find('\0') == std::string_view::npos) return overrule(charset);
      return take(charset, source);
    }
    if (look_.valid() && charset != Charset::iso_2022_jp && charset != Charset::x_user_defined) {
      if (look_.characters == 0) return take_ascii(charset, source);
      // Text in another charset hardly ever happens to be UTF-8 from end to end.
      if (look_.characters > 1 || look_.longer > 0) return overrule(charset);
    }
    const Trial result = trial(charset, bytes_, watch_);
    if (result.bad_bytes >= kProof && result.bad_bytes * 50 > result.characters)
      return overrule(charset);
    return take(charset, source);
  }

  bool overrule(Charset charset) {
    note("The bytes are not in the stated charset: ", name_of(charset));
    return false;
  }

  bool take_escapes() {
    if (bytes_.find("\x1B$") == std::string_view::npos) return false;
    const Trial result = trial(Charset::iso_2022_jp, bytes_, watch_);
    return result.characters > 0 && result.bad_bytes == 0 &&
           take(Charset::iso_2022_jp, CharsetSource::detected);
  }

  // UTF-16 in every script has spaces or line feeds, two bytes of which one is zero.
  bool take_utf16() {
    std::uint64_t big = 0, little = 0;
    const std::string_view head = bytes_.substr(0, 8192);
    const auto is_white = [](char c) { return c == ' ' || c == '\n'; };
    for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
      big += head[i] == '\0' && is_white(head[i + 1]);
      little += is_white(head[i]) && head[i + 1] == '\0';
    }
    if (big + little < 2) return false;
    if (little * 10 <= big) return take(Charset::utf_16be, CharsetSource::detected);
    if (big * 10 <= little) return take(Charset::utf_16le, CharsetSource::detected);
    return false;
  }

  bool take_utf8(CharsetSource source) {
    if (look_.valid() ? (look_.characters == 0 && has_zeros()) : !is_mostly_utf8()) return false;
    take_utf8_as_it_is(source);
    return true;
  }
  [[nodiscard]] bool has_zeros() const {
    return bytes_.substr(0, 4096).find('\0') != std::string_view::npos;
  }
  [[nodiscard]] bool is_mostly_utf8() const { return look_.characters > look_.stray; }

  void take_utf8_as_it_is(CharsetSource source) {
    if (!look_.valid()) {
      convert_mixed_utf8(document_, bytes_, Charset::windows_1252, watch_);
      note("Bytes of another charset stand in the text, which is UTF-8", {});
    } else {
      point_at_input();
    }
    settle(Charset::utf_8, source);
  }

  bool take_ascii(Charset charset, CharsetSource source) {
    point_at_input();
    return settle(charset, source);
  }

  bool take(Charset charset, CharsetSource source) {
    convert(document_, bytes_, charset, watch_);
    return settle(charset, source);
  }

  void point_at_input() {
    document_.source = bytes_;
    document_.offsets.clear();
    document_.offsets.set_shift(static_cast<std::uint64_t>(bytes_.data() - document_.input.data()));
  }

  bool settle(Charset charset, CharsetSource source) {
    document_.charset = name_of(charset);
    document_.charset_source = source;
    return true;
  }

  void note(std::string_view sentence, std::string_view word) {
    std::string text(sentence);
    for (const char c : word.substr(0, 80)) text += c >= 0x20 && c < 0x7F ? c : '?';
    document_.notes.push_back(document_.arena.copy_terminated(text));
  }

  Document& document_;
  std::string_view bytes_;  // behind the byte order mark
  const Hints& hints_;
  Watch& watch_;
  Utf8Look look_;
};

}  // namespace

void decode(Document& document, const Hints& hints, Watch& watch) {
  watch.enter(Stage::decode);
  Decoding(document, hints, watch).run();
}

}  // namespace cleancopy
