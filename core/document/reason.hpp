#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace cleancopy {

/// Why a block has its verdict. The ids (not the numbers) are stable across versions; hosts store
/// them.
enum class Reason : std::uint8_t {
  // Kept
  story,               // nothing speaks against it
  first_line,          // headline
  after_headline,      // subheadline
  byline_phrase,       // names the authors
  dateline_shape,      // place and date of the story
  short_before_prose,  // crosshead
  list_mark,           // list item
  quotation,           // quote
  editors_note,        // a correction or note that belongs to the story
  repeated_in_story,   // the caption's sentence, where the story itself says it
  page_structure,      // the page marks it so (heading, list, table, title)
  // Removed
  caption_with_credit,
  caption_phrase,
  caption_repeated,
  caption_markup,
  credit_phrase,
  credit_agency,
  prompt_phrase,
  prompt_with_headline,
  related_after_prompt,
  related_links,
  share_phrase,
  newsletter_phrase,
  advert_phrase,
  comment_phrase,
  comment_markup,
  legal_phrase,
  navigation_phrase,
  navigation_markup,
  tag_list,
  tool_phrase,
  published_line,
  repeated_block,
  after_end,
  before_start,
  other_story,
  hidden,
  profile_line,   // the site profile knows the line
  profile_place,  // the site profile knows the place
  model_story,
  model_not_story,
  overruled,  // the host decided
};
inline constexpr std::size_t kReasonCount = static_cast<std::size_t>(Reason::overruled) + 1;

/// The stable id, e.g. "prompt.phrase".
std::string_view id_of(Reason reason);
/// One English sentence an editor understands, without a full stop.
std::string_view explanation_of(Reason reason);

}  // namespace cleancopy
