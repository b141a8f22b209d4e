#pragma once
#include <cstdint>
#include <vector>

namespace cleancopy {

/// A line or a place that a site's documents have, by its hash.
struct ProfileEntry {
  std::uint64_t key = 0;
  std::uint32_t documents = 0;  // how many of them have it
  std::uint32_t story = 0;      // in how many of these it was clearly the story's

  friend bool operator==(const ProfileEntry&, const ProfileEntry&) = default;
};

/// What repeats across a site's documents, and where: learnt from several of them (core/profile),
/// used by the judge, the same for all threads. It holds no text, only hashes and counts.
struct SiteProfile {
  /// Bounds of each of the three tables.
  static constexpr std::uint32_t kMostDocuments = 1u << 16;
  static constexpr std::uint32_t kMostEntries = 1u << 16;

  std::vector<std::uint64_t> stories;  // names of the stories it was learnt from, ascending
  std::vector<ProfileEntry> lines;     // by line_key() of core/profile, ascending
  std::vector<ProfileEntry> places;    // by places_of(), ascending

  [[nodiscard]] const ProfileEntry* line(std::uint64_t key) const;
  [[nodiscard]] const ProfileEntry* place(std::uint64_t place) const;

  friend bool operator==(const SiteProfile&, const SiteProfile&) = default;
};

}  // namespace cleancopy
