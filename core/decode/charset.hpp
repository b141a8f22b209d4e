#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace cleancopy {

/// The encodings of the WHATWG Encoding Standard (https://encoding.spec.whatwg.org, section 4.2).
/// `replacement` stands for labels that the standard refuses to decode, `iso_8859_8` also for its
/// logical form.
enum class Charset : std::uint8_t {
  // one byte a character, in the order of the tables
  ibm866,
  iso_8859_2,
  iso_8859_3,
  iso_8859_4,
  iso_8859_5,
  iso_8859_6,
  iso_8859_7,
  iso_8859_8,
  iso_8859_10,
  iso_8859_13,
  iso_8859_14,
  iso_8859_15,
  iso_8859_16,
  koi8_r,
  koi8_u,
  macintosh,
  windows_874,
  windows_1250,
  windows_1251,
  windows_1252,
  windows_1253,
  windows_1254,
  windows_1255,
  windows_1256,
  windows_1257,
  windows_1258,
  x_mac_cyrillic,
  // several
  gbk,
  gb18030,
  big5,
  euc_jp,
  iso_2022_jp,
  shift_jis,
  euc_kr,
  utf_8,
  utf_16be,
  utf_16le,
  replacement,
  x_user_defined,
};
inline constexpr unsigned kSingleByteCharsets = static_cast<unsigned>(Charset::x_mac_cyrillic) + 1;
inline constexpr unsigned kCharsets = static_cast<unsigned>(Charset::x_user_defined) + 1;

constexpr bool is_single_byte(Charset charset) {
  return static_cast<unsigned>(charset) < kSingleByteCharsets;
}

/// The standard's name, lower case.
std::string_view name_of(Charset charset);
/// The encoding that the standard gives the label, which may have any case and white space around
/// it.
std::optional<Charset> charset_labelled(std::string_view label);

}  // namespace cleancopy
