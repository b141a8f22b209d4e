#include "cleancopy/cleancopy.h"

#define CLEANCOPY_TEXT_OF(x) #x
#define CLEANCOPY_TEXT(x) CLEANCOPY_TEXT_OF(x)

uint32_t cleancopy_abi(void) { return CLEANCOPY_ABI; }

uint32_t cleancopy_version(void) {
  return CLEANCOPY_VERSION_MAJOR << 16 | CLEANCOPY_VERSION_MINOR << 8 | CLEANCOPY_VERSION_PATCH;
}

const char* cleancopy_version_text(void) {
  return CLEANCOPY_TEXT(CLEANCOPY_VERSION_MAJOR) "." CLEANCOPY_TEXT(
      CLEANCOPY_VERSION_MINOR) "." CLEANCOPY_TEXT(CLEANCOPY_VERSION_PATCH);
}

const char* cleancopy_status_name(cleancopy_status status) {
  switch (status) {
    case CLEANCOPY_OK:
      return "CLEANCOPY_OK";
    case CLEANCOPY_E_ARGUMENT:
      return "CLEANCOPY_E_ARGUMENT";
    case CLEANCOPY_E_OPTION:
      return "CLEANCOPY_E_OPTION";
    case CLEANCOPY_E_STRUCT:
      return "CLEANCOPY_E_STRUCT";
    case CLEANCOPY_E_CHARSET:
      return "CLEANCOPY_E_CHARSET";
    case CLEANCOPY_E_FORMAT:
      return "CLEANCOPY_E_FORMAT";
    case CLEANCOPY_E_INVALID:
      return "CLEANCOPY_E_INVALID";
    case CLEANCOPY_E_PROFILE:
      return "CLEANCOPY_E_PROFILE";
    case CLEANCOPY_E_NOMEM:
      return "CLEANCOPY_E_NOMEM";
    case CLEANCOPY_E_LIMIT:
      return "CLEANCOPY_E_LIMIT";
    case CLEANCOPY_E_TIMEOUT:
      return "CLEANCOPY_E_TIMEOUT";
    case CLEANCOPY_E_CANCELLED:
      return "CLEANCOPY_E_CANCELLED";
    case CLEANCOPY_E_SINK:
      return "CLEANCOPY_E_SINK";
    case CLEANCOPY_E_INCOMPLETE:
      return "CLEANCOPY_E_INCOMPLETE";
    case CLEANCOPY_E_INTERNAL:
      return "CLEANCOPY_E_INTERNAL";
    default:
      return "unknown status";
  }
}
