#include <cstdio>
#include <cstdlib>
#include <string>

#include "decode/decode.hpp"
#include "document/utf8.hpp"
#include "repair/repair.hpp"
#include "repair_invariants.hpp"

namespace cleancopy {
namespace {

[[noreturn]] void fail(const char* what, std::string_view text) {
  std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(text.size()), text.data());
  std::abort();
}

void check_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded c = utf8::decode(text, at);
    if (c.value == utf8::kIllFormed) fail("not UTF-8", text);
    const bool legal = c.value >= 0x20 || c.value == '\t' || c.value == '\n';
    if (!legal || c.value == 0xFFFE || c.value == 0xFFFF) fail("not legal in XML", text);
    at += c.length;
  }
}

std::string repaired(std::string_view text, const Settings& settings, InputKind kind, Form form) {
  Document document;
  document.kind = kind;
  Block block;
  block.form = form;
  block.text = text;
  block.mark_count = 2;
  const auto size = static_cast<std::uint32_t>(text.size());
  document.marks = {{MarkKind::link, size / 4, size - size / 4, {}},
                    {MarkKind::em, size / 3, size / 2, {}}};
  document.blocks.push_back(block);
  Watch watch;
  repair(document, settings, watch);
  for (const Mark& mark : document.marks)
    if (mark.begin > mark.end || mark.end > document.blocks[0].text.size())
      fail("a mark is outside", document.blocks[0].text);
  return std::string(document.blocks[0].text);
}

}  // namespace

void check_repair(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return;
  const unsigned choice = data[0];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  Settings settings;
  settings.repair = (choice & 1) == 0;
  settings.normal_form = (choice & 2) == 0 ? NormalForm::nfc : NormalForm::nfkc;
  settings.punctuation = static_cast<Punctuation>((choice >> 2 & 3) % 3);
  settings.keep_no_break_spaces = (choice & 16) != 0;
  const InputKind kind = (choice & 32) != 0 ? InputKind::html : InputKind::text;
  const Form form = (choice & 64) != 0 ? Form::preformatted : Form::paragraph;

  std::string text(bytes);  // repair takes any bytes, decoded or not
  if ((choice & 128) != 0) {
    Document document;
    document.input = bytes;
    Watch watch;
    decode(document, {}, watch);
    if (document.offsets.to_input(document.source.size()) != bytes.size())
      fail("offsets do not end with the input", bytes);
    std::uint64_t before = 0;
    for (std::size_t i = 0; i <= document.source.size(); ++i) {
      const std::uint64_t at = document.offsets.to_input(i);
      if (at < before || at > bytes.size()) fail("offsets are not in order", bytes);
      before = at;
    }
    for (std::size_t at = 0; at < document.source.size();) {
      const utf8::Decoded c = utf8::decode(document.source, at);
      if (c.value == utf8::kIllFormed) fail("the source is not UTF-8", bytes);
      at += c.length;
    }
    text = document.source;
  }
  const std::string once = repaired(text, settings, kind, form);
  check_characters(once);
  if (const std::string twice = repaired(once, settings, kind, form); twice != once) {
    std::fprintf(stderr, "once: %s\ntwice: %s\n", once.c_str(), twice.c_str());
    fail("not stable", text);
  }
}

}  // namespace cleancopy

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  cleancopy::check_repair(data, size);
  return 0;
}
