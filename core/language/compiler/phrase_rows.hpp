#pragma once
#include <compare>
#include <filesystem>
#include <map>
#include <string>

#include "language/phrases.hpp"

namespace cleancopy::compiler {

/// Gathers the phrase tables of all languages under their folded keys.
class PhraseCollector {
 public:
  /// What a phrase says where it is found.
  struct Kind {
    PhraseFamily family;
    PhraseMatch match;
    Certainty certainty;
    Role role;
    auto operator<=>(const Kind&) const = default;
  };
  using Keys = std::map<std::string, std::map<Kind, LanguageSet>>;

  /// Adds a table. Throws BadRow for a row that is wrong or says again what an earlier row says.
  void read(const std::filesystem::path& path, LanguageSet languages);

  [[nodiscard]] const Keys& forward() const { return forward_; }    // whole and start
  [[nodiscard]] const Keys& backward() const { return backward_; }  // end, last character first
  [[nodiscard]] const Keys& inside() const { return inside_; }

 private:
  Keys forward_;
  Keys backward_;
  Keys inside_;
};

}  // namespace cleancopy::compiler
