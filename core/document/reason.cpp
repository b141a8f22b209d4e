#include "document/reason.hpp"

#include <array>

namespace cleancopy {
namespace {
struct Entry {
  Reason reason;
  std::string_view id;
  std::string_view explanation;
};

constexpr std::array<Entry, kReasonCount> kEntries = {{
    {Reason::story, "story", "part of the story: nothing speaks against it"},
    {Reason::first_line, "headline.first-line", "the short first line, before the prose starts"},
    {Reason::after_headline, "subheadline.after-headline", "the sentence right under the headline"},
    {Reason::byline_phrase, "byline.phrase", "names who wrote the story"},
    {Reason::dateline_shape, "dateline.shape", "place and date at the head of the story"},
    {Reason::short_before_prose, "crosshead.before-prose",
     "a short line that heads the prose after it"},
    {Reason::list_mark, "list.mark", "an item of a list in the story"},
    {Reason::quotation, "quote.marks", "a quotation that stands alone"},
    {Reason::editors_note, "story.editors-note",
     "a correction or editor's note that belongs to the story"},
    {Reason::repeated_in_story, "story.repeats-caption",
     "a caption says it too, but here it is the story's own sentence"},
    {Reason::page_structure, "story.page-structure", "the page marks it as this part of the story"},
    {Reason::caption_with_credit, "caption.with-credit",
     "photo caption: the line ends in a photo credit"},
    {Reason::caption_phrase, "caption.phrase", "photo caption: the line says so"},
    {Reason::caption_repeated, "caption.repeated", "photo caption repeated"},
    {Reason::caption_markup, "caption.markup", "photo caption: the page marks it as one"},
    {Reason::credit_phrase, "credit.phrase", "photo credit"},
    {Reason::credit_agency, "credit.agency-line",
     "photo credit: an agency's name alone beside a caption"},
    {Reason::prompt_phrase, "prompt.phrase", "read-more prompt or a similar invitation"},
    {Reason::prompt_with_headline, "prompt.with-headline",
     "prompt with the headline of another story in the same line"},
    {Reason::related_after_prompt, "related.after-prompt",
     "headline of the related story that the prompt announces"},
    {Reason::related_links, "related.links", "links to other stories"},
    {Reason::share_phrase, "share.phrase", "share or follow bar"},
    {Reason::newsletter_phrase, "newsletter.phrase", "newsletter or subscription box"},
    {Reason::advert_phrase, "advert.phrase", "advertisement or its marker"},
    {Reason::comment_phrase, "comment.phrase", "comment count or invitation to comment"},
    {Reason::comment_markup, "comment.markup", "readers' comments"},
    {Reason::legal_phrase, "legal.phrase", "copyright, cookie or legal line"},
    {Reason::navigation_phrase, "navigation.phrase", "navigation of the site"},
    {Reason::navigation_markup, "navigation.markup", "the page marks it as navigation"},
    {Reason::tag_list, "navigation.tags", "list of tags or topics"},
    {Reason::tool_phrase, "furniture.tool", "page tool or machine-made note"},
    {Reason::published_line, "furniture.published", "publication time or reading time"},
    {Reason::repeated_block, "duplicate.repeated", "says again what a block before it said"},
    {Reason::after_end, "furniture.after-end", "site furniture after the end of the story"},
    {Reason::before_start, "furniture.before-start", "site furniture before the story starts"},
    {Reason::other_story, "related.other-story", "belongs to another story on the page"},
    {Reason::hidden, "furniture.hidden", "hidden from the page's readers"},
    {Reason::profile_line, "profile.line", "the same line stands on other pages of the site"},
    {Reason::profile_place, "profile.place",
     "stands where the site's other pages have no part of the story"},
    {Reason::model_story, "model.story", "looks like the story around it"},
    {Reason::model_not_story, "model.not-story", "does not look like part of the story"},
    {Reason::overruled, "host.overruled", "the host decided"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kEntries.size(); ++i)
    if (static_cast<std::size_t>(kEntries[i].reason) != i) return false;
  return true;
}
static_assert(in_order(), "the table lists the reasons in the enum's order");
}  // namespace

std::string_view id_of(Reason reason) { return kEntries[static_cast<std::size_t>(reason)].id; }
std::string_view explanation_of(Reason reason) {
  return kEntries[static_cast<std::size_t>(reason)].explanation;
}

}  // namespace cleancopy
