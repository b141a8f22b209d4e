#include "read/metadata/class_words.hpp"

#include <algorithm>
#include <span>

#include "read/html/ascii.hpp"

namespace cleancopy::metadata {
namespace {

constexpr std::string_view kAuthor[] = {
    "byline",     "author",    "autor",     "auteur",   "autore",      "writer",
    "journalist", "reporter",  "forfatter", "skribent", "kirjoittaja", "contributor",
    "redakteur",  "verfasser", "firma-",    "yazar",    "muhabir"};
// Beside the name: the writer's picture, biography, links, other stories.
constexpr std::string_view kBesideAuthor[] = {
    "bio",      "avatar",    "image",     "img",     "photo",   "picture", "social",  "follow",
    "twitter",  "desc",      "about",     "more",    "related", "comment", "icon",    "role",
    "jobtitle", "job-title", "position",  "email",   "mail",    "popup",   "tooltip", "card-list",
    "info-box", "footer",    "authority", "authori", "intro"};
constexpr std::string_view kDate[] = {"date", "time",  "publish", "datum",    "fecha", "posted",
                                      "dato", "fecha", "tarih",   "data-pub", "publi"};
constexpr std::string_view kUpdated[] = {"updat", "modif",   "aktualis",
                                         "revis", "lastmod", "edited"};
constexpr std::string_view kForeign[] = {
    "comment",   "related",  "teaser",   "recommend",  "sidebar",   "promo",
    "most-read", "mostread", "trending", "newsletter", "read-more", "readmore",
    "also-read", "popular",  "latest",   "more-from",  "outbrain",  "taboola"};

bool has(std::string_view word, std::span<const std::string_view> list) {
  return std::ranges::any_of(
      list, [&](std::string_view part) { return word.find(part) != std::string_view::npos; });
}

// Parts of the addresses of writers' pages.
constexpr std::string_view kAuthorPaths[] = {
    "/author/", "/authors/", "/autor/",  "/autoren/", "/autores/",  "/auteur/",   "/auteurs/",
    "/autore/", "/autori/",  "/writer/", "/writers/", "/reporter/", "/profile/",  "/profiles/",
    "/staff/",  "/editors/", "/by/",     "/person/",  "/people/",   "/redaktion/"};

}  // namespace

bool is_author_address(std::string_view href) {
  return href.size() < 300 && has(href, kAuthorPaths);
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
    if (has(word, kAuthor) && !has(word, kBesideAuthor)) {
      author = true;
      author_name |= word.find("name") != std::string_view::npos;
    }
    date |= has(word, kDate);
    updated |= has(word, kUpdated);
    foreign |= has(word, kForeign);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

}  // namespace cleancopy::metadata
