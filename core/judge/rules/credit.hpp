#pragma once
#include <cstdint>
#include <string_view>

#include "judge/case_file.hpp"
#include "language/language.hpp"

namespace cleancopy::rules {

/// Where a photo credit ends a text: "... on Friday. / Photo: Reuters Archive", "... (Photo by A.
/// Roe/AFP)".
struct Credit {
  static constexpr std::uint32_t kNoCredit = 0xFFFFFFFFu;
  std::uint32_t begin = kNoCredit;  // offset of the credit, 0: the whole text is one
  bool is_certain = false;          // says that it credits a picture; else only names an agency

  [[nodiscard]] bool found() const { return begin != kNoCredit; }
};

/// Looks at the text's last part only.
Credit find_credit(std::string_view text, LanguageSet languages);

/// The languages that a document's credits may be in: its own, and what agencies write everywhere.
LanguageSet credit_languages(const CaseFile& file);

}  // namespace cleancopy::rules
