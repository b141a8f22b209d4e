#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/arena.hpp"
#include "read/html/attributes.hpp"
#include "read/html/names.hpp"
#include "read/metadata/candidate.hpp"

namespace cleancopy::metadata {

/// Listens to a page's events and notes what it says of the article outside JSON-LD: meta tags,
/// microdata, rel="author", <time>, and elements whose class words speak of authors or dates.
class Collector {
 public:
  Collector(Arena& arena, Candidates& candidates) : arena_(arena), candidates_(candidates) {}

  /// `block`: how many blocks the page has so far, the index of the one that this may become.
  void open(const html::Name& name, const html::Attributes& attributes, std::uint32_t block);
  /// `seen`: whether it is text of the page; the title is none.
  void text(std::string_view text, bool seen);
  void close();

 private:
  enum class Scope : std::uint8_t { none, article, author, publisher, other };
  struct Zone {
    Scope scope = Scope::none;
    bool foreign = false;  // navigation, asides, comments, teasers
    bool updated = false;  // the names say that what is here is about an update
  };
  struct Capture {
    std::size_t depth = 0;
    Field field = Field::headline;
    Origin origin = Origin::markup;
    std::uint8_t rank = 0;
    std::uint32_t block = kNone;
    std::string text;
  };

  void read_itemprop(const html::Name& name, const html::Attributes& attributes, Zone& zone,
                     std::uint32_t block);
  void read_names(const html::Attributes& attributes, Zone& zone, std::uint32_t block);
  void add(Field field, Origin origin, std::uint8_t rank, std::string_view value,
           std::uint32_t block);
  void capture(Field field, Origin origin, std::uint8_t rank, std::uint32_t block);
  [[nodiscard]] std::uint8_t rank_in(const Zone& zone, std::uint8_t rank) const {
    return static_cast<std::uint8_t>(rank + (zone.foreign ? kForeign : 0));
  }

  static constexpr std::uint8_t kForeign = 20;
  static constexpr std::size_t kMostCaptures = 8;      // open at a time
  static constexpr std::size_t kLongestCapture = 600;  // bytes
  static constexpr std::size_t kMostCandidates = 2000;

  Arena& arena_;
  Candidates& candidates_;
  std::vector<Zone> zones_;
  std::vector<Capture> captures_;  // the first open_ of them are open
  std::size_t open_ = 0;
};

}  // namespace cleancopy::metadata
