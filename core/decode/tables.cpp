#include "decode/tables.hpp"

#include <algorithm>
#include <iterator>

namespace cleancopy {
namespace {

struct GbRange {
  std::uint32_t pointer;
  std::uint32_t character;
};
#include "multi_byte_tables.inc"
#include "single_byte_tables.inc"

}  // namespace

char32_t single_byte_character(Charset charset, unsigned byte) {
  return kUpperHalves[static_cast<unsigned>(charset)][byte - 0x80];
}

char32_t gbk_character(unsigned lead, unsigned trail) { return kGbk[lead - 0x81][trail - 0x40]; }
char32_t big5_character(unsigned lead, unsigned trail) { return kBig5[lead - 0x81][trail - 0x40]; }
char32_t euc_kr_character(unsigned lead, unsigned trail) {
  return kEucKr[lead - 0x81][trail - 0x40];
}
char32_t shift_jis_character(unsigned lead, unsigned trail) {
  return kShiftJis[lead - 0x81][trail - 0x40];
}

char32_t gb18030_character(std::uint32_t pointer) {
  if (pointer >= 189000) return pointer < 189000 + 0x100000 ? 0x10000 + (pointer - 189000) : 0;
  if (pointer >= 39420) return 0;
  const auto after =
      std::upper_bound(std::begin(kGbRanges), std::end(kGbRanges), pointer,
                       [](std::uint32_t at, const GbRange& range) { return at < range.pointer; });
  const GbRange& range = *std::prev(after);
  const char32_t c = range.character + (pointer - range.pointer);
  return c < 0xD800 || (c > 0xDFFF && c < 0x10000) ? c : 0;
}

char32_t jis_x_0208_character(unsigned row, unsigned cell) {
  // Shift_JIS holds two rows of JIS X 0208 behind each lead byte.
  const unsigned lead = (row - 1) / 2 + (row <= 62 ? 0x81 : 0xC1);
  const unsigned trail = row % 2 == 0 ? cell + 0x9E : cell + (cell <= 63 ? 0x3F : 0x40);
  return shift_jis_character(lead, trail);
}

char32_t jis_x_0212_character(unsigned row, unsigned cell) { return kJis0212[row - 1][cell - 1]; }

}  // namespace cleancopy
