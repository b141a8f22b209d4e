#include "judge/rules/credit.hpp"

#include <algorithm>
#include <array>

#include "annotate/shape.hpp"
#include "language/agencies.hpp"
#include "language/phrases.hpp"

namespace cleancopy::rules {
namespace {

// A credit names a person, an agency and perhaps an archive; what is longer says more than that.
constexpr std::size_t kLongestCredit = 110;

/// What parts a caption from its credit. Longer ones first: " / " before "/".
constexpr std::array<std::string_view, 16> kSeparators = {" / ", " | ", " - ", " – ", " — ", " (",
                                                          " [",  "（",  "【",  ". ",  "! ",  "? ",
                                                          "。",  "… ",  "\" ", "” "};

/// Whether a separator may begin at `at`: looks at two bytes, since this is asked of every byte.
bool may_begin_separator(std::string_view text, std::size_t at) {
  struct Bytes {
    std::array<bool, 256> first{};
    std::array<bool, 256> second{};
  };
  static constexpr Bytes kBytes = [] {
    Bytes bytes;
    for (const std::string_view separator : kSeparators) {
      bytes.first[static_cast<unsigned char>(separator[0])] = true;
      bytes.second[static_cast<unsigned char>(separator[1])] = true;
    }
    return bytes;
  }();
  return kBytes.first[static_cast<unsigned char>(text[at])] && at + 1 < text.size() &&
         kBytes.second[static_cast<unsigned char>(text[at + 1])];
}

enum class Strength { none, agency, certain };

/// Nearly all words are names, as in "Elisa Grandi" and "ANP / Bram Veldhuis".
bool is_names(std::string_view text) {
  const Shape shape = shape_of(text);
  return shape.words >= 1 && shape.words <= 6 && !shape.ends_sentence && shape.digits == 0 &&
         (shape.cased_words == 0 || shape.capital_words == shape.cased_words);
}

/// "EFE/ Tomás Arrizabalaga", "© Nadia Ferhat / Sipa".
bool is_agency_and_name(std::string_view text) {
  if (text.starts_with("©")) return is_names(text.substr(std::string_view("©").size()));
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  return find_agency(text.substr(0, slash)).place == AgencyPlace::alone &&
         is_names(text.substr(slash + 1));
}

/// Whether all of `text` is a credit.
Strength strength_of(std::string_view text, bool is_tail, LanguageSet languages) {
  if (text.size() < 2 || text.size() > kLongestCredit) return Strength::none;
  for (const PhraseHit& hit : find_phrases(text, languages)) {
    if (hit.family != PhraseFamily::photo_credit) continue;
    if (hit.match == PhraseMatch::inside) continue;
    if (hit.certainty != Certainty::low) return Strength::certain;
    // "Author: A. Roe" behind a sentence credits its picture; alone it may be the story's byline.
    if (is_tail && hit.match == PhraseMatch::start && is_names(text.substr(hit.end)))
      return Strength::certain;
  }
  if (is_agency_and_name(text)) return Strength::certain;
  switch (find_agency(text).place) {
    case AgencyPlace::alone:
    case AgencyPlace::credited:
    case AgencyPlace::in_brackets:
      return Strength::agency;
    default:
      return Strength::none;
  }
}

bool is_sentence_end(std::string_view separator) {
  return separator == ". " || separator == "! " || separator == "? " || separator == "。" ||
         separator == "… " || separator == "\" " || separator == "” ";
}

std::size_t bytes_of_credit_tail(std::string_view text) {
  return std::min(text.size(), kLongestCredit);
}

}  // namespace

Credit find_credit(std::string_view text, LanguageSet languages) {
  const std::size_t first = text.size() - bytes_of_credit_tail(text);
  Credit agency;
  // The longest credit wins: "(Photo: A. Roe / AFP)" is one, not "AFP" alone.
  for (std::size_t at = first; at < text.size(); ++at) {
    if (!may_begin_separator(text, at)) continue;
    for (const std::string_view separator : kSeparators) {
      if (!text.substr(at).starts_with(separator)) continue;
      const std::size_t begin = at + separator.size();
      const Strength strength = strength_of(text.substr(begin), true, languages);
      const auto offset =
          static_cast<std::uint32_t>(at + (is_sentence_end(separator) ? separator.size() : 0));
      if (strength == Strength::certain) return {offset, true};
      // After a full stop an agency's name alone may be the start of a sentence about it.
      if (strength == Strength::agency && !agency.found()) agency = {offset, false};
      break;
    }
  }
  if (agency.found()) return agency;
  switch (strength_of(text, false, languages)) {
    case Strength::certain:
      return {0, true};
    case Strength::agency:
      return {0, false};
    case Strength::none:
      return {};
  }
  return {};
}

LanguageSet credit_languages(const CaseFile& file) {
  if (file.language() == kNoLanguage) return kAllLanguages;
  return set_of(file.language()) | set_of(language_tagged("mul")) | set_of(language_tagged("en"));
}

}  // namespace cleancopy::rules
