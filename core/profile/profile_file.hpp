#pragma once
#include <string>
#include <string_view>

#include "document/site_profile.hpp"

namespace cleancopy {

/// The profile as docs/profiles.md lays it out; the same profile gives the same bytes.
std::string to_bytes(const SiteProfile& profile);

/// The profile of a file, whoever wrote it: everything is checked, in linear time, and nothing is
/// allocated that the file has no bytes for. Throws Failure{profile} that says what is wrong.
SiteProfile profile_from(std::string_view bytes);

}  // namespace cleancopy
