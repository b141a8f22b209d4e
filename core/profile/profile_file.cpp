#include "profile/profile_file.hpp"

#include <algorithm>
#include <cstring>

#include "document/failure.hpp"
#include "document/sha256.hpp"

namespace cleancopy {
namespace {

// The first byte is no text, and the line feeds show if a transfer changed them.
constexpr std::string_view kMagic =
    "\x89"
    "CCSP\r\n\x1A";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kHead = 24;  // magic, version, three counts
constexpr std::size_t kStory = 8;
constexpr std::size_t kEntry = 16;
constexpr std::size_t kChecksum = 32;

[[noreturn]] void refuse(const std::string& what) {
  throw Failure(FailureKind::profile, "this is no usable site profile: " + what);
}

template <typename Number>
void put(std::string& out, Number number) {
  for (unsigned byte = 0; byte < sizeof number; ++byte)
    out.push_back(static_cast<char>(number >> 8 * byte & 0xFFu));
}

template <typename Number>
Number take(std::string_view& bytes) {
  Number number = 0;
  for (unsigned byte = 0; byte < sizeof number; ++byte)
    number |= static_cast<Number>(static_cast<unsigned char>(bytes[byte])) << 8 * byte;
  bytes.remove_prefix(sizeof number);
  return number;
}

void put(std::string& out, const std::vector<ProfileEntry>& table) {
  for (const ProfileEntry& entry : table) {
    put(out, entry.key);
    put(out, entry.documents);
    put(out, entry.story);
  }
}

std::string_view text_of(const Sha256Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::vector<ProfileEntry> take_table(std::string_view& bytes, std::uint32_t count,
                                     std::size_t documents, const char* name) {
  std::vector<ProfileEntry> table;
  table.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    ProfileEntry entry;
    entry.key = take<std::uint64_t>(bytes);
    entry.documents = take<std::uint32_t>(bytes);
    entry.story = take<std::uint32_t>(bytes);
    const bool in_order = table.empty() || entry.key > table.back().key;
    const bool counts_right =
        entry.documents > 0 && entry.documents <= documents && entry.story <= entry.documents;
    if (!in_order || !counts_right)
      refuse(std::string(name) + " " + std::to_string(i) +
             (in_order ? " has counts that cannot be" : " is out of order"));
    table.push_back(entry);
  }
  return table;
}

void check_count(std::uint32_t count, std::uint32_t most, const char* what) {
  if (count > most)
    refuse("it says it has " + std::to_string(count) + " " + what + "; at most " +
           std::to_string(most) + " are allowed");
}

}  // namespace

std::string to_bytes(const SiteProfile& profile) {
  std::string out;
  out.reserve(kHead + kStory * profile.stories.size() +
              kEntry * (profile.lines.size() + profile.places.size()) + kChecksum);
  out += kMagic;
  put(out, kVersion);
  put(out, static_cast<std::uint32_t>(profile.stories.size()));
  put(out, static_cast<std::uint32_t>(profile.lines.size()));
  put(out, static_cast<std::uint32_t>(profile.places.size()));
  for (const std::uint64_t story : profile.stories) put(out, story);
  put(out, profile.lines);
  put(out, profile.places);
  out += text_of(sha256(out));
  return out;
}

SiteProfile profile_from(std::string_view bytes) {
  if (bytes.size() < kHead + kChecksum || !bytes.starts_with(kMagic))
    refuse("it does not begin as one");
  std::string_view rest = bytes.substr(kMagic.size(), bytes.size() - kMagic.size() - kChecksum);
  const auto version = take<std::uint32_t>(rest);
  if (version != kVersion)
    refuse("its format has version " + std::to_string(version) + "; this library reads version " +
           std::to_string(kVersion));
  const auto stories = take<std::uint32_t>(rest);
  const auto lines = take<std::uint32_t>(rest);
  const auto places = take<std::uint32_t>(rest);
  check_count(stories, SiteProfile::kMostDocuments, "documents");
  check_count(lines, SiteProfile::kMostEntries, "lines");
  check_count(places, SiteProfile::kMostEntries, "places");
  const std::size_t size = kStory * stories + kEntry * (std::size_t{lines} + places);
  if (rest.size() != size)
    refuse("it has " + std::to_string(bytes.size()) + " bytes, but its counts need " +
           std::to_string(kHead + size + kChecksum));
  const std::string_view checksum = bytes.substr(bytes.size() - kChecksum);
  if (text_of(sha256(bytes.substr(0, bytes.size() - kChecksum))) != checksum)
    refuse("its checksum is wrong, so it was damaged or changed");

  SiteProfile profile;
  profile.stories.reserve(stories);
  for (std::uint32_t i = 0; i < stories; ++i) {
    const auto story = take<std::uint64_t>(rest);
    if (i > 0 && story <= profile.stories.back())
      refuse("document " + std::to_string(i) + " is out of order");
    profile.stories.push_back(story);
  }
  profile.lines = take_table(rest, lines, stories, "line");
  profile.places = take_table(rest, places, stories, "place");
  return profile;
}

}  // namespace cleancopy
