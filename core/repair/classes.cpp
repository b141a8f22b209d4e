#include "repair/classes.hpp"

namespace cleancopy {
#include "class_table.inc"

const MojibakeRow& mojibake_row(std::uint32_t classes) {
  return kMojibakeRows[classes >> kRowShift & 1023];
}
char32_t mojibake_character(unsigned charset, unsigned byte) {
  return kUpperHalves[charset][byte - 0x80];
}

}  // namespace cleancopy
