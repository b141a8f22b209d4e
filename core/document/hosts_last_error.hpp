#pragma once
#include <libxml/xmlerror.h>

namespace cleancopy {

/// What libxml2 calls the thread's last error is the host's: it finds it as it was before a parser
/// of ours ran.
class HostsLastError {
 public:
  HostsLastError() {
    if (xmlGetLastError() != nullptr) xmlCopyError(&xmlLastError, &kept_);
  }
  ~HostsLastError() {
    xmlResetLastError();
    if (kept_.code == XML_ERR_OK) return;
    xmlCopyError(&kept_, &xmlLastError);
    xmlResetError(&kept_);
  }
  HostsLastError(const HostsLastError&) = delete;
  HostsLastError& operator=(const HostsLastError&) = delete;

 private:
  xmlError kept_{};
};

}  // namespace cleancopy
