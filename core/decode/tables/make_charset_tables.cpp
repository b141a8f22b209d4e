// Run at build time: prints the charsets' tables, so that the library reads no file at run time
// (iconv does). Source: iconv's tables, with the differences that the WHATWG Encoding Standard has.
#include <iconv.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr char32_t kNone = 0;  // the charset has no such character; no table needs U+0000

class Converter {
 public:
  explicit Converter(const char* charset) : handle_(iconv_open("UTF-32LE", charset)) {
    if (handle_ == reinterpret_cast<iconv_t>(-1)) {
      std::fprintf(stderr, "iconv knows no %s\n", charset);
      std::exit(1);
    }
  }
  ~Converter() { iconv_close(handle_); }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  char32_t operator()(std::initializer_list<unsigned> bytes) const {
    std::string in;
    for (const unsigned byte : bytes) in.push_back(static_cast<char>(byte));
    char out[32];
    char* from = in.data();
    char* to = out;
    std::size_t in_left = in.size(), out_left = sizeof out;
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    if (iconv(handle_, &from, &in_left, &to, &out_left) == static_cast<std::size_t>(-1))
      return kNone;
    iconv(handle_, nullptr, nullptr, &to, &out_left);  // what it held back to see if it composes
    if (sizeof out - out_left != 4) return kNone;
    char32_t c = 0;
    for (int i = 3; i >= 0; --i) c = c << 8 | static_cast<unsigned char>(out[i]);
    return c;
  }

 private:
  iconv_t handle_;
};

void print(const std::vector<char32_t>& row) {
  std::printf("{");
  for (const char32_t c : row) std::printf("%u,", static_cast<unsigned>(c));
  std::printf("},\n");
}

void single_byte(const char* charset) {
  const Converter convert(charset);
  const std::string_view name = charset;
  const bool fills_c1 = name.substr(0, 2) == "CP" && name != "CP866";
  std::vector<char32_t> row;
  for (unsigned byte = 0x80; byte < 0x100; ++byte) {
    char32_t c = convert({byte});
    if (c == kNone && fills_c1 && byte < 0xA0) c = byte;
    // Where the standard and iconv differ.
    if (name == "CP1255" && byte == 0xCA) c = 0x05BA;
    if (name == "KOI8-U" && byte == 0xAE) c = 0x045E;
    if (name == "KOI8-U" && byte == 0xBE) c = 0x040E;
    if (name == "MACINTOSH" && byte == 0xC6) c = 0x2206;
    if (name == "MACINTOSH" && byte == 0xDB) c = 0x20AC;
    if (name == "MACINTOSH" && byte == 0xF0) c = 0xF8FF;
    if (name == "MAC-CYRILLIC" && byte == 0xA2) c = 0x0490;
    if (name == "MAC-CYRILLIC" && byte == 0xB6) c = 0x0491;
    if (name == "MAC-CYRILLIC" && byte == 0xFF) c = 0x20AC;
    row.push_back(c);
  }
  print(row);
}

// Two bytes 81..FE, 40..FE.
void two_bytes(const char* table, const char* type, const char* charset) {
  const Converter convert(charset);
  std::printf("constexpr %s %s[126][191] = {\n", type, table);
  for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
    std::vector<char32_t> row;
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) row.push_back(convert({lead, trail}));
    print(row);
  }
  std::printf("};\n");
}

// The four-byte part of GB18030 below U+10000, as ranges that rise together.
void gb18030_ranges() {
  const Converter convert("GB18030");
  std::printf("constexpr GbRange kGbRanges[] = {\n");
  char32_t expected = 0xFFFFFFFF;
  for (unsigned pointer = 0; pointer < 39420; ++pointer) {
    const char32_t c = convert({0x81 + pointer / 12600, 0x30 + pointer / 1260 % 10,
                                0x81 + pointer / 10 % 126, 0x30 + pointer % 10});
    if (c == kNone) continue;
    if (c != expected) std::printf("{%u,%u},\n", pointer, static_cast<unsigned>(c));
    expected = c + 1;
  }
  std::printf("};\n");
}

// JIS X 0212, the three-byte part of EUC-JP.
void jis_x_0212() {
  const Converter convert("EUC-JP");
  std::printf("constexpr std::uint16_t kJis0212[94][94] = {\n");
  for (unsigned lead = 0xA1; lead <= 0xFE; ++lead) {
    std::vector<char32_t> row;
    for (unsigned trail = 0xA1; trail <= 0xFE; ++trail) row.push_back(convert({0x8F, lead, trail}));
    print(row);
  }
  std::printf("};\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "single") {
    std::printf("constexpr std::uint16_t kUpperHalves[kSingleByteCharsets][128] = {\n");
    for (const char* charset :
         {"CP866",       "ISO-8859-2", "ISO-8859-3",  "ISO-8859-4",  "ISO-8859-5",  "ISO-8859-6",
          "ISO-8859-7",  "ISO-8859-8", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15",
          "ISO-8859-16", "KOI8-R",     "KOI8-U",      "MACINTOSH",   "CP874",       "CP1250",
          "CP1251",      "CP1252",     "CP1253",      "CP1254",      "CP1255",      "CP1256",
          "CP1257",      "CP1258",     "MAC-CYRILLIC"})
      single_byte(charset);
    std::printf("};\n");
    return 0;
  }
  two_bytes("kGbk", "std::uint32_t", "GB18030");
  two_bytes("kBig5", "std::uint32_t", "BIG5-HKSCS");
  two_bytes("kEucKr", "std::uint16_t", "UHC");
  two_bytes("kShiftJis", "std::uint16_t", "CP932");
  gb18030_ranges();
  jis_x_0212();
  return 0;
}
