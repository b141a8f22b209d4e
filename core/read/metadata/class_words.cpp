#include "read/metadata/class_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>

#include "read/html/ascii.hpp"
#include "read/metadata/word_parts.hpp"

namespace cleancopy::metadata {
namespace {

constexpr std::string_view kAuthorWords[] = {
    "byline",     "author",    "autor",     "auteur",   "autore",      "writer",
    "journalist", "reporter",  "forfatter", "skribent", "kirjoittaja", "contributor",
    "redakteur",  "verfasser", "firma-",    "yazar",    "muhabir"};
// Beside the name: the writer's picture, biography, links, other stories.
constexpr std::string_view kBesideAuthorWords[] = {
    "bio",      "avatar",    "image",     "img",     "photo",   "picture", "social",  "follow",
    "twitter",  "desc",      "about",     "more",    "related", "comment", "icon",    "role",
    "jobtitle", "job-title", "position",  "email",   "mail",    "popup",   "tooltip", "card-list",
    "info-box", "footer",    "authority", "authori", "intro"};
constexpr std::string_view kDateWords[] = {"date",  "time",     "publish", "datum",
                                           "fecha", "posted",   "dato",    "fecha",
                                           "tarih", "data-pub", "publi"};
constexpr std::string_view kUpdatedWords[] = {"updat", "modif",   "aktualis",
                                              "revis", "lastmod", "edited"};
constexpr std::string_view kForeignWords[] = {
    "comment",   "related",  "teaser",   "recommend",  "sidebar",   "promo",
    "most-read", "mostread", "trending", "newsletter", "read-more", "readmore",
    "also-read", "popular",  "latest",   "more-from",  "outbrain",  "taboola"};

// Parts of the addresses of writers' pages.
constexpr std::string_view kAuthorPathWords[] = {
    "/author/", "/authors/", "/autor/",  "/autoren/", "/autores/",  "/auteur/",   "/auteurs/",
    "/autore/", "/autori/",  "/writer/", "/writers/", "/reporter/", "/profile/",  "/profiles/",
    "/staff/",  "/editors/", "/by/",     "/person/",  "/people/",   "/redaktion/"};

/// Which of the lists above a word has a part of, a bit for each.
enum Has : unsigned { kAuthor = 1, kBesideAuthor = 2, kDate = 4, kUpdated = 8, kForeign = 16 };

/// All lists at once: which of them have a part that begins with those two letters.
class Lists {
 public:
  constexpr Lists() {
    for (std::size_t list = 0; list < kLists.size(); ++list)
      for (const std::string_view part : kLists[list]) {
        std::uint8_t& lists = begins_[index(part[0])][index(part[1])];
        lists = static_cast<std::uint8_t>(lists | 1U << list);
      }
  }
  [[nodiscard]] unsigned found_in(std::string_view word) const {
    unsigned found = 0;
    for (std::size_t at = 0; at + 1 < word.size(); ++at)
      for (unsigned lists = begins_[index(word[at])][index(word[at + 1])] & ~found; lists != 0;
           lists &= lists - 1) {
        const auto list = static_cast<std::size_t>(std::countr_zero(lists));
        if (begins_with_one_of(word.substr(at), kLists[list])) found |= 1U << list;
      }
    return found;
  }

 private:
  static constexpr std::array<std::span<const std::string_view>, 5> kLists = {
      kAuthorWords, kBesideAuthorWords, kDateWords, kUpdatedWords, kForeignWords};
  static constexpr unsigned index(char c) { return static_cast<unsigned char>(c) & 31U; }
  std::array<std::array<std::uint8_t, 32>, 32> begins_{};
};
constexpr Lists kWordLists;
constexpr WordParts kAuthorPathParts(kAuthorPathWords);

}  // namespace

bool is_author_address(std::string_view href) {
  return href.size() < 300 && kAuthorPathParts.has_one_in(href);
}

void ClassWords::read(std::string_view names) {
  constexpr std::size_t kLongestWord = 64;
  while (!names.empty()) {
    const auto end =
        static_cast<std::size_t>(std::ranges::find_if(names, html::is_space) - names.begin());
    char lowered[kLongestWord];
    const std::size_t size = std::min(end, kLongestWord);
    std::transform(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(size), lowered,
                   html::lower);
    const std::string_view word(lowered, size);
    const unsigned found = kWordLists.found_in(word);
    if ((found & kAuthor) != 0 && (found & kBesideAuthor) == 0) {
      author = true;
      author_name |= word.find("name") != std::string_view::npos;
    }
    date |= (found & kDate) != 0;
    updated |= (found & kUpdated) != 0;
    foreign |= (found & kForeign) != 0;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

}  // namespace cleancopy::metadata
