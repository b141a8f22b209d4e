#include "profile/merge.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "document/failure.hpp"

namespace cleancopy {
namespace {

std::vector<ProfileEntry> merge(const std::vector<ProfileEntry>& a,
                                const std::vector<ProfileEntry>& b) {
  std::vector<ProfileEntry> merged;
  merged.reserve(a.size() + b.size());
  std::ranges::merge(a, b, std::back_inserter(merged), {}, &ProfileEntry::key, &ProfileEntry::key);
  std::size_t size = 0;
  for (const ProfileEntry& entry : merged) {
    if (size > 0 && merged[size - 1].key == entry.key) {
      merged[size - 1].documents += entry.documents;
      merged[size - 1].story += entry.story;
    } else {
      merged[size++] = entry;
    }
  }
  merged.resize(size);
  return merged;
}

void keep_within_bounds(std::vector<ProfileEntry>& table) {
  if (table.size() <= SiteProfile::kMostEntries) return;
  const auto end = table.begin() + SiteProfile::kMostEntries;
  std::nth_element(table.begin(), end, table.end(),
                   [](const ProfileEntry& a, const ProfileEntry& b) {
                     return a.documents != b.documents ? a.documents > b.documents : a.key < b.key;
                   });
  table.erase(end, table.end());
  std::ranges::sort(table, {}, &ProfileEntry::key);
}

}  // namespace

void keep_within_bounds(SiteProfile& profile) {
  keep_within_bounds(profile.lines);
  keep_within_bounds(profile.places);
}

SiteProfile merge(const SiteProfile& a, const SiteProfile& b) {
  SiteProfile merged;
  merged.stories.reserve(a.stories.size() + b.stories.size());
  std::ranges::merge(a.stories, b.stories, std::back_inserter(merged.stories));
  if (std::ranges::adjacent_find(merged.stories) != merged.stories.end())
    throw Failure(FailureKind::argument,
                  "the site profiles have learnt from the same story, which would count twice");
  if (merged.stories.size() > SiteProfile::kMostDocuments)
    throw Failure(FailureKind::limit, "a site profile learns from at most " +
                                          std::to_string(SiteProfile::kMostDocuments) +
                                          " documents");
  merged.lines = merge(a.lines, b.lines);
  merged.places = merge(a.places, b.places);
  keep_within_bounds(merged);
  return merged;
}

}  // namespace cleancopy
