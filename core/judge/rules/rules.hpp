#pragma once
#include "judge/case_file.hpp"

namespace cleancopy::rules {

/// What the page's own markup says for certain: hidden blocks, the headline and its kin, captions,
/// navigation.
void page(CaseFile& file);

/// Parts of the page that are another's by their name or element: readers' comments, consent
/// notices, further stories.
void regions(CaseFile& file);

/// Blocks that a phrase table names: prompts, share bars, newsletter boxes, adverts, comment
/// counts, legal lines, tags, page tools, bylines; and editor's notes, which stay.
void phrases(CaseFile& file);

/// Captions by their credit or opening phrase, credits alone, captions given twice. The caption's
/// sentence stays where the story says it.
void captions(CaseFile& file);

/// Lines that only say when the story was published; a text's date is known from them.
void dates(CaseFile& file);

/// Lines that the site profile knows from the site's other pages.
void profile_lines(CaseFile& file);

/// Blocks that the model did not remove, in places where the site's other pages have no part of the
/// story; unless it finds them likely.
void profile_places(CaseFile& file);

/// The headline of another story that follows a prompt, and lines of a page that are a link to one.
void related(CaseFile& file);

/// Items of a list that a sentence of the story announces with its colon, linked or not.
void lists(CaseFile& file);

/// Blocks between junk that belong to it: the other buttons of a share bar, the text of a
/// newsletter box.
void between_junk(CaseFile& file);

/// What says again what a block before it said.
void repeats(CaseFile& file);

/// The story given a second time: paragraphs that follow each other as they did before.
void story_given_twice(CaseFile& file);

/// Headline, subheadline, byline and dateline of plain text, and of a page that does not tell.
void head(CaseFile& file);

/// Short lines after the story's last sentence.
void tail(CaseFile& file);

/// Everything still open is the story's: crossheads, quotes, list items, paragraphs.
void body(CaseFile& file);

}  // namespace cleancopy::rules
