#include "document/site_profile.hpp"

#include <algorithm>

namespace cleancopy {
namespace {

const ProfileEntry* find(const std::vector<ProfileEntry>& table, std::uint64_t key) {
  const auto found = std::ranges::lower_bound(table, key, {}, &ProfileEntry::key);
  return found == table.end() || found->key != key ? nullptr : &*found;
}

}  // namespace

const ProfileEntry* SiteProfile::line(std::uint64_t key) const { return find(lines, key); }

const ProfileEntry* SiteProfile::place(std::uint64_t place) const { return find(places, place); }

}  // namespace cleancopy
