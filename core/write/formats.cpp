#include <array>
#include <string>

#include "document/failure.hpp"
#include "write/format.hpp"
#include "write/head.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

/// A format whose one story is a package of one.
template <void (*write_package)(Articles, Sink&)>
void alone(const Article& article, Sink& sink) {
  const Article* const one = &article;
  write_package({&one, 1}, sink);
}

constexpr bool kDemandsStory = true;

// The texts are literals: the C ABI hands them out as they are.
constexpr std::array kFormats = {
    Format{"article", "application/xml", "xml",
           "cleancopy's own XML: the story, what was removed and why, and where everything stood",
           write_article, write_articles},
    Format{"text", "text/plain", "txt",
           "Plain text: the story alone, paragraphs parted by blank lines", write_text},
    Format{"json", "application/json", "json", "The same facts as \"article\", as JSON", write_json,
           write_json_package},
    Format{"wxr", "application/rss+xml", "xml",
           "WordPress export (WXR 1.2) with the story as a draft", alone<write_wxr>, write_wxr,
           kDemandsStory},
    Format{"rss", "application/rss+xml", "xml", "RSS 2.0 with the whole story in content:encoded",
           alone<write_rss>, write_rss, kDemandsStory},
    Format{"newsml-g2", "application/vnd.iptc.g2.newsitem+xml", "xml",
           "IPTC NewsML-G2 2.35, the story as HTML in inlineData", write_newsml_g2,
           write_newsml_g2_package, kDemandsStory},
    Format{"newsml-g2-nitf", "application/vnd.iptc.g2.newsitem+xml", "xml",
           "IPTC NewsML-G2 2.35, the story as NITF in inlineXML", write_newsml_g2_nitf,
           write_newsml_g2_nitf_package, kDemandsStory},
    Format{"nitf", "application/nitf+xml", "xml",
           "IPTC NITF 3.6 without namespace, as most systems load it", write_nitf, nullptr,
           kDemandsStory},
    Format{"nitf-ns", "application/nitf+xml", "xml",
           "IPTC NITF 3.6 in its namespace, as its schema demands", write_nitf_ns, nullptr,
           kDemandsStory},
    Format{"tei", "application/tei+xml", "xml", "TEI P5, as corpora of the web have it", write_tei,
           write_tei_corpus, kDemandsStory},
    Format{"ninjs", "application/json", "json", "IPTC ninjs 3.1, the story as HTML", write_ninjs,
           nullptr, kDemandsStory},
    Format{"html", "text/html", "html", "The story as an HTML article element", write_html},
    Format{"html-page", "text/html", "html", "The story as a whole HTML page", write_html_page},
    Format{"markdown", "text/markdown", "md", "The story as Markdown (CommonMark and tables)",
           write_markdown},
    Format{"source", "application/octet-stream", "source",
           "The input itself, byte for byte, without the ranges that were removed", write_source},
    Format{"source-repaired", "application/octet-stream", "source",
           "The same, with the repairs of text that has no markup in it", write_source_repaired},
    Format{"report", "text/html", "html",
           "Review page: the story with what was removed in its place, one self-contained file",
           write_report},
    Format{"report-part", "text/html", "html",
           "The review page's root element alone, for a page of the host's own", write_report_part},
};

/// "article, text, json" of the formats that `is_meant`.
template <class IsMeant>
std::string names_of(IsMeant is_meant) {
  std::string names;
  for (const Format& format : kFormats) {
    if (!is_meant(format)) continue;
    if (!names.empty()) names += ", ";
    names += format.name;
  }
  return names;
}

/// What the format wants and the story lacks, or nothing.
std::string_view lack_of(const Format& format, const Article& article) {
  if (!format.demands_story) return {};
  if (article.headline.empty()) return "headline";
  return is_bodiless(article) ? "body" : "";
}

void require_complete(const Format& format, const Article& article, Missing missing) {
  if (missing == Missing::fill) return;
  const std::string_view lack = lack_of(format, article);
  if (lack.empty()) return;
  throw Failure(FailureKind::incomplete,
                std::string(format.name) + " demands a " + std::string(lack) +
                    ", which the story lacks, and the option \"missing\" says to refuse it");
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format& format_named(std::string_view name) {
  for (const Format& format : kFormats)
    if (format.name == name) return format;
  throw Failure(FailureKind::format, "there is no format \"" + std::string(name) +
                                         "\"; there are " +
                                         names_of([](const Format&) { return true; }));
}

void write_in(const Format& format, const Article& article, Missing missing, Sink& sink) {
  require_complete(format, article, missing);
  format.write(article, sink);
}

void write_package_in(const Format& format, Articles articles, Missing missing, Sink& sink) {
  if (format.write_package == nullptr)
    throw Failure(FailureKind::format,
                  std::string(format.name) + " holds one article only; these hold several: " +
                      names_of([](const Format& f) { return f.write_package != nullptr; }));
  for (const Article* article : articles) require_complete(format, *article, missing);
  format.write_package(articles, sink);
}

}  // namespace cleancopy
