#include "repair/context.hpp"

#include "document/utf8.hpp"
#include "repair/leftovers.hpp"
#include "repair/mojibake.hpp"
#include "repair/scan.hpp"

namespace cleancopy {
namespace {

// Repairs can uncover each other ("&am<b></b>p;nbsp;"); honest text settles in two rounds.
constexpr int kMostRounds = 32;

}  // namespace

void repair_encoding_form(RepairContext& context) {
  const std::string_view text = context.editor.text();
  for (std::size_t at = utf8::skip_well_formed(text, 0); at < text.size();
       at = utf8::skip_well_formed(text, at)) {
    if (const char32_t pair = utf8::surrogate_pair_at(text, at); pair != 0) {
      char bytes[4];
      context.replace(RepairKind::mojibake, at, at + 6, {bytes, utf8::encode(pair, bytes)});
      at += 6;
    } else if (utf8::surrogate_at(text, at) != 0) {
      context.replace(RepairKind::control, at, at + 3, utf8::kReplacement);
      at += 3;
    } else {
      const std::uint32_t length = utf8::decode(text, at).length;
      context.replace(RepairKind::undecodable, at, at + length, utf8::kReplacement);
      at += length;
    }
  }
  context.editor.finish();
}

void repair_text(RepairContext& context) {
  for (int round = 0; round < kMostRounds; ++round) {
    const std::size_t before = context.editor.passes();
    repair_encoding_form(context);
    bool sound = false;
    if (context.settings->repair) {
      repair_entities(context);
      repair_escapes(context);
      repair_tags(context);
      sound = repair_mojibake(context);
    }
    if (!sound) {
      repair_characters(context);
      repair_normal_form(context);
      repair_white_space(context);
    }
    const std::size_t before_punctuation = context.editor.passes();
    repair_punctuation(context);
    if (sound && context.editor.passes() == before_punctuation) return;
    if (context.editor.passes() == before || is_sound(context)) return;
  }
}

}  // namespace cleancopy
