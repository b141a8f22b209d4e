#include "read/metadata/class_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "read/html/ascii.hpp"

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

/// Parts of words, of which hardly any word of a page has one: its letters, two by two, tell most
/// of them.
class Parts {
 public:
  constexpr explicit Parts(std::span<const std::string_view> parts) : parts_(parts) {
    for (const std::string_view part : parts) pairs_[index(part[0])] |= 1U << index(part[1]);
  }

  [[nodiscard]] bool has_one_in(std::string_view word) const {
    for (std::size_t at = 0; at + 1 < word.size(); ++at) {
      if ((pairs_[index(word[at])] >> index(word[at + 1]) & 1U) == 0) continue;
      const std::string_view rest = word.substr(at);
      if (std::ranges::any_of(parts_,
                              [&](std::string_view part) { return rest.starts_with(part); }))
        return true;
    }
    return false;
  }

 private:
  static constexpr unsigned index(char c) { return static_cast<unsigned char>(c) & 31U; }
  std::span<const std::string_view> parts_;
  std::array<std::uint32_t, 32> pairs_{};  // by the first letter, a bit for each second one
};

bool has(std::string_view word, const Parts& parts) { return parts.has_one_in(word); }

// Parts of the addresses of writers' pages.
constexpr std::string_view kAuthorPathWords[] = {
    "/author/", "/authors/", "/autor/",  "/autoren/", "/autores/",  "/auteur/",   "/auteurs/",
    "/autore/", "/autori/",  "/writer/", "/writers/", "/reporter/", "/profile/",  "/profiles/",
    "/staff/",  "/editors/", "/by/",     "/person/",  "/people/",   "/redaktion/"};

constexpr Parts kAuthorParts(kAuthorWords);
constexpr Parts kBesideAuthorParts(kBesideAuthorWords);
constexpr Parts kDateParts(kDateWords);
constexpr Parts kUpdatedParts(kUpdatedWords);
constexpr Parts kForeignParts(kForeignWords);
constexpr Parts kAuthorPathParts(kAuthorPathWords);

}  // namespace

bool is_author_address(std::string_view href) {
  return href.size() < 300 && has(href, kAuthorPathParts);
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
    if (has(word, kAuthorParts) && !has(word, kBesideAuthorParts)) {
      author = true;
      author_name |= word.find("name") != std::string_view::npos;
    }
    date |= has(word, kDateParts);
    updated |= has(word, kUpdatedParts);
    foreign |= has(word, kForeignParts);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

}  // namespace cleancopy::metadata
