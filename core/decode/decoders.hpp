#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "decode/charset.hpp"
#include "decode/tables.hpp"
#include "document/utf8.hpp"

namespace cleancopy {

// One decoder a charset, after the WHATWG Encoding Standard's algorithms. A sink has
//   put(char32_t character, unsigned bytes)   a character out of so many input bytes
//   ascii(const unsigned char*, size_t)       a run of ASCII
//   skip(unsigned bytes)                      input without output (escape sequences)
//   bad(unsigned bytes)                       bytes that the charset does not explain
// so the same code decodes and weighs a guess.

namespace decoders {

inline unsigned byte_at(std::string_view in, std::size_t at) {
  return static_cast<unsigned char>(in[at]);
}

template <class Sink>
std::size_t ascii_run(std::string_view in, std::size_t at, Sink& sink) {
  constexpr std::size_t kSlice = 1u << 18;  // a sink may want to be asked now and then
  while (true) {
    const std::size_t limit = std::min(in.size(), at + kSlice);
    std::size_t end = at;
    while (end < limit && byte_at(in, end) < 0x80) ++end;
    if (end > at) sink.ascii(reinterpret_cast<const unsigned char*>(in.data()) + at, end - at);
    if (end < limit || end == in.size()) return end;
    at = end;
  }
}

template <class Sink>
void single_byte(Charset charset, std::string_view in, Sink& sink) {
  for (std::size_t at = 0; (at = ascii_run(in, at, sink)) < in.size(); ++at) {
    const char32_t c = single_byte_character(charset, byte_at(in, at));
    c != 0 ? sink.put(c, 1) : sink.bad(1);
  }
}

/// Charsets whose characters are one byte of ASCII or a lead byte and a trail byte. After a pair
/// that does not exist, an ASCII trail byte is read again: it may be a quote or an angle bracket.
template <class Sink, class Pair>
std::size_t pair(std::string_view in, std::size_t at, Sink& sink, Pair character) {
  if (at + 1 >= in.size()) {
    sink.bad(1);
    return at + 1;
  }
  const unsigned trail = byte_at(in, at + 1);
  const char32_t c = trail >= 0x40 && trail <= 0xFE ? character(byte_at(in, at), trail) : 0;
  if (c != 0) {
    sink.put(c, 2);
    return at + 2;
  }
  const unsigned length = trail < 0x80 ? 1 : 2;
  sink.bad(length);
  return at + length;
}

template <class Sink>
void euc_kr(std::string_view in, Sink& sink) {
  for (std::size_t at = 0; (at = ascii_run(in, at, sink)) < in.size();) {
    if (const unsigned lead = byte_at(in, at); lead == 0x80 || lead == 0xFF) {
      sink.bad(1);
      ++at;
    } else {
      at = pair(in, at, sink, euc_kr_character);
    }
  }
}

template <class Sink>
void big5(std::string_view in, Sink& sink) {
  for (std::size_t at = 0; (at = ascii_run(in, at, sink)) < in.size();) {
    const unsigned lead = byte_at(in, at);
    const unsigned trail = at + 1 < in.size() ? byte_at(in, at + 1) : 0;
    if (lead == 0x80 || lead == 0xFF) {
      sink.bad(1);
      ++at;
    } else if (lead == 0x88 && (trail == 0x62 || trail == 0x64 || trail == 0xA3 || trail == 0xA5)) {
      // The only four that are a letter and a combining mark: E or e with circumflex and macron or
      // caron.
      sink.put(trail < 0xA0 ? 0xCA : 0xEA, 2);
      sink.put(trail == 0x62 || trail == 0xA3 ? 0x304 : 0x30C, 0);
      at += 2;
    } else {
      at = pair(in, at, sink, big5_character);
    }
  }
}

/// GBK too: the standard decodes both alike.
template <class Sink>
void gb18030(std::string_view in, Sink& sink) {
  const auto within = [&](std::size_t at, unsigned low, unsigned high) {
    return at < in.size() && byte_at(in, at) >= low && byte_at(in, at) <= high;
  };
  for (std::size_t at = 0; (at = ascii_run(in, at, sink)) < in.size();) {
    if (byte_at(in, at) == 0x80) {
      sink.put(0x20AC, 1);
      ++at;
    } else if (byte_at(in, at) == 0xFF) {
      sink.bad(1);
      ++at;
    } else if (within(at + 1, 0x30, 0x39) && within(at + 2, 0x81, 0xFE) &&
               within(at + 3, 0x30, 0x39)) {
      const std::uint32_t pointer = (byte_at(in, at) - 0x81) * 12600 +
                                    (byte_at(in, at + 1) - 0x30) * 1260 +
                                    (byte_at(in, at + 2) - 0x81) * 10 + byte_at(in, at + 3) - 0x30;
      const char32_t c = gb18030_character(pointer);
      c != 0 ? sink.put(c, 4) : sink.bad(4);
      at += 4;
    } else {
      at = pair(in, at, sink, gbk_character);
    }
  }
}

template <class Sink>
void shift_jis(std::string_view in, Sink& sink) {
  for (std::size_t at = 0; (at = ascii_run(in, at, sink)) < in.size();) {
    const unsigned lead = byte_at(in, at);
    if (lead >= 0xA1 && lead <= 0xDF) {
      sink.put(0xFF61 - 0xA1 + lead, 1);  // half-width katakana
      ++at;
    } else if (lead == 0x80 || lead == 0xA0 || lead > 0xFC) {
      sink.bad(1);
      ++at;
    } else {
      at = pair(in, at, sink, shift_jis_character);
    }
  }
}

template <class Sink>
void euc_jp(std::string_view in, Sink& sink) {
  const auto is_cell = [&](std::size_t at) {
    return at < in.size() && byte_at(in, at) >= 0xA1 && byte_at(in, at) <= 0xFE;
  };
  for (std::size_t at = 0; (at = ascii_run(in, at, sink)) < in.size();) {
    const unsigned lead = byte_at(in, at);
    char32_t c = 0;
    unsigned length = 1;
    if (lead == 0x8E && is_cell(at + 1) && byte_at(in, at + 1) <= 0xDF) {
      c = 0xFF61 - 0xA1 + byte_at(in, at + 1);
      length = 2;
    } else if (lead == 0x8F && is_cell(at + 1) && is_cell(at + 2)) {
      c = jis_x_0212_character(byte_at(in, at + 1) - 0xA0, byte_at(in, at + 2) - 0xA0);
      length = 3;
    } else if (is_cell(at) && is_cell(at + 1)) {
      c = jis_x_0208_character(lead - 0xA0, byte_at(in, at + 1) - 0xA0);
      length = 2;
    }
    c != 0 ? sink.put(c, length) : sink.bad(length);
    at += length;
  }
}

template <class Sink>
void iso_2022_jp(std::string_view in, Sink& sink) {
  enum class Set { ascii, roman, katakana, kanji } set = Set::ascii;
  for (std::size_t at = 0; at < in.size();) {
    const unsigned byte = byte_at(in, at);
    const std::string_view escape = in.substr(at, 3);
    if (byte == 0x1B && (escape == "\x1B(B" || escape == "\x1B(J" || escape == "\x1B(I" ||
                         escape == "\x1B$@" || escape == "\x1B$B")) {
      set = escape[1] == '$'   ? Set::kanji
            : escape[2] == 'B' ? Set::ascii
            : escape[2] == 'J' ? Set::roman
                               : Set::katakana;
      sink.skip(3);
      at += 3;
    } else if (byte == '\n' || byte == '\r') {
      sink.put(byte, 1);
      ++at;
    } else if (byte >= 0x80) {
      sink.bad(1);
      ++at;
    } else if (set == Set::katakana && byte >= 0x21 && byte <= 0x5F) {
      sink.put(0xFF61 - 0x21 + byte, 1);
      ++at;
    } else if (set == Set::kanji && byte >= 0x21 && byte <= 0x7E && at + 1 < in.size() &&
               byte_at(in, at + 1) >= 0x21 && byte_at(in, at + 1) <= 0x7E) {
      const char32_t c = jis_x_0208_character(byte - 0x20, byte_at(in, at + 1) - 0x20);
      c != 0 ? sink.put(c, 2) : sink.bad(2);
      at += 2;
    } else {
      sink.put(set == Set::roman && byte == 0x5C   ? 0xA5
               : set == Set::roman && byte == 0x7E ? 0x203E
                                                   : byte,
               1);
      ++at;
    }
  }
}

template <class Sink>
void utf_16(bool big_endian, std::string_view in, Sink& sink) {
  const auto unit = [&](std::size_t at) -> char32_t {
    return big_endian ? byte_at(in, at) << 8 | byte_at(in, at + 1)
                      : byte_at(in, at + 1) << 8 | byte_at(in, at);
  };
  std::size_t at = 0;
  while (at + 1 < in.size()) {
    const char32_t c = unit(at);
    if (c < 0xD800 || c > 0xDFFF) {
      sink.put(c, 2);
      at += 2;
    } else if (c < 0xDC00 && at + 3 < in.size() && unit(at + 2) >= 0xDC00 &&
               unit(at + 2) <= 0xDFFF) {
      sink.put(0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00), 4);
      at += 4;
    } else {
      sink.bad(2);
      at += 2;
    }
  }
  if (at < in.size()) sink.bad(1);
}

template <class Sink>
void utf_8(std::string_view in, Sink& sink) {
  for (std::size_t at = 0; (at = ascii_run(in, at, sink)) < in.size();) {
    const utf8::Decoded c = utf8::decode(in, at);
    std::uint32_t length = c.length;
    if (c.value != utf8::kIllFormed) {
      sink.put(c.value, length);
    } else if (const char32_t pair = utf8::surrogate_pair_at(in, at); pair != 0) {
      sink.put(pair, length = 6);
    } else {
      if (utf8::surrogate_at(in, at) != 0) length = 3;
      sink.bad(length);
    }
    at += length;
  }
}

template <class Sink>
void user_defined(std::string_view in, Sink& sink) {
  for (std::size_t at = 0; (at = ascii_run(in, at, sink)) < in.size(); ++at)
    sink.put(0xF700 + byte_at(in, at), 1);
}

}  // namespace decoders

template <class Sink>
void decode_with(Charset charset, std::string_view in, Sink& sink) {
  if (is_single_byte(charset)) return decoders::single_byte(charset, in, sink);
  switch (charset) {
    case Charset::gbk:
    case Charset::gb18030:
      return decoders::gb18030(in, sink);
    case Charset::big5:
      return decoders::big5(in, sink);
    case Charset::euc_jp:
      return decoders::euc_jp(in, sink);
    case Charset::iso_2022_jp:
      return decoders::iso_2022_jp(in, sink);
    case Charset::shift_jis:
      return decoders::shift_jis(in, sink);
    case Charset::euc_kr:
      return decoders::euc_kr(in, sink);
    case Charset::utf_16be:
      return decoders::utf_16(true, in, sink);
    case Charset::utf_16le:
      return decoders::utf_16(false, in, sink);
    case Charset::x_user_defined:
      return decoders::user_defined(in, sink);
    default:
      return decoders::utf_8(in, sink);
  }
}

}  // namespace cleancopy
