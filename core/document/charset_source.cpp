#include "document/document.hpp"

namespace cleancopy {

std::string_view name_of(CharsetSource source) {
  switch (source) {
    case CharsetSource::byte_order_mark:
      return "byte-order-mark";
    case CharsetSource::hint:
      return "hint";
    case CharsetSource::declared:
      return "declared";
    case CharsetSource::valid_utf8:
      return "valid-utf-8";
    case CharsetSource::detected:
      return "detected";
    case CharsetSource::fallback:
      return "fallback";
  }
  return "fallback";
}

}  // namespace cleancopy
