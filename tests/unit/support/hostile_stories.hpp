#pragma once
#include <functional>
#include <string>
#include <vector>

#include "support/story.hpp"

namespace cleancopy {

struct HostileStory {
  std::string name;
  std::function<void(Story&)> tell;
};

/// Stories that a careless writer would break on. Every format is tried on each.
inline std::vector<HostileStory> hostile_stories() {
  const std::string nasty =
      "<script>alert(\"1\")</script> & ]]> &amp; &nbsp; <!-- --> ' \" ?> %s \\";
  const std::string mixed =
      "שלום עולם — مرحبا 𝒳𝒴 👩‍👩‍👧 e\u0301 中文";
  return {
      {"nothing at all", [](Story& story) { story.language("und"); }},
      {"boilerplate only",
       [](Story& story) { story.removed("Read more", Role::prompt, Reason::prompt_phrase); }},
      {"no headline",
       [](Story& story) {
         story.p(
             "A story whose headline nobody found, and which goes on for rather more than eighty "
             "bytes.");
       }},
      {"no headline, one long word", [](Story& story) { story.p(std::string(300, 'x')); }},
      {"no headline, no spaces",
       [](Story& story) {
         std::string text;
         for (int i = 0; i < 100; ++i) text += "港";
         story.p(text);
       }},
      {"no body", [](Story& story) { story.headline("A headline alone"); }},
      {"only blocks left empty by repair",
       [](Story& story) { story.p("").item("").row("").crosshead("").quote(""); }},
      {"markup in every field",
       [=](Story& story) {
         story.html()
             .headline(nasty)
             .subheadline(nasty)
             .byline(nasty)
             .dateline(nasty)
             .author(nasty)
             .author(nasty);
         story.published(nasty).updated(nasty).language(nasty).note(nasty);
         for (std::size_t i = 0; i < kFieldCount; ++i) story.fact(static_cast<Field>(i), nasty);
         story.p(nasty).crosshead(nasty).quote(nasty).item(nasty).row(nasty + "\t" + nasty);
         story.block(nasty, Role::paragraph, Form::preformatted);
         story.removed(nasty, Role::caption, Reason::caption_phrase);
       }},
      {"characters that XML forbids",
       [](Story& story) {
         using namespace std::string_literals;
         const std::string forbidden =
             "a\x01\x0B\x1F b\xEF\xBF\xBE c\xEF\xBF\xBF d\xED\xA0\x80 e\xFF f\0 g\r h\x7F"s;
         story.headline(forbidden).byline(forbidden).author(forbidden).p(forbidden);
         story.item(forbidden).row(forbidden).fact(Field::keyword, forbidden);
         story.fact(Field::site_name, forbidden)
             .removed(forbidden, Role::share, Reason::share_phrase);
       }},
      {"right to left, astral, combining",
       [=](Story& story) {
         story.language("he").headline(mixed).subheadline(mixed).author(mixed).p(mixed);
         story.mark(MarkKind::em, "𝒳𝒴")
             .item(mixed)
             .removed(mixed, Role::credit, Reason::credit_phrase);
       }},
      {"links of every scheme",
       [](Story& story) {
         story.html();
         for (const char* href :
              {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\nscript:x",
               "data:text/html,<b>x</b>", "/relative", "//host/x", "vbscript:x", "", "https://",
               "http://[::1]/", "https://host:port/", "https://a@b@c/",
               "https://example.org/a b\"<>{}|^`é#one#two%zz", "HTTPS://EXAMPLE.ORG/?a=1&b=]]>",
               "mailto:a@example.org", "https://example.org:80/", "https://exa\\mple.org/",
               "file:///etc/passwd"})
           story.p("A link here.").mark(MarkKind::link, "link", href);
         story.fact(Field::address, "javascript:alert(1)").fact(Field::image, "data:image/png,x");
       }},
      {"marks that nest, cross and repeat",
       [](Story& story) {
         story.p("one two three four");
         for (int i = 0; i < 400; ++i) story.mark_at(MarkKind::em, 0, 18);
         story.p("one two three four").mark_at(MarkKind::em, 0, 7).mark_at(MarkKind::strong, 4, 13);
         story.p("one two")
             .mark_at(MarkKind::em, 3, 3)
             .mark_at(MarkKind::sub, 4, 900)
             .mark_at(MarkKind::br, 950, 950);
         story.p("one two")
             .mark_at(MarkKind::link, 0, 7, "https://example.org/")
             .mark_at(MarkKind::link, 4, 7, "https://example.org/2");
         story.row("a\tb\tc").mark_at(MarkKind::strong, 0, 5).mark_at(MarkKind::em, 1, 4);
         story.p("a br")
             .mark_at(MarkKind::br, 2, 2)
             .mark_at(MarkKind::code, 2, 4)
             .mark_at(MarkKind::sup, 3, 4);
       }},
      {"lists as deep as they come",
       [](Story& story) {
         story.html();
         for (unsigned level = 1; level <= 255; ++level)
           story.item("deeper", level, level % 2 == 0);
         for (const unsigned level : {9u, 3u, 200u, 1u, 0u, 2u, 1u}) story.item("and back", level);
         story.p("between").item("starts deep", 5).item("goes up", 2).item("and up", 1, true);
       }},
      {"groups of every kind in a row",
       [](Story& story) {
         story.quote("q1")
             .quote("q2")
             .row("a\tb")
             .row("\t\t")
             .item("i1")
             .item("i2", 2)
             .crosshead("c", 6)
             .row("x")
             .quote("q3");
         story.block("pre\n  kept\ttoo ", Role::paragraph, Form::preformatted).item("last");
         story.block("A caption that the host keeps", Role::caption, Form::caption);
         story.block("A second headline", Role::headline, Form::heading, 1)
             .block("Term", Role::list_item, Form::term);
         story.block("By somebody else", Role::byline)
             .block("item as quote", Role::quote, Form::list_item);
       }},
      {"dates that are none",
       [](Story& story) {
         story.headline("Dates").published("2026-02-30").updated("yesterday").p("Text.");
       }},
      {"the first and last dates",
       [](Story& story) {
         story.headline("Dates")
             .published("0001-01-01T00:00:00+14:00")
             .updated("9999-12-31T23:59:59-14:00")
             .p("Text.");
       }},
      {"a whole story",
       [](Story& story) {
         story.html()
             .headline("Harbour bridge reopens")
             .subheadline("Ferry service ends")
             .byline("By Anna Müller");
         story.author("Anna Müller")
             .author("Jo Reed")
             .dateline("PORTSMOUTH, Nov. 20")
             .published("2026-11-20T09:30:00+01:00");
         story.updated("2026-11-21")
             .fact(Field::address, "https://example.org/a/1")
             .fact(Field::site_name, "Example Gazette");
         story.fact(Field::section, "Transport")
             .fact(Field::keyword, "bridge")
             .fact(Field::keyword, "port & harbour");
         story.fact(Field::image, "https://example.org/i.jpg")
             .fact(Field::image_caption, "The bridge")
             .fact(Field::image_credit, "Jo Reed");
         story.fact(Field::description, "A bridge reopens.")
             .p("Tolls return in May and rise by 3%.")
             .mark(MarkKind::em, "in May");
         story.crosshead("What happens next")
             .item("one")
             .item("two", 2)
             .item("three")
             .row("Car\t4")
             .row("Lorry\t9");
         story.removed("Read More: Ferry fares", Role::prompt, Reason::prompt_with_headline)
             .quote("At last.");
       }},
  };
}

}  // namespace cleancopy
