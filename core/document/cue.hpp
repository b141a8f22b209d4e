#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cleancopy {

// Everything the learnt judge weighs, with what an editor is told of it: CUE(id, "phrase").
// The order is the columns' order of the model files: append only, and train anew.
#define CLEANCOPY_CUES(CUE)                                                  \
  /* the block's own shape */                                                \
  CUE(words, "its length")                                                   \
  CUE(characters, "its length")                                              \
  CUE(sentences, "its full sentences")                                       \
  CUE(words_per_sentence, "the length of its sentences")                     \
  CUE(ends_sentence, "how it ends")                                          \
  CUE(ends_question, "how it ends")                                          \
  CUE(ends_colon, "how it ends")                                             \
  CUE(starts_small, "how it begins")                                         \
  CUE(starts_quoted, "its quotation marks")                                  \
  CUE(quotes, "its quotation marks")                                         \
  CUE(commas, "its commas")                                                  \
  CUE(digits, "its digits")                                                  \
  CUE(capital_words, "its capitals")                                         \
  CUE(capitals, "its capitals")                                              \
  CUE(separators, "its dividers")                                            \
  CUE(word_length, "the length of its words")                                \
  CUE(addresses, "addresses in it")                                          \
  CUE(function_words, "its function words")                                  \
  CUE(speech_verb, "a verb of saying")                                       \
  /* phrases */                                                              \
  CUE(phrase_prompt, "a phrase of prompts")                                  \
  CUE(phrase_credit, "a phrase of photo credits")                            \
  CUE(phrase_share, "a phrase of share bars")                                \
  CUE(phrase_newsletter, "a phrase of newsletter boxes")                     \
  CUE(phrase_advert, "a phrase of advertisements")                           \
  CUE(phrase_comment, "a phrase of comment sections")                        \
  CUE(phrase_legal, "a phrase of legal lines")                               \
  CUE(phrase_navigation, "a phrase of navigation")                           \
  CUE(phrase_furniture, "a phrase of page tools")                            \
  CUE(phrase_byline, "a phrase of bylines")                                  \
  CUE(phrase_note, "a phrase of editor's notes")                             \
  CUE(agency, "an agency's name")                                            \
  /* repeats and topic */                                                    \
  CUE(repeated, "that it repeats")                                           \
  CUE(topic, "words it shares with the story")                               \
  CUE(headline_words, "words it shares with the headline")                   \
  /* position */                                                             \
  CUE(words_before, "its place on the page")                                 \
  CUE(words_after, "its place on the page")                                  \
  CUE(blocks_from_start, "its place on the page")                            \
  CUE(blocks_from_end, "its place on the page")                              \
  CUE(prose_before, "its place in the story")                                \
  CUE(prose_after, "its place in the story")                                 \
  CUE(to_prose_before, "its distance from the prose")                        \
  CUE(to_prose_after, "its distance from the prose")                         \
  CUE(short_run, "the run of short lines it stands in")                      \
  CUE(blank_before, "the space before it")                                   \
  CUE(blank_after, "the space after it")                                     \
  CUE(page_blocks, "the page's size")                                        \
  CUE(page_words, "the page's size")                                         \
  CUE(page_prose, "how much of the page is prose")                           \
  /* what the rules said of it and of its neighbours */                      \
  CUE(rule_junk, "what the rules say of it")                                 \
  CUE(rule_role, "what the rules say of it")                                 \
  CUE(junk_near, "junk beside it")                                           \
  CUE(words_3_before, "the blocks before it")                                \
  CUE(words_2_before, "the blocks before it")                                \
  CUE(words_1_before, "the block before it")                                 \
  CUE(words_1_after, "the block after it")                                   \
  CUE(words_2_after, "the blocks after it")                                  \
  CUE(words_3_after, "the blocks after it")                                  \
  CUE(sentence_1_before, "how the block before it ends")                     \
  CUE(sentence_1_after, "how the block after it ends")                       \
  CUE(junk_1_before, "junk before it")                                       \
  CUE(junk_1_after, "junk after it")                                         \
  CUE(topic_near, "the topic of the blocks around it")                       \
  CUE(words_near, "the length of the blocks around it")                      \
  /* HTML: links and form */                                                 \
  CUE(link_share, "how much of it is links")                                 \
  CUE(links, "its links")                                                    \
  CUE(longest_link, "its links")                                             \
  CUE(link_share_before, "links before it")                                  \
  CUE(link_share_after, "links after it")                                    \
  CUE(form, "how the page sets it")                                          \
  CUE(level, "how the page sets it")                                         \
  CUE(strong_share, "how much of it is bold")                                \
  CUE(tag, "the page's element")                                             \
  CUE(depth, "its depth in the page")                                        \
  /* HTML: where it stands */                                                \
  CUE(in_article, "the page's article element")                              \
  CUE(in_main, "the page's main element")                                    \
  CUE(in_navigation, "a navigation element")                                 \
  CUE(in_aside, "an aside element")                                          \
  CUE(in_footer, "a footer element")                                         \
  CUE(in_header, "a header element")                                         \
  CUE(in_form, "a form around it")                                           \
  CUE(in_figure, "a figure around it")                                       \
  CUE(in_table, "a table around it")                                         \
  CUE(in_list, "a list around it")                                           \
  CUE(names_own, "the names of its element")                                 \
  CUE(names_near, "the names of the elements around it")                     \
  CUE(names_worst, "the names of the elements around it")                    \
  CUE(names_best, "the names of the elements around it")                     \
  CUE(names_total, "the names of the elements around it")                    \
  CUE(parent_links, "links in the element around it")                        \
  CUE(parent_words, "the element around it")                                 \
  CUE(parent_blocks, "the element around it")                                \
  CUE(grandparent_links, "links in the elements around it")                  \
  CUE(grandparent_prose, "prose in the elements around it")                  \
  CUE(same_path_words, "blocks set like it")                                 \
  CUE(same_path_blocks, "blocks set like it")                                \
  CUE(same_path_links, "links in blocks set like it")                        \
  CUE(same_path_prose, "prose in blocks set like it")                        \
  CUE(container_prose, "how much prose stands in its container")             \
  CUE(container_distance, "its distance from the story's container")         \
  CUE(in_container, "the story's container")                                 \
  CUE(article_prose, "the article element it stands in")                     \
  CUE(images_near, "pictures beside it")                                     \
  CUE(controls_near, "buttons and fields beside it")                         \
  /* HTML: what the page says of its story */                                \
  CUE(after_headline, "its place after the headline")                        \
  CUE(from_headline, "its distance from the headline")                       \
  CUE(article_body, "the story's text in the page's data")                   \
  CUE(description, "the page's description")                                 \
  CUE(equals_fact, "the page's data")                                        \
  CUE(hidden, "that the page hides it")                                      \
  /* HTML: where its links lead, pictures, who speaks, what it says again */ \
  CUE(em_share, "how much of it is set in italics")                          \
  CUE(links_to_stories, "links to other stories")                            \
  CUE(links_away, "links to other sites")                                    \
  CUE(picture_before, "a picture before it")                                 \
  CUE(picture_after, "a picture after it")                                   \
  CUE(author_words, "the author's name in it")                               \
  CUE(site_words, "the site's name in it")                                   \
  CUE(section_words, "the section's and the keywords' names in it")          \
  CUE(says_again, "what it says again")                                      \
  CUE(said_before, "what was said before it")                                \
  /* what the first trees say of it and of all the other blocks */           \
  CUE(odds, "what else there is of it")                                      \
  CUE(odds_3_before, "the blocks before it")                                 \
  CUE(odds_2_before, "the blocks before it")                                 \
  CUE(odds_1_before, "the block before it")                                  \
  CUE(odds_1_after, "the block after it")                                    \
  CUE(odds_2_after, "the blocks after it")                                   \
  CUE(odds_3_after, "the blocks after it")                                   \
  CUE(odds_near, "the blocks around it")                                     \
  CUE(odds_far, "the part of the page that it stands in")                    \
  CUE(story_words, "the story's length")                                     \
  CUE(story_before, "its place in the story")                                \
  CUE(story_after, "its place in the story")                                 \
  CUE(to_story_before, "its distance from the story")                        \
  CUE(to_story_after, "its distance from the story")                         \
  CUE(to_main_run, "its distance from the story's longest run")              \
  CUE(run_story, "the run that it stands in")                                \
  CUE(parent_story, "the story in the element around it")                    \
  CUE(parent_share, "the story in the element around it")                    \
  CUE(grandparent_story, "the story in the elements around it")              \
  CUE(grandparent_share, "the story in the elements around it")              \
  CUE(alike_story, "the story in blocks set like it")                        \
  CUE(alike_share, "the story in blocks set like it")                        \
  CUE(article_share, "the story in its article element")                     \
  CUE(holder_distance, "its distance from the story's container")            \
  CUE(in_holder, "the story's container")                                    \
  /* words, runs and likeness, once the first trees have spoken */           \
  CUE(story_vocabulary, "words it shares with the story")                    \
  CUE(other_vocabulary, "words it shares with the rest of the page")         \
  CUE(vocabulary_balance, "words it shares with the story")                  \
  CUE(longer_words, "its length")                                            \
  CUE(in_best_run, "the run that it stands in")                              \
  CUE(from_best_run, "its distance from the story")                          \
  CUE(in_wide_run, "the run that it stands in")                              \
  CUE(from_wide_run, "its distance from the story")                          \
  CUE(from_story_headline, "its distance from the headline")                 \
  CUE(story_headline_words, "words it shares with the headline")             \
  CUE(first_line_words, "words it shares with the first line")               \
  CUE(junk_blocks, "how much of the page is junk")                           \
  CUE(junk_share, "how much of the page is junk")                            \
  CUE(doubted_blocks, "how much of the page is junk")                        \
  CUE(likely_blocks, "the story's length")                                   \
  CUE(likely_share, "how much of the page is the story")                     \
  CUE(least_likely, "how much of the page is junk")                          \
  CUE(unlikely_before, "junk before it")                                     \
  CUE(unlikely_after, "junk after it")                                       \
  CUE(unlikely_near_before, "junk before it")                                \
  CUE(unlikely_near_after, "junk after it")                                  \
  CUE(begins_alike, "blocks that begin like it")                             \
  CUE(ends_alike, "blocks that end like it")

enum class Cue : std::uint8_t {
#define CUE(id, phrase) id,
  CLEANCOPY_CUES(CUE)
#undef CUE
};

#define CUE(id, phrase) +1
inline constexpr std::size_t kCueCount = 0 CLEANCOPY_CUES(CUE);
#undef CUE

/// The cues from here on are known only once the first trees have spoken.
inline constexpr Cue kFirstSequenceCue = Cue::odds;

/// What an editor is told of the cue: "how much of it is links".
inline constexpr std::array<std::string_view, kCueCount> kCuePhrases = {
#define CUE(id, phrase) phrase,
    CLEANCOPY_CUES(CUE)
#undef CUE
};
constexpr std::string_view phrase_of(Cue cue) { return kCuePhrases[static_cast<std::size_t>(cue)]; }

/// The cue's name in the model files and the training.
constexpr std::string_view name_of(Cue cue) {
  constexpr std::array<std::string_view, kCueCount> kNames = {
#define CUE(id, phrase) #id,
      CLEANCOPY_CUES(CUE)
#undef CUE
  };
  return kNames[static_cast<std::size_t>(cue)];
}

/// One block's cues; a cue that does not apply (HTML cues of text) is kMissing.
using CueRow = std::array<float, kCueCount>;
inline constexpr float kMissing = -1000.0F;

}  // namespace cleancopy
