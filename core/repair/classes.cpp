#include "repair/classes.hpp"

namespace cleancopy {
#include "class_table.inc"

char32_t mojibake_character(unsigned charset, unsigned byte) {
  return kUpperHalves[charset][byte - 0x80];
}

}  // namespace cleancopy
