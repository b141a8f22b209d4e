#pragma once
#include "document/site_profile.hpp"

namespace cleancopy {

/// The profile that learning from the documents of both would have given; the order does not
/// matter. Exactly so up to the bounds of the tables, beyond which what the fewest documents have
/// is left out. Throws Failure{argument} if both have learnt from the same story, whose lines would
/// count twice, and Failure{limit} if they have more documents than a profile may.
SiteProfile merge(const SiteProfile& a, const SiteProfile& b);

/// Leaves out what the fewest documents have, where a table is too large.
void keep_within_bounds(SiteProfile& profile);

}  // namespace cleancopy
