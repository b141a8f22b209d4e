// Run at build time: prints what repair's scan must know of every code point, and which bytes the
// charsets that mojibake goes through have for it. Sources: utf8proc's copy of the Unicode
// Character Database (so the table and the normaliser always agree), and iconv's charset tables.
#include <iconv.h>
#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kinds.hpp"
#include "repair/classes.hpp"

namespace {

using namespace cleancopy;

constexpr char32_t kEnd = 0x110000;

std::u32string decomposed(char32_t c, utf8proc_option_t options = UTF8PROC_DECOMPOSE) {
  utf8proc_int32_t buffer[32];
  int last = UTF8PROC_BOUNDCLASS_START;
  const auto size =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), buffer, 32, options, &last);
  return {buffer, buffer + size};
}

char32_t composed(const std::u32string& text) {
  std::vector<utf8proc_int32_t> buffer(text.begin(), text.end());
  const auto size =
      utf8proc_normalize_utf32(buffer.data(), static_cast<utf8proc_ssize_t>(buffer.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  return size == 1 ? static_cast<char32_t>(buffer[0]) : 0;
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

// Characters that repair always has to look at, wherever they stand.
bool needs_a_look(char32_t c) {
  const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (in(0x7F, 0xA0) || c == 0xAD) return true;  // controls, no-break space, soft hyphen
  if ((c & 0xFFFE) == 0xFFFE || in(0xFDD0, 0xFDEF)) return true;  // non-characters
  if (in(0x2000, 0x200F) || in(0x2028, 0x202F) || in(0x205F, 0x206F)) return true;
  if (c == 0x1680 || c == 0x3000 || c == 0x180E || c == 0xFEFF || c == 0xFFFD || c == 0x061C)
    return true;
  if (c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0) return true;  // Hangul fillers
  if (in(0xFFF9, 0xFFFC) || in(0xE0000, 0xE0FFF) || in(0xFE00, 0xFE0F)) return true;
  return in(0xFB00, 0xFDEF) || in(0xFE70, 0xFEFC);  // presentation forms
}

// The upper half of a charset, as code points; what the charset leaves open stands for the C1
// control of the same number, as the WHATWG Encoding Standard has it for the windows charsets.
std::array<char32_t, 128> upper_half(const char* charset) {
  std::array<char32_t, 128> table{};
  const iconv_t converter = iconv_open("UTF-32LE", charset);
  if (converter == reinterpret_cast<iconv_t>(-1)) {
    std::fprintf(stderr, "iconv knows no %s\n", charset);
    std::exit(1);
  }
  for (unsigned byte = 0x80; byte < 0x100; ++byte) {
    char in = static_cast<char>(byte);
    char out[16];
    char* from = &in;
    char* to = out;
    std::size_t in_left = 1, out_left = sizeof out;
    iconv(converter, nullptr, nullptr, nullptr, nullptr);
    const bool known =
        iconv(converter, &from, &in_left, &to, &out_left) != static_cast<std::size_t>(-1) &&
        out_left == 12;
    char32_t c = byte;
    if (known) {
      c = 0;
      for (int i = 3; i >= 0; --i) c = c << 8 | static_cast<unsigned char>(out[i]);
    }
    if (std::string_view(charset) == "MACINTOSH") {  // as the WHATWG Encoding Standard has it
      if (byte == 0xC6) c = 0x2206;
      if (byte == 0xDB) c = 0x20AC;
      if (byte == 0xF0) c = 0xF8FF;
    }
    table[byte - 0x80] = c;
  }
  iconv_close(converter);
  return table;
}

}  // namespace

int main() {
  std::vector<std::uint32_t> entries(kEnd, 0);

  // Normal form C: who changes, who can be second and who first in a composition.
  std::set<char32_t> firsts, seconds;
  std::vector<bool> changes(kEnd, false);
  for (char32_t c = 0x80; c < kEnd; ++c) {
    if (is_surrogate(c)) continue;
    const std::u32string parts = decomposed(c);
    if (parts.size() == 1 && parts[0] == c) continue;
    if (composed(parts) != c) {
      changes[c] = true;
      continue;
    }
    seconds.insert(parts.back());
    const char32_t first = composed(parts.substr(0, parts.size() - 1));
    firsts.insert(first != 0 ? first : parts[0]);
  }

  // Combining classes, numbered in their order.
  std::map<int, unsigned> ranks;
  for (char32_t c = 0; c < kEnd; ++c)
    ranks[utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class] = 0;
  unsigned rank = 0;
  for (auto& [combining_class, number] : ranks) number = rank++;
  if (rank > 64) return 1;

  // What mojibake is made of.
  const char* charsets[kMojibakeCharsets] = {"CP1252",    "CP1250",     "CP1251",
                                             "CP1253",    "CP1254",     "CP1257",
                                             "MACINTOSH", "ISO-8859-2", "CP437"};
  std::map<char32_t, MojibakeRow> rows;
  std::array<std::array<char32_t, 128>, kMojibakeCharsets> halves;
  for (unsigned i = 0; i < kMojibakeCharsets; ++i) {
    halves[i] = upper_half(charsets[i]);
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
      rows[halves[i][byte - 0x80]].bytes[i] = static_cast<std::uint8_t>(byte);
      // The controls of ISO-8859-1 stand for windows-1252's bytes too: pages mix the two up.
      if (i == 0 && byte < 0xA0) rows[byte].bytes[0] = static_cast<std::uint8_t>(byte);
    }
  }
  for (auto& [c, row] : rows)
    for (unsigned i = 0; i < kMojibakeCharsets; ++i) {
      for (unsigned other = 0; other < kMojibakeCharsets; ++other)
        if (row.bytes[other] == row.bytes[i])
          row.same[i] |= static_cast<std::uint16_t>(1u << other);
      if (row.bytes[i] >= 0xC2 && row.bytes[i] <= 0xF4)
        row.leads |= static_cast<std::uint16_t>(1u << i);
      if (row.bytes[i] >= 0x80 && row.bytes[i] <= 0xBF)
        row.continues |= static_cast<std::uint16_t>(1u << i);
    }

  for (char32_t c = 0x7F; c < kEnd; ++c) {
    if (is_surrogate(c)) continue;
    const int combining_class =
        utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class;
    std::uint32_t entry = ranks[combining_class] << kRankShift;
    if (combining_class != 0) entry |= kMark;
    if (needs_a_look(c) || changes[c]) entry |= kLook;
    if (seconds.contains(c)) entry |= kSecond;
    if (firsts.contains(c)) entry |= kFirst;
    if (changes[c]) entry |= kChanges;
    const std::u32string folded =
        decomposed(c, static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT));
    if (folded != decomposed(c)) entry |= kCompatible;
    entries[c] = entry;
  }
  for (char32_t c = 0; c < kEnd; ++c) {
    if (is_surrogate(c)) continue;
    entries[c] |= static_cast<std::uint32_t>(kind_in_text(c)) << kKindShift;
    entries[c] |= static_cast<std::uint32_t>(script_in_text(c)) << kScriptShift;
  }
  unsigned number = 0;
  std::printf("namespace class_table {\nextern const MojibakeRow kMojibakeRows[%zu] = {\n{},\n",
              rows.size() + 1);
  for (const auto& [c, row] : rows) {
    entries[c] |= ++number << kRowShift;
    if (row.leads != 0) entries[c] |= kLeads;
    if (row.continues != 0) entries[c] |= kContinues;
    std::printf("{%u, %u, {", row.leads, row.continues);
    for (unsigned byte : row.bytes) std::printf("%u,", byte);
    std::printf("}, {");
    for (unsigned kin : row.same) std::printf("%u,", kin);
    std::printf("}},  // U+%04X\n", static_cast<unsigned>(c));
  }
  if (number >= 1024) return 1;
  std::printf("};\n}  // namespace class_table\n");

  std::printf("namespace {\nconstexpr std::uint16_t kUpperHalves[%u][128] = {\n",
              kMojibakeCharsets);
  for (const auto& half : halves) {
    std::printf("{");
    for (const char32_t c : half) std::printf("%u,", static_cast<unsigned>(c));
    std::printf("},\n");
  }
  std::printf("};\n");

  std::map<std::vector<std::uint32_t>, unsigned> blocks;
  std::vector<std::vector<std::uint32_t>> in_order;
  std::vector<unsigned> pages;
  for (char32_t c = 0; c < kEnd; c += 64) {
    std::vector<std::uint32_t> block(entries.begin() + c, entries.begin() + c + 64);
    const auto [at, is_new] = blocks.try_emplace(block, static_cast<unsigned>(in_order.size()));
    if (is_new) in_order.push_back(block);
    pages.push_back(at->second);
  }
  std::printf(
      "}  // namespace\nnamespace class_table {\nextern const std::uint16_t kPages[%zu] = {\n",
      pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i)
    std::printf("%u,%s", pages[i], i % 32 == 31 ? "\n" : "");
  std::printf("};\nextern const std::uint32_t kEntries[%zu][64] = {\n", in_order.size());
  for (const auto& block : in_order) {
    std::printf("{");
    for (const std::uint32_t entry : block) std::printf("%u,", entry);
    std::printf("},\n");
  }
  std::printf("};\n}  // namespace class_table\n");
  return 0;
}
