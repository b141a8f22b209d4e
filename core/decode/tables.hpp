#pragma once
#include <cstdint>

#include "decode/charset.hpp"

namespace cleancopy {

// The charsets' tables; 0 where a charset has no such character. Made at build time by
// tables/make_charset_tables.cpp.

/// What `byte` >= 0x80 is in a charset of one byte a character.
char32_t single_byte_character(Charset charset, unsigned byte);

// Two bytes: lead 0x81 to 0xFE, trail 0x40 to 0xFE.
char32_t gbk_character(unsigned lead, unsigned trail);
char32_t big5_character(unsigned lead, unsigned trail);
char32_t euc_kr_character(unsigned lead, unsigned trail);
char32_t shift_jis_character(unsigned lead, unsigned trail);
/// A pointer of GB18030's four-byte part (WHATWG Encoding Standard, section 10.1.2).
char32_t gb18030_character(std::uint32_t pointer);
// Rows and cells from 1 to 94, as JIS counts.
char32_t jis_x_0208_character(unsigned row, unsigned cell);
char32_t jis_x_0212_character(unsigned row, unsigned cell);

}  // namespace cleancopy
