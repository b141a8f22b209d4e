#pragma once
#include <string>
#include <string_view>

#include "pipeline.hpp"

namespace cleancopy::test {

/// A document cleaned with the given settings, and its blocks by how they begin.
class Judged {
 public:
  Judged(std::string_view bytes, InputChoice input, Settings settings = {}) {
    settings.input = input;
    Watch watch;
    document_ = clean(bytes, settings, {}, watch);
  }

  [[nodiscard]] const Document& document() const { return document_; }

  /// The `skip`-th block after the first that begins so; a judgement of no block if there is none.
  [[nodiscard]] Judgement of(std::string_view beginning, std::size_t skip = 0) const {
    for (const Block& block : document_.blocks)
      if (block.text.starts_with(beginning) && skip-- == 0) return block.judgement;
    return {Role::furniture, Verdict::remove, Reason::overruled, 0, "no such block"};
  }
  [[nodiscard]] bool keeps(std::string_view beginning, std::size_t skip = 0) const {
    return of(beginning, skip).verdict == Verdict::keep;
  }

 private:
  Document document_;
};

inline Judged judge_text(std::string_view text, const Settings& settings = {}) {
  return Judged(text, InputChoice::text, settings);
}

inline Judged judge_page(std::string_view body, const Settings& settings = {}) {
  const std::string page =
      "<!doctype html><html lang=en><head><title>Ferry returns after eleven "
      "years</title></head><body>" +
      std::string(body) + "</body></html>";
  return Judged(page, InputChoice::html, settings);
}

/// Three paragraphs of a story.
inline constexpr std::string_view kFirst =
    "The ferry left the harbour on Thursday night with 61 passengers, a dog and the island's new "
    "bread oven on board.";
inline constexpr std::string_view kSecond =
    "It was the first crossing by night since the line was closed in 2015, and the quay was full "
    "of people who cheered.";
inline constexpr std::string_view kThird =
    "The council pays for the winter; after that, the operator said, the boat must earn its own "
    "fuel or stay in port.";

inline std::string paragraph(std::string_view text) { return "<p>" + std::string(text) + "</p>"; }

}  // namespace cleancopy::test
