#pragma once
#include <string>

#include "judge/judged.hpp"
#include "profile/learn.hpp"

namespace cleancopy::test {

/// Another sentence for every number, none of which says what another does.
inline std::string sentence(unsigned number) {
  static constexpr const char* kWho[] = {"The harbour master", "A teacher from the north shore",
                                         "The island's only baker", "The youngest councillor",
                                         "A retired pilot"};
  static constexpr const char* kWhat[] = {
      "told the meeting that the pier would need new timber before the winter",
      "carried the letters of eleven families across the sound on Monday",
      "wants the school to stay open until the last pupil has left it",
      "had counted the seals on the skerries every spring since the war",
      "asked why the lamp on the breakwater had been dark for a week"};
  return std::string(kWho[number % 5]) + " " + kWhat[number / 5 % 5] + ", and number " +
         std::to_string(number) + " of the minutes says so.";
}

/// Story `number` of a made-up site as text: a headline, three paragraphs, and what the site puts
/// in between and under it.
inline std::string text_story(unsigned number, const std::string& between = {},
                              const std::string& under = "Route 6") {
  std::string text = "Island council votes on item " + std::to_string(number) + " again\n\n";
  text += sentence(3 * number) + "\n\n" + sentence(3 * number + 1) + "\n\n";
  if (!between.empty()) text += between + "\n\n";
  text += sentence(3 * number + 2) + "\n";
  if (!under.empty()) text += "\n" + under + "\n";
  return text;
}

/// The same as a page, with a box of the site's own in the middle of the story.
inline std::string page_story(unsigned number, const std::string& box) {
  const std::string n = std::to_string(number);
  return "<article class='story story-" + n + "' id=post-" + n +
         "><h1>Island council votes on item " + n + " again</h1><div class=copy>" +
         paragraph(sentence(3 * number)) + paragraph(sentence(3 * number + 1)) +
         "</div><div class=tide-table>" + box + "</div><div class=copy>" +
         paragraph(sentence(3 * number + 2)) + "</div></article>";
}

/// What `count` stories teach, the first of them number `first`.
template <typename Make>
SiteProfile learn(unsigned count, Make make, unsigned first = 0) {
  Learner learner;
  for (unsigned i = first; i < first + count; ++i) learner.add(make(i).document());
  return learner.profile();
}

inline SiteProfile learn_texts(unsigned count, const std::string& between = {},
                               const std::string& under = "Route 6", unsigned first = 0) {
  return learn(
      count, [&](unsigned i) { return judge_text(text_story(i, between, under)); }, first);
}

inline Settings with_profile(SiteProfile profile) {
  Settings settings;
  settings.profile = std::make_shared<const SiteProfile>(std::move(profile));
  return settings;
}

}  // namespace cleancopy::test
