#include <array>
#include <string>

#include "document/failure.hpp"
#include "write/format.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

// The texts are literals: the C ABI hands them out as they are.
constexpr std::array kFormats = {
    Format{"article", "application/xml", "xml",
           "cleancopy's own XML: the story, what was removed and why, and where everything stood",
           write_article},
    Format{"text", "text/plain", "txt",
           "Plain text: the story alone, paragraphs parted by blank lines", write_text},
    Format{"json", "application/json", "json", "The same facts as \"article\", as JSON",
           write_json},
    Format{"wxr", "application/rss+xml", "xml",
           "WordPress export (WXR 1.2) with the story as a draft", write_wxr},
    Format{"rss", "application/rss+xml", "xml", "RSS 2.0 with the whole story in content:encoded",
           write_rss},
    Format{"newsml-g2", "application/vnd.iptc.g2.newsitem+xml", "xml",
           "IPTC NewsML-G2 2.35, the story as HTML in inlineData", write_newsml_g2},
    Format{"newsml-g2-nitf", "application/vnd.iptc.g2.newsitem+xml", "xml",
           "IPTC NewsML-G2 2.35, the story as NITF in inlineXML", write_newsml_g2_nitf},
    Format{"nitf", "application/nitf+xml", "xml",
           "IPTC NITF 3.6 without namespace, as most systems load it", write_nitf},
    Format{"nitf-ns", "application/nitf+xml", "xml",
           "IPTC NITF 3.6 in its namespace, as its schema demands", write_nitf_ns},
    Format{"ninjs", "application/json", "json", "IPTC ninjs 3.1, the story as HTML", write_ninjs},
    Format{"html", "text/html", "html", "The story as an HTML article element", write_html},
    Format{"html-page", "text/html", "html", "The story as a whole HTML page", write_html_page},
    Format{"markdown", "text/markdown", "md", "The story as Markdown (CommonMark and tables)",
           write_markdown},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format& format_named(std::string_view name) {
  for (const Format& format : kFormats)
    if (format.name == name) return format;
  std::string message = "there is no format \"" + std::string(name) + "\"; there are";
  for (const Format& format : kFormats) {
    message += &format == &kFormats.front() ? " " : ", ";
    message += format.name;
  }
  throw Failure(FailureKind::format, message);
}

}  // namespace cleancopy
