#include "repair/context.hpp"

#include "document/utf8.hpp"
#include "repair/leftovers.hpp"
#include "repair/mojibake.hpp"
#include "repair/scan.hpp"

namespace cleancopy {
namespace {

// Repairs can uncover each other ("&am<b></b>p;nbsp;"); honest text settles in two rounds.
constexpr int kMostRounds = 32;

// A surrogate in the form CESU-8 gives it: ED A0..BF 80..BF.
char32_t surrogate_at(std::string_view text, std::size_t at) {
  if (text.size() - at < 3) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) != 0xED || byte(1) < 0xA0 || byte(1) > 0xBF || (byte(2) & 0xC0) != 0x80) return 0;
  return 0xD000 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
}

}  // namespace

void repair_encoding_form(RepairContext& context) {
  const std::string_view text = context.editor.text();
  for (std::size_t at = utf8::skip_well_formed(text, 0); at < text.size();
       at = utf8::skip_well_formed(text, at)) {
    const char32_t high = surrogate_at(text, at);
    const char32_t low =
        high != 0 && high < 0xDC00 && at + 3 < text.size() ? surrogate_at(text, at + 3) : 0;
    if (low >= 0xDC00) {
      char bytes[4];
      const auto size = utf8::encode(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), bytes);
      context.replace(RepairKind::mojibake, at, at + 6, {bytes, size});
      at += 6;
    } else if (high != 0) {
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
