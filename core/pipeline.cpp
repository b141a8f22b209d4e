#include "pipeline.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "annotate/annotate.hpp"
#include "decode/decode.hpp"
#include "document/failure.hpp"
#include "document/sha256.hpp"
#include "judge/judge.hpp"
#include "language/identify.hpp"
#include "read/detect_input.hpp"
#include "read/read_html.hpp"
#include "read/read_text.hpp"
#include "repair/repair.hpp"
#include "write/tool.hpp"

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

std::string_view copy_of(std::string_view bytes, Arena& arena, Watch& watch) {
  if (bytes.empty()) return {};
  constexpr std::size_t kSlice = 1u << 20;
  char* const room = arena.allocate(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += kSlice) {
    const std::string_view slice = bytes.substr(at, kSlice);
    std::memcpy(room + at, slice.data(), slice.size());
    watch.work(slice.size() / 8);
  }
  return {room, bytes.size()};
}

Sha256Digest digest_of(std::string_view bytes, Watch& watch) {
  constexpr std::size_t kSlice = 1u << 18;
  Sha256 digest;
  for (std::size_t at = 0; at < bytes.size(); at += kSlice) {
    digest.add(bytes.substr(at, kSlice));
    watch.work(kSlice);
  }
  return digest.finish();
}

/// The readers count in the decoded source; everybody after them in the host's own bytes.
void map_spans_to_input(Document& document) {
  for (Block& block : document.blocks) block.span = document.offsets.to_input(block.span);
  for (Element& element : document.elements) element.span = document.offsets.to_input(element.span);
}

// Long prose votes first.
std::string_view language_of(const Document& document, const Hints& hints) {
  constexpr std::size_t kProse = 80;
  constexpr float kSureVote = 0.5F;
  if (!hints.language.empty()) return hints.language;
  LanguageVote vote;
  for (const bool prose : {true, false})
    for (const Block& block : document.blocks)
      if ((block.text.size() >= kProse) == prose) vote.add(block.text);
  const LanguageVote::Winner winner = vote.winner();
  const bool is_declared =  // repair looks for that itself
      std::any_of(document.facts.begin(), document.facts.end(),
                  [](const Fact& fact) { return fact.field == Field::language; });
  return winner.confidence < kSureVote && is_declared ? std::string_view{} : tag_of(winner.id);
}

/// Sets quotes and dashes once the text is sound, because only then its language can be told.
void repair_all(Document& document, const Settings& settings, const Hints& hints, Watch& watch) {
  Settings sound = settings;
  sound.punctuation = Punctuation::keep;
  repair(document, sound, watch);
  if (settings.punctuation == Punctuation::keep) return;
  document.language = language_of(document, hints);
  repair(document, settings, watch);
}

}  // namespace

Document read_and_repair(std::string_view bytes, const Settings& settings, const Hints& hints,
                         Watch& watch) {
  if (bytes.size() > settings.max_input_bytes)
    throw Failure(FailureKind::limit, "the input has " + std::to_string(bytes.size()) +
                                          " bytes; max-input-bytes is " +
                                          std::to_string(settings.max_input_bytes));
  Document document;
  watch.enter(Stage::decode);
  document.input = copy_of(bytes, document.arena, watch);
  decode(document, hints, watch);
  watch.enter(Stage::read);
  read(document, settings, hints, watch);
  map_spans_to_input(document);
  watch.enter(Stage::repair);
  repair_all(document, settings, hints, watch);
  return document;
}

Document clean(std::string_view bytes, const Settings& settings, const Hints& hints, Watch& watch) {
  Document document = read_and_repair(bytes, settings, hints, watch);
  watch.enter(Stage::annotate);
  const Cues cues = annotate(document, hints, watch);
  watch.enter(Stage::judge);
  judge(document, cues, settings, watch);
  watch.enter(Stage::assemble);
  document.id = document.arena.copy(hints.id);
  document.record = {tool_version(), tool_abi(), kRulesVersion, bytes.size(),
                     document.arena.copy(hex_of(digest_of(bytes, watch)))};
  return document;
}

}  // namespace cleancopy
