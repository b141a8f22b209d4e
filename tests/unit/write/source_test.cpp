// The input without what was removed.
#include <gtest/gtest.h>

#include "support/story.hpp"
#include "write/source/edits.hpp"
#include "write/source/page_pieces.hpp"
#include "write/source/shortcode.hpp"

namespace cleancopy {
namespace {

/// A document of `input` whose texts in `removed` are blocks that go and whose other `kept` ones
/// stay, each where it stands first.
class Input {
 public:
  Input(InputKind kind, std::string_view input) {
    document_.kind = kind;
    document_.charset = "utf-8";
    document_.input = document_.source = document_.arena.copy(input);
  }
  Input& kept(std::string_view text) { return add(text, Verdict::keep); }
  Input& removed(std::string_view text) { return add(text, Verdict::remove); }
  Input& repaired(std::string_view text, std::string_view as, RepairKind kind) {
    kept(text);
    document_.blocks.back().text = document_.arena.copy(as);
    document_.blocks.back().repairs.add(kind);
    return *this;
  }
  std::string output(source::Repairs repairs = source::Repairs::leave) const {
    std::string out(document_.input);
    const source::Edits edits = source::edits_of(document_, repairs);
    for (auto edit = edits.list.rbegin(); edit != edits.list.rend(); ++edit)
      out.replace(edit->span.begin, edit->span.end - edit->span.begin, edit->text);
    return out;
  }

 private:
  Input& add(std::string_view text, Verdict verdict) {
    Block block;
    const std::size_t at = document_.input.find(text);
    EXPECT_NE(at, std::string_view::npos) << text;
    block.span = {at, at + text.size()};
    block.text = text;
    block.judgement.verdict = verdict;
    document_.blocks.push_back(block);
    return *this;
  }
  Document document_;
};

Input text(std::string_view input) { return {InputKind::text, input}; }
Input page(std::string_view input) { return {InputKind::html, input}; }

TEST(Source, OfATextLosesWholeLines) {
  EXPECT_EQ(text("One.\nRead more\nTwo.\n").removed("Read more").output(), "One.\nTwo.\n");
  EXPECT_EQ(text("One.\n\n  Read more \t\n\nTwo.\n").removed("Read more").output(),
            "One.\n\nTwo.\n");
  EXPECT_EQ(text("One.\r\n\r\nRead more\r\n\r\nTwo.").removed("Read more").output(),
            "One.\r\n\r\nTwo.");
  EXPECT_EQ(text("Share\n\nOne.").removed("Share").output(), "One.");
  EXPECT_EQ(text("One.\n\nShare").removed("Share").output(), "One.\n\n");
  EXPECT_EQ(text("Share").removed("Share").output(), "");
  EXPECT_EQ(text("One.").kept("One.").output(), "One.");
}

TEST(Source, OfAPageLosesWholeElements) {
  EXPECT_EQ(page("<div><p>One.</p>\n<p class=\"ad\"><b>Advert</b></p>\n<p>Two.</p></div>")
                .kept("One.")
                .removed("Advert")
                .kept("Two.")
                .output(),
            "<div><p>One.</p>\n<p>Two.</p></div>");
  EXPECT_EQ(
      page("<ul><li>One<li>Share<li>Two</ul>").kept("One").removed("Share").kept("Two").output(),
      "<ul><li>One<li>Two</ul>");
  EXPECT_EQ(page("<p>One<p>Share<p>Two").kept("One").removed("Share").kept("Two").output(),
            "<p>One<p>Two");
  EXPECT_EQ(page("<section><h3>More</h3><ul><li>A</li><li>B</li></ul></section><p>One</p>")
                .removed("More")
                .removed("A")
                .removed("B")
                .kept("One")
                .output(),
            "<p>One</p>");
}

TEST(Source, LeavesTheTextAroundARemovedOneWhereItIs) {
  EXPECT_EQ(page("<p>One.<br>Share this<br>Two.</p>")
                .kept("One.")
                .removed("Share this")
                .kept("Two.")
                .output(),
            "<p>One.<br><br>Two.</p>");
  EXPECT_EQ(page("<div>Share <b>this</b> now<p>One.</p></div>")
                .removed("Share <b>this</b> now")
                .kept("One.")
                .output(),
            "<div><p>One.</p></div>");
}

TEST(Source, TakesCharacterReferencesWhole) {
  EXPECT_EQ(page("<p>One. Share &amp; more</p>").kept("One.").removed("Share &").output(),
            "<p>One.  more</p>");
  EXPECT_EQ(page("<div>&nbsp;&#160;<p>Share &amp;</p>&nbsp;</div>").removed("Share &").output(),
            "");
}

TEST(Source, KeepsPicturesEmbedsAndScripts) {
  EXPECT_EQ(page("<figure><img src=a><figcaption>Photo: Jo</figcaption></figure>")
                .removed("Photo: Jo")
                .output(),
            "<figure><img src=a></figure>");
  EXPECT_EQ(page("<div>Advert<script>run(\"</p>\")</script></div>").removed("Advert").output(),
            "<div><script>run(\"</p>\")</script></div>");
  const std::string tweet =
      "<blockquote class=\"twitter-tweet\"><p>Quoted words</p></blockquote><script></script>";
  EXPECT_EQ(page(tweet).removed("Quoted words").output(), tweet);
  const std::string address = "<p>https://video.example.org/1</p>";
  EXPECT_EQ(page(address).removed("https://video.example.org/1").output(), address);
}

TEST(Source, KeepsTheBlocksOfWordPressInPairs) {
  const std::string before = "<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n";
  const std::string after =
      "<!-- wp:image {\"id\":5} -->\n<figure><img src=a></figure>\n"
      "<!-- /wp:image -->\n";
  const std::string advert =
      "<!-- wp:paragraph {\"x\":\"-\"} -->\n<p>Advert</p>\n<!-- /wp:paragraph -->\n\n";
  EXPECT_EQ(page(before + advert + after).kept("One.").removed("Advert").output(), before + after);
  EXPECT_EQ(page("<!-- wp:group --><div>" + advert + "</div><!-- /wp:group -->" + after)
                .removed("Advert")
                .output(),
            after);
  const std::string embed =
      "<!-- wp:embed {} --><figure><div>\nhttps://v.example.org/1\n</div></figure><!-- /wp:embed "
      "-->";
  EXPECT_EQ(page(embed).removed("https://v.example.org/1").output(), embed);
  const std::string latest = "<!-- wp:latest-posts /--><p>One.</p>";
  EXPECT_EQ(page(latest + "<p>Advert</p>").kept("One.").removed("Advert").output(), latest);
  const std::string more = "<div>Advert<!--more--></div>";
  EXPECT_EQ(page(more).removed("Advert").output(), "<div><!--more--></div>");
}

TEST(Source, KeepsShortcodes) {
  EXPECT_EQ(page("<p>[gallery ids=\"1,2\"] Photos: Jo</p>")
                .removed("[gallery ids=\"1,2\"] Photos: Jo")
                .output(),
            "<p>[gallery ids=\"1,2\"]</p>");
  EXPECT_EQ(page("[caption width=\"300\"]<img src=a> Photo: Jo[/caption]")
                .removed("[caption width=\"300\"]<img src=a> Photo: Jo[/caption]")
                .output(),
            "[caption width=\"300\"]<img src=a>[/caption]");
  EXPECT_EQ(text("One.\n[gallery]\n").removed("[gallery]").output(), "One.\n[gallery]\n");
  EXPECT_EQ(text("One.\n[Advert]\n").removed("[Advert]").output(), "One.\n");
}

TEST(Source, KeepsTagsInPairsWhereElementsOverlap) {
  EXPECT_EQ(page("<b><div>Share</b></div><p>One.</p>").removed("Share").kept("One.").output(),
            "<b><div></b></div><p>One.</p>");
  EXPECT_EQ(page("<div>Share</span></div>").removed("Share").output(), "<div></span></div>");
  EXPECT_EQ(page("<table><tr><td>Ad</td><td>One</td></tr><tr><td>Ad2</td></tr></table>")
                .removed("Ad2")
                .kept("One")
                .removed("Ad")
                .output(),
            "<table><tr><td></td><td>One</td></tr></table>");
}

TEST(Source, RepairsOnRequest) {
  const auto both = [] {
    return std::move(text("â€œOneâ€\nShare\n")
                         .repaired("â€œOneâ€", "“One”", RepairKind::mojibake)
                         .removed("Share"));
  };
  EXPECT_EQ(both().output(), "â€œOneâ€\n");
  EXPECT_EQ(both().output(source::Repairs::make), "“One”\n");
  const std::string spaced = "One   two";
  EXPECT_EQ(
      text(spaced).repaired(spaced, "One two", RepairKind::space).output(source::Repairs::make),
      spaced);
  EXPECT_EQ(page("<p>a &amp;amp; b</p>")
                .repaired("a &amp;amp; b", "a & b", RepairKind::entity)
                .output(source::Repairs::make),
            "<p>a &amp; b</p>");
  const std::string marked = "<p>â€œ<b>One</b></p>";
  EXPECT_EQ(page(marked)
                .repaired("â€œ<b>One</b>", "“One", RepairKind::mojibake)
                .output(source::Repairs::make),
            marked);
}

TEST(Source, IsNotThereForAnArticleThatWasReadBack) {
  Document document;
  document.record.input_bytes = 10;
  EXPECT_THROW(source::edits_of(document, source::Repairs::leave), Failure);
}

TEST(PagePieces, FollowEachOtherWithoutGaps) {
  for (const char* page :
       {"", "<", "<<<a<b", "a < b <c", "<p", "<p a=\"", "<!--", "<!-- x", "<script>", "</", "</p",
        "<p><!DOCTYPE x><?y><![CDATA[z]]>", "<a b='>' c=\">\">d</a>", "<title>x</title>y",
        "<!-- wp:x --><!-- /wp:y --></z>"}) {
    std::size_t at = 0;
    for (const source::Piece& piece : source::pieces_of(page)) {
      EXPECT_EQ(piece.span.begin, at) << page;
      EXPECT_GT(piece.span.end, piece.span.begin) << page;
      at = piece.span.end;
    }
    EXPECT_EQ(at, std::string_view(page).size()) << page;
  }
}

TEST(PagePieces, AreFoundInLinearTime) {
  for (const char* part :
       {"<", "<p>", "</p>", "<b></i>", "<!--", "<a x=\"", "[", "<script>", "<li>"}) {
    std::string page;
    while (page.size() < 500'000) page += part;
    const auto pieces = source::pieces_of(page);  // the test's time limit is the assertion
    EXPECT_LE(pieces.size(), page.size());
  }
}

TEST(Shortcode, IsToldFromWordsInBrackets) {
  const auto length = [](std::string_view text) { return source::shortcode_end(text, 0); };
  EXPECT_EQ(length("[gallery]"), 9U);
  EXPECT_EQ(length("[/caption] x"), 10U);
  EXPECT_EQ(length("[x-player id=5]"), 15U);
  EXPECT_EQ(length("[sic]"), 0U);
  EXPECT_EQ(length("[Video]"), 0U);
  EXPECT_EQ(length("[see a = b"), 0U);
  EXPECT_EQ(length("[1]"), 0U);
}

}  // namespace
}  // namespace cleancopy
