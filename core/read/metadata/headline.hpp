#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "read/metadata/candidate.hpp"

namespace cleancopy::metadata {

/// What the site calls itself: names from its metadata and the words of its host, as keys.
class SiteNames {
 public:
  void add(std::string_view name);
  void add_host(std::string_view url);
  /// True where the text is the site's name and nothing else.
  [[nodiscard]] bool is_site(std::string_view text) const;
  /// The title without the site's name at its end or start.
  [[nodiscard]] std::string_view without_site(std::string_view title) const;

 private:
  std::vector<std::string> keys_;
  std::string host_;
};

/// Letters and digits alone, folded: what two ways to print the same words have in common.
std::string key_of(std::string_view text);

/// Finds the story's headline among what the metadata says and what the page shows; where they
/// disagree, the heading that the page shows wins, if it shares words with any of them. `block` is
/// kNone and the value empty where there is nothing.
Candidate find_headline(const Document& document, const Candidates& candidates,
                        const SiteNames& site);

}  // namespace cleancopy::metadata
