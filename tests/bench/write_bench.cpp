// Megabytes of output a second for every format, beside libxml2's xmlwriter on the same texts.
#include <benchmark/benchmark.h>
#include <libxml/xmlwriter.h>

#include <memory>

#include "unit/support/story.hpp"

namespace cleancopy {
namespace {

constexpr int kParagraphs = 2000;
constexpr std::string_view kText =
    "The bridge reopened on Friday after two years of repairs, and “at last” was all that Anna "
    "Müller "
    "of the port & harbour office would say. Tolls return in May and rise by 3%, the ministry "
    "said, "
    "while the ferry makes its last crossing on Sunday evening.";

Story& long_story() {
  static Story story;
  if (story.document().blocks.empty()) {
    story.html().headline("Harbour bridge reopens");
    for (int i = 0; i < kParagraphs; ++i) {
      story.p(kText).mark(MarkKind::em, "in May");
      if (i % 20 == 0) story.crosshead("What happens next");
      if (i % 5 == 0) story.removed("Read more", Role::prompt, Reason::prompt_phrase);
    }
  }
  return story;
}

/// A page with its blocks in place, every fifth to be removed: what "source" cuts.
struct LongPage {
  Document document;
  Article article;

  LongPage() {
    std::string page = "<html><body><main>\n";
    document.kind = InputKind::html;
    for (int i = 0; i < kParagraphs; ++i) {
      Block block;
      page += "<div class=\"text\"><p>";
      block.span.begin = page.size();
      page += kText;
      block.span.end = page.size();
      page += "</p></div>\n";
      if (i % 5 == 0) block.judgement.verdict = Verdict::remove;
      document.blocks.push_back(block);
    }
    page += "</main></body></html>\n";
    document.input = document.source = document.arena.copy(page);
    article.document = &document;
  }
};

const Article& article_for(const Format& format) {
  static const LongPage page;
  return format.name.starts_with("source") ? page.article : long_story().article();
}

void write(benchmark::State& state, const Format& format) {
  const Article& article = article_for(format);
  std::string out;
  for (auto _ : state) {
    out.clear();
    StringSink sink(out, UINT64_MAX);
    format.write(article, sink);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * out.size()));
}

/// The peer: the same paragraphs with one attribute each through xmlTextWriter, into memory.
void xmlwriter(benchmark::State& state) {
  const std::string text(kText);
  const auto* content = reinterpret_cast<const xmlChar*>(text.c_str());
  std::size_t size = 0;
  for (auto _ : state) {
    const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> out(xmlBufferCreate(),
                                                                   xmlBufferFree);
    const std::unique_ptr<xmlTextWriter, decltype(&xmlFreeTextWriter)> writer(
        xmlNewTextWriterMemory(out.get(), 0), xmlFreeTextWriter);
    xmlTextWriterStartDocument(writer.get(), nullptr, "UTF-8", nullptr);
    xmlTextWriterStartElement(writer.get(), BAD_CAST "body");
    for (int i = 0; i < kParagraphs; ++i) {
      xmlTextWriterStartElement(writer.get(), BAD_CAST "p");
      xmlTextWriterWriteAttribute(writer.get(), BAD_CAST "src", BAD_CAST "300-377");
      xmlTextWriterWriteString(writer.get(), content);
      xmlTextWriterEndElement(writer.get());
    }
    xmlTextWriterEndDocument(writer.get());
    xmlTextWriterFlush(writer.get());
    size = static_cast<std::size_t>(xmlBufferLength(out.get()));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * size));
}

/// What the machine can do: the same number of bytes copied.
void copying(benchmark::State& state) {
  static const LongPage page;
  std::string out;
  for (auto _ : state) {
    out.clear();
    out.append(page.document.input);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * out.size()));
}

const bool kRegistered = [] {
  for (const Format& format : formats())
    benchmark::RegisterBenchmark(std::string(format.name).c_str(), write, format);
  benchmark::RegisterBenchmark("peer: xmlwriter", xmlwriter);
  benchmark::RegisterBenchmark("copying", copying);
  return true;
}();

}  // namespace
}  // namespace cleancopy
