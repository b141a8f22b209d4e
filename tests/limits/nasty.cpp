#include "nasty.hpp"

namespace {

std::string repeated(const std::string& piece, std::size_t size) {
  std::string text;
  text.reserve(size + piece.size());
  while (text.size() < size) text += piece;
  return text;
}

/// Lines or elements that all differ: `before`, a number, `after`.
std::string numbered(const std::string& before, const std::string& after, std::size_t size) {
  std::string text;
  text.reserve(size + before.size() + after.size() + 8);
  for (std::size_t i = 0; text.size() < size; ++i) text += before + std::to_string(i) + after;
  return text;
}

/// Nested as deep as a page may be, again and again.
std::string nested(const std::string& open, const std::string& close, std::size_t size) {
  constexpr std::size_t kDepth = 1000;
  const std::string one =
      repeated(open, kDepth * open.size()) + "x" + repeated(close, kDepth * close.size());
  return repeated(one, size);
}

}  // namespace

const std::vector<Nasty>& nasty_documents() {
  static const std::vector<Nasty> documents = {
      // text
      {"one line of prose",
       [](std::size_t n) {
         return repeated("The council closed the old bridge on Tuesday, said the mayor. ", n);
       }},
      {"one word", [](std::size_t n) { return std::string(n, 'x'); }},
      {"spaces between two words", [](std::size_t n) { return "a" + std::string(n, ' ') + "b"; }},
      {"empty lines", [](std::size_t n) { return "a" + std::string(n, '\n') + "b"; }},
      {"lines of one letter", [](std::size_t n) { return repeated("a\n", n); }},
      {"the same line again and again",
       [](std::size_t n) { return repeated("Read more: Ferry fares to rise\n", n); }},
      {"lines that all differ",
       [](std::size_t n) {
         return numbered("The council closed bridge ", " on Tuesday, said the mayor of the town.\n",
                         n);
       }},
      {"list items", [](std::size_t n) { return numbered("- item ", "\n", n); }},
      {"mojibake in one line",
       [](std::size_t n) { return repeated("It wasnâ€™t MÃ¼llerâ€™s bridge. ", n); }},
      {"mojibake of mojibake", [](std::size_t n) { return repeated("MÃƒÂ¼ller Ã¢â‚¬â„¢ ", n); }},
      {"half a sequence of mojibake", [](std::size_t n) { return repeated("Ãâ€", n); }},
      {"ampersands", [](std::size_t n) { return std::string(n, '&'); }},
      {"entities of entities",
       [](std::size_t n) { return "a" + repeated("&amp;amp;", n) + "lt;"; }},
      {"combining marks on one letter",
       [](std::size_t n) { return "e" + repeated("\u0301\u0323", n); }},
      {"marks out of order",
       [](std::size_t n) { return repeated("e\u0301\u0323\u0308\u0327", n); }},
      {"quotes", [](std::size_t n) { return repeated("\"'“‘", n); }},
      {"angle brackets", [](std::size_t n) { return "a " + repeated("<b <", n); }},
      {"control characters", [](std::size_t n) { return "a" + std::string(n, '\x01') + "b"; }},
      {"zero bytes", [](std::size_t n) { return "a" + std::string(n, '\0') + "b"; }},
      {"bytes of no charset", [](std::size_t n) { return repeated("\x81\x8D\xFF", n); }},
      {"escapes of ISO-2022-JP", [](std::size_t n) { return repeated("\x1B$B\x1B(B", n); }},
      {"UTF-16 of lone surrogates",
       [](std::size_t n) { return "\xFF\xFE" + repeated(std::string("\x00\xD8 \x00", 4), n); }},
      {"names and initials", [](std::size_t n) { return "By " + repeated("A. B. Marsh and ", n); }},
      {"dates", [](std::size_t n) { return repeated("24 November 2026, 09:30 ", n); }},
      {"pipes and bullets", [](std::size_t n) { return repeated("Home | News • ", n); }},
      {"addresses",
       [](std::size_t n) { return repeated("https://example.org/a?b=c a@example.org ", n); }},
      // HTML
      {"elements that are not closed",
       [](std::size_t n) { return "<html><body>" + repeated("<p>a<b>b<i>c</p>", n); }},
      {"deep nesting", [](std::size_t n) { return "<html><body>" + nested("<div>", "</div>", n); }},
      {"deep nesting of lists",
       [](std::size_t n) { return "<html><body>" + nested("<ul><li>", "</li></ul>", n); }},
      {"deep nesting of formatting",
       [](std::size_t n) { return "<html><body><p>" + nested("<b><i>", "</i></b>", n); }},
      {"end tags of nothing",
       [](std::size_t n) {
         return "<html><body>" + repeated("<div>", 5000) + repeated("</x>", n);
       }},
      {"closing what is far out",
       [](std::size_t n) { return "<html><body>" + repeated("<a><p></a>", n); }},
      {"attributes",
       [](std::size_t n) { return "<html><body><p " + numbered("a", "=b ", n) + ">x"; }},
      {"one attribute",
       [](std::size_t n) { return "<html><body><p class='" + std::string(n, 'x') + "'>x"; }},
      {"class names",
       [](std::size_t n) { return "<html><body><p class='" + numbered("share-", " ", n) + "'>x"; }},
      {"a tag without end", [](std::size_t n) { return "<html><body><p " + repeated("a ", n); }},
      {"comments without end",
       [](std::size_t n) { return "<html><body><p>x</p>" + repeated("<!-- ", n); }},
      {"svg without end",
       [](std::size_t n) { return "<html><body><p>x</p>" + repeated("<svg>", n); }},
      {"svg in svg",
       [](std::size_t n) {
         return "<html><body>" + repeated("<svg>", n / 2) + repeated("</svg>", n / 2);
       }},
      {"script without end",
       [](std::size_t n) { return "<html><body><p>x</p><script>" + repeated("</scrip>", n); }},
      {"textareas", [](std::size_t n) { return "<html><body>" + repeated("<textarea>", n); }},
      {"cells",
       [](std::size_t n) { return "<html><body><table>" + repeated("<tr><td>a<td>b", n); }},
      {"tables in tables",
       [](std::size_t n) { return "<html><body>" + nested("<table><tr><td>", "</table>", n); }},
      {"links",
       [](std::size_t n) {
         return "<html><body>" + numbered("<a href='/", "'>Ferry fares to rise</a> ", n);
       }},
      {"list items of links",
       [](std::size_t n) {
         return "<html><body><ul>" + numbered("<li><a href='/", "'>Fares</a>", n);
       }},
      {"paragraphs",
       [](std::size_t n) {
         return "<html><body>" +
                numbered("<p>The council closed bridge ", " on Tuesday, said the mayor.</p>", n);
       }},
      {"line breaks", [](std::size_t n) { return "<html><body><p>" + repeated("a<br>", n); }},
      {"one preformatted block",
       [](std::size_t n) { return "<html><body><pre>" + repeated("a  b\n", n); }},
      {"character references",
       [](std::size_t n) { return "<html><body><p>" + repeated("&#233;&eacute;&nosuch;", n); }},
      {"meta tags",
       [](std::size_t n) {
         return "<html><head>" + numbered("<meta property='article:tag' content='", "'>", n);
       }},
      {"JSON-LD scripts",
       [](std::size_t n) {
         return "<html><head>" +
                repeated("<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>",
                         n);
       }},
      {"JSON-LD nested",
       [](std::size_t n) {
         return "<html><head><script type='application/ld+json'>" + repeated("[{\"a\":", n) +
                "</script><body>x";
       }},
      {"JSON-LD members",
       [](std::size_t n) {
         return "<html><head><script type='application/ld+json'>{" + numbered("\"a", "\":1,", n) +
                "\"b\":2}</script><body>x";
       }},
      {"custom elements", [](std::size_t n) { return "<html><body>" + numbered("<x-", ">a", n); }},
      {"noscript",
       [](std::size_t n) { return "<html><body>" + repeated("<noscript><p>a</noscript>", n); }},
  };
  return documents;
}
