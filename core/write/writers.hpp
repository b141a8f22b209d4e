#pragma once
#include "document/article.hpp"
#include "write/sink.hpp"

// Every format's writer; formats.cpp lists them for everybody else.
namespace cleancopy {

void write_article(const Article& article, Sink& sink);
void write_text(const Article& article, Sink& sink);
void write_json(const Article& article, Sink& sink);
void write_wxr(const Article& article, Sink& sink);
void write_rss(const Article& article, Sink& sink);
void write_newsml_g2(const Article& article, Sink& sink);
void write_newsml_g2_nitf(const Article& article, Sink& sink);
void write_nitf(const Article& article, Sink& sink);
void write_nitf_ns(const Article& article, Sink& sink);
void write_ninjs(const Article& article, Sink& sink);
void write_html(const Article& article, Sink& sink);
void write_html_page(const Article& article, Sink& sink);
void write_markdown(const Article& article, Sink& sink);

}  // namespace cleancopy
