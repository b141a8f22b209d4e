#include "write/output.hpp"
#include "write/source/edits.hpp"
#include "write/writers.hpp"

namespace cleancopy {
namespace {

void write(const Article& article, Sink& sink, source::Repairs repairs) {
  const Document& document = *article.document;
  const source::Edits edits = source::edits_of(document, repairs);
  Output out(sink);
  std::uint64_t done = 0;
  for (const source::Edit& edit : edits.list) {
    out.put(document.input.substr(done, edit.span.begin - done));
    out.put(edit.text);
    done = edit.span.end;
  }
  out.put(document.input.substr(done));
  out.flush();
}

}  // namespace

void write_source(const Article& article, Sink& sink) {
  write(article, sink, source::Repairs::leave);
}
void write_source_repaired(const Article& article, Sink& sink) {
  write(article, sink, source::Repairs::make);
}

}  // namespace cleancopy
