#include "pipeline.hpp"

#include <string>

#include "annotate/annotate.hpp"
#include "decode/decode.hpp"
#include "document/failure.hpp"
#include "judge/judge.hpp"
#include "read/detect_input.hpp"
#include "read/read_html.hpp"
#include "read/read_text.hpp"
#include "repair/repair.hpp"

namespace cleancopy {
namespace {

InputKind choose_kind(std::string_view source, InputChoice choice) {
  if (choice == InputChoice::text) return InputKind::text;
  if (choice == InputChoice::html) return InputKind::html;
  return detect_input(source);
}

void read(Document& document, const Settings& settings, const Hints& hints, Watch& watch) {
  document.kind = choose_kind(document.source, settings.input);
  if (document.kind == InputKind::html)
    read_html(document, settings, hints, watch);
  else
    read_text(document, settings, watch);
}

/// The readers count in the decoded source; everybody after them in the host's own bytes.
void map_spans_to_input(Document& document) {
  for (Block& block : document.blocks) block.span = document.offsets.to_input(block.span);
  for (Element& element : document.elements) element.span = document.offsets.to_input(element.span);
}

}  // namespace

Document read_and_repair(std::string_view bytes, const Settings& settings, const Hints& hints,
                         Watch& watch) {
  if (bytes.size() > settings.max_input_bytes)
    throw Failure(FailureKind::limit, "the input has " + std::to_string(bytes.size()) +
                                          " bytes; max-input-bytes is " +
                                          std::to_string(settings.max_input_bytes));
  Document document;
  document.input = document.arena.copy(bytes);
  watch.enter(Stage::decode);
  decode(document, hints, watch);
  watch.enter(Stage::read);
  read(document, settings, hints, watch);
  map_spans_to_input(document);
  watch.enter(Stage::repair);
  repair(document, settings, watch);
  return document;
}

Document clean(std::string_view bytes, const Settings& settings, const Hints& hints, Watch& watch) {
  Document document = read_and_repair(bytes, settings, hints, watch);
  watch.enter(Stage::annotate);
  const Cues cues = annotate(document, hints, watch);
  watch.enter(Stage::judge);
  judge(document, cues, settings, watch);
  watch.enter(Stage::assemble);
  return document;
}

}  // namespace cleancopy
