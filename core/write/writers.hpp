#pragma once
#include "document/article.hpp"
#include "write/sink.hpp"

// Every format's writer; formats.cpp lists them for everybody else.
namespace cleancopy {

void write_article(const Article& article, Sink& sink);
void write_articles(Articles articles, Sink& sink);
void write_text(const Article& article, Sink& sink);
void write_json(const Article& article, Sink& sink);
void write_json_package(Articles articles, Sink& sink);
void write_wxr(Articles articles, Sink& sink);
void write_rss(Articles articles, Sink& sink);
void write_newsml_g2(const Article& article, Sink& sink);
void write_newsml_g2_package(Articles articles, Sink& sink);
void write_newsml_g2_nitf(const Article& article, Sink& sink);
void write_newsml_g2_nitf_package(Articles articles, Sink& sink);
void write_nitf(const Article& article, Sink& sink);
void write_nitf_ns(const Article& article, Sink& sink);
void write_tei(const Article& article, Sink& sink);
void write_tei_corpus(Articles articles, Sink& sink);
void write_ninjs(const Article& article, Sink& sink);
void write_html(const Article& article, Sink& sink);
void write_html_page(const Article& article, Sink& sink);
void write_markdown(const Article& article, Sink& sink);
void write_source(const Article& article, Sink& sink);
void write_source_repaired(const Article& article, Sink& sink);
void write_report(const Article& article, Sink& sink);
void write_report_part(const Article& article, Sink& sink);

}  // namespace cleancopy
