#include "read/read_html.hpp"

#include "read/html/block_builder.hpp"
#include "read/html/cut.hpp"
#include "read/html/sax_reader.hpp"
#include "read/metadata/collector.hpp"
#include "read/metadata/json_ld.hpp"
#include "read/metadata/resolve.hpp"

namespace cleancopy {
namespace {

using html::CutPage;

/// Below this much text a page shows next to nothing without scripts, and what it says in noscript
/// counts.
constexpr std::size_t kNextToNothing = 250;

class PageReader final : public html::Events {
 public:
  PageReader(Document& document, metadata::Candidates& candidates, const Settings& settings)
      : builder_(document, settings), collector_(document.arena, candidates) {}

  void open(const html::Name& name, const html::Attributes& attributes,
            std::uint64_t begin) override {
    builder_.open(name, attributes, begin);
    collector_.open(name, attributes, builder_.block_count());
  }
  void text(std::string_view text, Span span) override {
    collector_.text(text, builder_.reading());
    builder_.text(text, span);
  }
  void close(std::uint64_t end) override {
    collector_.close();
    builder_.close(end);
  }
  void finish(std::uint64_t end) { builder_.finish(end); }

 private:
  html::BlockBuilder builder_;
  metadata::Collector collector_;
};

std::size_t text_size(const Document& document) {
  std::size_t size = 0;
  for (const Block& block : document.blocks) size += block.text.size();
  return size;
}

void read_page(Document& document, const CutPage& page, const Settings& settings,
               const Hints& hints, Watch& watch) {
  document.blocks.clear();
  document.marks.clear();
  document.elements.clear();
  document.facts.clear();
  metadata::Candidates candidates;
  PageReader reader(document, candidates, settings);
  html::parse(page, reader, watch);
  reader.finish(document.source.size());
  metadata::read_json_ld(page.json_ld(), document.arena, watch, candidates);
  metadata::resolve(document, candidates, hints);
}

}  // namespace

void read_html(Document& document, const Settings& settings, const Hints& hints, Watch& watch) {
  const CutPage page(document.source, CutPage::Noscript::cut, watch);
  read_page(document, page, settings, hints, watch);
  if (page.noscript_bytes() > kNextToNothing && text_size(document) < kNextToNothing)
    read_page(document, CutPage(document.source, CutPage::Noscript::read, watch), settings, hints,
              watch);
}

}  // namespace cleancopy
