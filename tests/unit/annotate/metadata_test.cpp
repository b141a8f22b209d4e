#include "annotate/metadata.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "read/read_html.hpp"

namespace cleancopy {
namespace {

Document read(std::string_view page, std::string_view url = {}) {
  Document document;
  document.input = document.source = document.arena.copy(page);
  Watch watch;
  Hints hints;
  hints.url = url;
  read_html(document, Settings{}, hints, watch);
  return document;
}

std::string page(std::string_view head, std::string_view body) {
  return "<!doctype html><html lang=de><head>" + std::string(head) + "</head><body>" +
         std::string(body) + "</body></html>";
}

using Names = std::vector<std::string_view>;
using Blocks = std::vector<std::uint32_t>;

TEST(Metadata, JsonLdIsReadAlsoFromGraphsAndReferences) {
  const Document document = read(page(
      R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"Person","@id":"#p","name":"Mara Lind"},
        {"@type":["NewsArticle","Article"],"headline":"Brücke gesperrt &amp; geräumt","datePublished":"2024-05-03T15:47:42+02:00",
         "dateModified":"2024-05-04T08:00:00+02:00","author":[{"@id":"#p"},{"@type":"Person","name":"Jon Falk"}],
         "publisher":{"@type":"Organization","name":"Beispielblatt"},"image":{"url":"https://x.example/i.jpg","caption":"Die Brücke"}}]}</script>)",
      "<h1>Brücke gesperrt &amp; geräumt</h1><p>Text.</p>"));
  const Metadata metadata = choose_metadata(document);
  EXPECT_EQ(metadata.headline, "Brücke gesperrt & geräumt");
  EXPECT_EQ(metadata.headline_block, 0u);
  EXPECT_EQ(metadata.authors, (Names{"Mara Lind", "Jon Falk"}));
  EXPECT_EQ(metadata.published, "2024-05-03T15:47:42+02:00");
  EXPECT_EQ(metadata.updated, "2024-05-04T08:00:00+02:00");
  EXPECT_EQ(metadata.site_name, "Beispielblatt");
  EXPECT_EQ(metadata.image_caption, "Die Brücke");
  EXPECT_EQ(metadata.language, "de");
}

TEST(Metadata, BrokenJsonLdIsReadWherePossible) {
  const Document document =
      read(page("<script "
                "type='application/"
                "ld+json'><!--\n{\"@type\":\"NewsArticle\",\"headline\":\"Zeile\neins\",\"author\":"
                "{\"name\":\"Ida Roth\"},}\n--></script>",
                "<p>Text.</p>"));
  EXPECT_EQ(choose_metadata(document).headline, "Zeile eins");
  EXPECT_EQ(choose_metadata(document).authors, (Names{"Ida Roth"}));
}

TEST(Metadata, ArticlesInListsAreOtherStories) {
  const Document document = read(page(
      R"(<script type="application/ld+json">[{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Andere Geschichte","author":{"name":"Wer Anders"}}]}]</script>)",
      "<h1>Die eigene Geschichte</h1>"));
  EXPECT_EQ(choose_metadata(document).headline, "Die eigene Geschichte");
  EXPECT_TRUE(choose_metadata(document).authors.empty());
}

TEST(Metadata, TheSitesNameIsNoPartOfAHeadline) {
  const Document with_name =
      read(page("<meta property='og:site_name' content='Beispielblatt'><title>Rat stimmt zu - "
                "Beispielblatt</title>",
                "<p>x</p>"));
  EXPECT_EQ(choose_metadata(with_name).headline, "Rat stimmt zu");
  const Document with_host = read(page("<title>Rat stimmt zu | Nordkurier</title>", "<p>x</p>"),
                                  "https://www.nordkurier.example/a");
  EXPECT_EQ(choose_metadata(with_host).headline, "Rat stimmt zu");
  const Document neither = read(page("<title>Rat stimmt zu - Gegner klagen</title>", "<p>x</p>"),
                                "https://www.blatt.example/a");
  EXPECT_EQ(choose_metadata(neither).headline, "Rat stimmt zu - Gegner klagen")
      << "no site is called that";
}

TEST(Metadata, ThePrintedHeadlineBeatsTheSharedOne) {
  const Document document = read(page(
      "<meta property='og:title' content='You will not believe this council vote'>",
      "<h1>Beispielblatt</h1><h1>Council vote ends long dispute over the bridge</h1><p>Text.</p>"));
  const Metadata metadata = choose_metadata(document);
  EXPECT_EQ(metadata.headline, "Council vote ends long dispute over the bridge");
  EXPECT_EQ(metadata.headline_block, 1u);
}

TEST(Metadata, TheSubheadlineIsFoundByItsNameOrItsDescription) {
  const Document named =
      read(page("",
                "<h1>Rat stimmt dem Plan zu</h1><div class='article-standfirst'>Nach Jahren des "
                "Streits wird gebaut.</div><p>Text.</p>"));
  EXPECT_EQ(choose_metadata(named).subheadline, "Nach Jahren des Streits wird gebaut.");
  EXPECT_EQ(choose_metadata(named).subheadline_blocks, (Blocks{1}));
  const Document described =
      read(page("<meta name=description content='Nach Jahren des Streits wird gebaut.'>",
                "<h1>Rat stimmt dem Plan zu</h1><div><p>Nach Jahren des Streits wird "
                "gebaut.</p><p>Text.</p></div>"));
  EXPECT_EQ(choose_metadata(described).subheadline, "Nach Jahren des Streits wird gebaut.");
}

constexpr const char* kStory =
    "<p>Die Brücke über den Fluss bleibt bis zum Herbst gesperrt, sagte die Sprecherin der Stadt "
    "am "
    "Montag.</p><p>Die Pfeiler sind stärker beschädigt, als die Gutachter bei der ersten Prüfung "
    "angenommen hatten.</p><p>Der Verkehr wird über die beiden Brücken im Norden und im Süden der "
    "Stadt umgeleitet.</p>";

TEST(Metadata, TheSubheadlineMayHaveSeveralParagraphs) {
  const Document document =
      read(page("",
                "<h1>Rat stimmt dem Plan zu</h1><div class=preamble><p>Nach Jahren wird "
                "gebaut.</p><p>Die Kosten trägt der Kreis.</p></div>" +
                    std::string(kStory)));
  const Metadata metadata = choose_metadata(document);
  EXPECT_EQ(metadata.subheadline, "Nach Jahren wird gebaut.\nDie Kosten trägt der Kreis.");
  EXPECT_EQ(metadata.subheadline_blocks, (Blocks{1, 2}));
}

TEST(Metadata, TheHeadlinesSecondLineOutranksASummaryOfSomethingNearIt) {
  const Document document =
      read(page("",
                "<h1>Rat stimmt dem Plan zu</h1><div class=detailSummary>Was "
                "Sie zum Plan wissen müssen.</div><h2 class=deck>Die Mehrheit "
                "war knapper als gedacht</h2>" +
                    std::string(kStory)));
  EXPECT_EQ(choose_metadata(document).subheadline, "Die Mehrheit war knapper als gedacht");
}

TEST(Metadata, ACrossheadOfTheStoryIsNoSubheadline) {
  const std::string prose(300, 'x');
  const Document document =
      read(page("", "<h1>Rat stimmt dem Plan zu</h1><p>" + prose +
                        "</p><h2 class=subtitle>Was die Gegner sagen</h2>" + kStory));
  EXPECT_EQ(choose_metadata(document).subheadline, "");
}

TEST(Metadata, ALeadSetInAStyleOfItsOwnIsTheSubheadline) {
  const std::string lead =
      "Nach Jahren des Streits hat der Rat am Montag dem Bau der Brücke zugestimmt, wenn auch "
      "knapp.";
  const std::string head = "<h1>Rat stimmt dem Plan zu</h1>";
  const auto subheadline = [](const std::string& body) {
    const Document document = read(page("", body));
    return std::string(choose_metadata(document).subheadline);
  };
  EXPECT_EQ(subheadline(head + "<div><p><b>" + lead + "</b></p>" + kStory + "</div>"), lead);
  EXPECT_EQ(subheadline(head + "<div><p class=big>" + lead + "</p>" + kStory + "</div>"), lead);
  EXPECT_EQ(subheadline(head + "<div><p>" + lead + "</p>" + kStory + "</div>"), "");
  EXPECT_EQ(subheadline(head + "<div><p class=drop-cap>" + lead + "</p>" + kStory + "</div>"), "")
      << "every story begins with that";
  EXPECT_EQ(subheadline(head + "<div><p><b>" + lead + "</b></p>" + kStory + "<p><b>" + lead +
                        "</b></p></div>"),
            lead);
  EXPECT_EQ(subheadline(head + "<div><p><b>" + lead + "</b></p><p>Ja, das sehen wir alle so, und " +
                        "zwar seit Jahren.</p><p><b>Und was sagt die Gegenseite zu diesem " +
                        "Beschluss?</b></p>" + kStory + "</div>"),
            "")
      << "an interview's questions";
}

TEST(Metadata, APictureCreditIsNoSubheadline) {
  const Document document =
      read(page("",
                "<h1>Rat stimmt dem Plan zu</h1><figure class=lead><div class=copyright>Die Brücke "
                "am Montag. Bild: Jon Falk</div></figure>" +
                    std::string(kStory)));
  EXPECT_EQ(choose_metadata(document).subheadline, "");
}

TEST(Metadata, ALineThatReadsLikeABylineOrADateCountsWhereNothingElseDoes) {
  const Document plain =
      read(page("",
                "<h1>Rat stimmt dem Plan zu</h1><div>Von Mara Lind</div><div>3. Mai 2024, 15.47 "
                "Uhr</div>" +
                    std::string(kStory)));
  EXPECT_EQ(choose_metadata(plain).authors, (Names{"Mara Lind"}));
  EXPECT_EQ(choose_metadata(plain).published, "2024-05-03T15:47:00");
  const Document linked = read(page("",
                                    "<h1>Rat stimmt dem Plan zu</h1><a href=/autoren/lind>Mara "
                                    "Lind</a>" +
                                        std::string(kStory)));
  EXPECT_EQ(choose_metadata(linked).authors, (Names{"Mara Lind"}));
}

TEST(Metadata, TheAddressesDateIsTheLastChoice) {
  const std::string body = "<h1>Rat stimmt dem Plan zu</h1>" + std::string(kStory);
  const Document document = read(page("", body), "https://x.example/2024/05/03/plan.html");
  EXPECT_EQ(choose_metadata(document).published, "2024-05-03");
  const Document printed =
      read(page("", "<time>4. Mai 2024</time>" + body), "https://x.example/2024/05/03/plan.html");
  EXPECT_EQ(choose_metadata(printed).published, "2024-05-04");
  const Document longer = read(page("", body), "https://x.example/2024/05/0312345/plan.html");
  EXPECT_EQ(choose_metadata(longer).published, "");
}

TEST(Metadata, APageThatRepeatsItselfWithoutEndCostsOnePass) {
  std::string head;
  std::string body = "<h1>Rat stimmt dem Plan zu 0</h1>";
  for (int i = 0; i < 3000; ++i) {
    const std::string number = std::to_string(i);
    head += "<meta property='og:title' content='Rat stimmt dem Plan zu " + number + "'>";
    head += "<meta name=keywords content='wort" + number + "'>";
    body += "<p>Rat stimmt dem Plan nicht zu " + number + "</p><a rel=author href=/x>Mara Lind " +
            number + "</a>";
  }
  const Document document = read(page(head, body));
  std::array<std::size_t, kFieldCount> count{};
  for (const Fact& fact : document.facts) ++count[static_cast<std::size_t>(fact.field)];
  EXPECT_LE(count[static_cast<std::size_t>(Field::headline)], 12u);
  EXPECT_LE(count[static_cast<std::size_t>(Field::author)], 60u);
  EXPECT_LE(count[static_cast<std::size_t>(Field::keyword)], 150u);
  EXPECT_EQ(choose_metadata(document).headline, "Rat stimmt dem Plan zu 0");
}

TEST(Metadata, TheLanguagesRegionComesFromWhicheverSourceHasIt) {
  const auto language = [](std::string_view lang, std::string_view locale) {
    const Document document =
        read("<html lang=" + std::string(lang) + "><meta property='og:locale' content='" +
             std::string(locale) + "'><p>x</p>");
    return std::string(choose_metadata(document).language);
  };
  EXPECT_EQ(language("de", "de_AT"), "de-AT");
  EXPECT_EQ(language("de_at", "de_DE"), "de-AT");
  EXPECT_EQ(language("EN-gb", "en_US"), "en-GB");
  EXPECT_EQ(language("en", "en_US"), "en") << "what stands there where nobody chose";
  EXPECT_EQ(language("zh-hant-tw", "zh_TW"), "zh-Hant-TW");
  EXPECT_EQ(language("fr", "de_DE"), "fr");
}

TEST(Metadata, AHeadlineInTheTrailOfSectionsIsForSearchEngines) {
  const Document document = read(page(
      "<meta property='og:title' content='Rat stimmt dem Plan zu'><script "
      "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Brücke: Plan Rat "
      "Beschluss\"}</script>",
      "<div class=breadcrumbs><a href=/>Stadt</a><h1>Brücke: Plan Rat Beschluss</h1></div><h2>Rat "
      "stimmt dem Plan zu</h2>" +
          std::string(kStory)));
  EXPECT_EQ(choose_metadata(document).headline, "Rat stimmt dem Plan zu");
}

TEST(Metadata, AuthorsComeFromThePageWhereNothingDeclaresThem) {
  const Document document =
      read(page("",
                "<h1>Rat stimmt dem Plan zu</h1><p class=byline>Von <a rel=author href=/a>Mara "
                "Lind</a> und <a rel=author href=/b>Jon Falk</a></p><p>Text.</p>"));
  const Metadata metadata = choose_metadata(document);
  EXPECT_EQ(metadata.authors, (Names{"Mara Lind", "Jon Falk"}));
  EXPECT_EQ(metadata.byline_block, 1u);
}

TEST(Metadata, TeasersAuthorsAndDatesAreNotTheStorys) {
  std::string teasers;
  for (int i = 0; i < 30; ++i) teasers += "<p>Absatz der Geschichte, lang genug.</p>";
  teasers +=
      "<div class=related><span class=author>Wer Anders</span><time "
      "datetime=2030-01-01>1.1.2030</time></div>";
  const Document document =
      read(page("<meta property='article:published_time' content='2024-05-03T10:00:00Z'>",
                "<h1>Rat stimmt dem Plan zu</h1>" + teasers));
  EXPECT_TRUE(choose_metadata(document).authors.empty());
  EXPECT_EQ(choose_metadata(document).published, "2024-05-03T10:00:00Z");
}

TEST(Metadata, PrintedDatesAreRead) {
  const Document document =
      read(page("",
                "<h1>Rat stimmt dem Plan zu</h1><span class='article-date'>3. Mai 2024, 15.47 "
                "Uhr</span><p>Text.</p>"));
  EXPECT_EQ(choose_metadata(document).published, "2024-05-03T15:47:00");
}

TEST(Metadata, MicrodataIsRead) {
  const Document document = read(page(
      "",
      R"(<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop=headline>Rat stimmt dem Plan zu</h1>
    <span itemprop=author itemscope itemtype="https://schema.org/Person"><span itemprop=name>Mara Lind</span></span>
    <meta itemprop=datePublished content="2024-05-03"></article>)"));
  EXPECT_EQ(choose_metadata(document).authors, (Names{"Mara Lind"}));
  EXPECT_EQ(choose_metadata(document).published, "2024-05-03");
}

TEST(Metadata, ATextDocumentHasNone) {
  const Metadata metadata = choose_metadata(Document{});
  EXPECT_TRUE(metadata.headline.empty());
  EXPECT_EQ(metadata.headline_block, kNone);
  EXPECT_TRUE(metadata.authors.empty());
}

}  // namespace
}  // namespace cleancopy
