#include <algorithm>
#include <cmath>

#include "assemble/assemble.hpp"
#include "handles.hpp"

namespace cleancopy::capi {
namespace {

/// A value of a field as the article has it; `block` is kNone where no block says it.
struct Value {
  std::string_view text;
  std::string_view origin;
  std::uint32_t block = kNone;
};

/// The field's `index`th value; false where it has no so many.
bool find_value(const cleancopy_result& result, cleancopy_field field, std::size_t index,
                Value& value) {
  const Article& article = result.article;
  const auto single = [&](std::string_view text, std::uint32_t block, Field of) {
    if (text.empty() || index > 0) return false;
    value = {text, name_of(origin_of(article, of)), block};
    return true;
  };
  switch (field) {
    case CLEANCOPY_FIELD_HEADLINE:
      return single(article.headline, article.headline_block, Field::headline);
    case CLEANCOPY_FIELD_SUBHEADLINE:
      return single(article.subheadline, article.subheadline_block, Field::subheadline);
    case CLEANCOPY_FIELD_BYLINE:
      return single(article.byline, article.byline_block, Field::author);
    case CLEANCOPY_FIELD_DATELINE:
      return single(article.dateline, article.dateline_block, Field::dateline);
    case CLEANCOPY_FIELD_PUBLISHED:
      return single(article.published, kNone, Field::published);
    case CLEANCOPY_FIELD_UPDATED:
      return single(article.updated, kNone, Field::updated);
    case CLEANCOPY_FIELD_LANGUAGE:
      return single(article.language, kNone, Field::language);
    case CLEANCOPY_FIELD_AUTHOR:
      if (index >= article.authors.size()) return false;
      value = {article.authors[index], name_of(origin_of(article, Field::author)),
               article.byline_block};
      return true;
    case CLEANCOPY_FIELD_SECTION:
    case CLEANCOPY_FIELD_KEYWORD:
    case CLEANCOPY_FIELD_SITE:
    case CLEANCOPY_FIELD_ADDRESS:
    case CLEANCOPY_FIELD_IMAGE:
    case CLEANCOPY_FIELD_IMAGE_CAPTION:
    case CLEANCOPY_FIELD_IMAGE_CREDIT:
    case CLEANCOPY_FIELD_DESCRIPTION:
      break;
    default:
      return false;
  }
  // What the article does not choose among comes from the facts: all of the field's best source.
  const Field wanted = static_cast<Field>(field);
  const Fact* first = nullptr;
  for (const Fact& fact : result.document.facts) {
    if (fact.field != wanted) continue;
    if (first == nullptr) first = &fact;
    if (wanted == Field::keyword ? fact.origin != first->origin : &fact != first) continue;
    if (index-- > 0) continue;
    value = {fact.value, name_of(fact.origin), kNone};
    return true;
  }
  return false;
}

constexpr const char* kNoText = "";
const char* data_of(std::string_view text) {
  return text.data() == nullptr ? kNoText : text.data();
}

}  // namespace
}  // namespace cleancopy::capi

using namespace cleancopy;

void cleancopy_result_free(cleancopy_result* result) { delete result; }

const char* cleancopy_role_name(cleancopy_role role) {
  if (role < 0 || role >= static_cast<cleancopy_role>(kRoleCount)) return nullptr;
  return name_of(static_cast<Role>(role)).data();
}

size_t cleancopy_result_block_count(const cleancopy_result* result) {
  return result == nullptr ? 0 : result->document.blocks.size();
}

cleancopy_status cleancopy_result_block_at(const cleancopy_result* result, size_t index,
                                           cleancopy_block* out) {
  if (result == nullptr || index >= result->document.blocks.size()) return CLEANCOPY_E_ARGUMENT;
  const Block& block = result->document.blocks[index];
  const Judgement& judgement = block.judgement;
  cleancopy_block filled = CLEANCOPY_BLOCK_INIT;
  filled.text = capi::data_of(block.text);
  filled.text_len = block.text.size();
  filled.span_begin = block.span.begin;
  filled.span_end = block.span.end;
  filled.role = static_cast<cleancopy_role>(judgement.role);
  filled.verdict = judgement.verdict == Verdict::keep ? CLEANCOPY_KEEP : CLEANCOPY_REMOVE;
  filled.permille = static_cast<int32_t>(std::lround(judgement.confidence * 1000.0F));
  filled.role_name = name_of(judgement.role).data();
  filled.reason = id_of(judgement.reason).data();
  filled.explanation = explanation_of(judgement).data();
  filled.repairs = block.repairs.bits();
  filled.level = block.level;
  return capi::give_struct(filled, out, sizeof(cleancopy_block));
}

cleancopy_status cleancopy_result_overrule(cleancopy_result* result, size_t index,
                                           cleancopy_verdict verdict, cleancopy_role role) {
  if (result == nullptr || index >= result->document.blocks.size()) return CLEANCOPY_E_ARGUMENT;
  if (verdict != CLEANCOPY_KEEP && verdict != CLEANCOPY_REMOVE) return CLEANCOPY_E_ARGUMENT;
  if (role >= static_cast<cleancopy_role>(kRoleCount)) return CLEANCOPY_E_ARGUMENT;
  Judgement& judgement = result->document.blocks[index].judgement;
  const Judgement before = judgement;
  judgement.verdict = verdict == CLEANCOPY_KEEP ? Verdict::keep : Verdict::remove;
  if (role >= 0) judgement.role = static_cast<Role>(role);
  judgement.reason = Reason::overruled;
  judgement.confidence = 1.0F;
  const cleancopy_status status =
      capi::guard([&] { result->article = assemble(result->document); }, [](std::string_view) {});
  if (status != CLEANCOPY_OK) judgement = before;
  return status;
}

size_t cleancopy_result_value_count(const cleancopy_result* result, cleancopy_field field) {
  if (result == nullptr) return 0;
  capi::Value value;
  size_t count = 0;
  while (capi::find_value(*result, field, count, value)) ++count;
  return count;
}

cleancopy_status cleancopy_result_value_at(const cleancopy_result* result, cleancopy_field field,
                                           size_t index, cleancopy_value* out) {
  capi::Value value;
  if (result == nullptr || !capi::find_value(*result, field, index, value))
    return CLEANCOPY_E_ARGUMENT;
  return capi::give_struct(
      cleancopy_value{sizeof(cleancopy_value), capi::data_of(value.text), value.text.size(),
                      value.origin.data(),
                      value.block == kNone ? -1 : static_cast<int64_t>(value.block)},
      out, sizeof(cleancopy_value));
}

cleancopy_status cleancopy_result_run(const cleancopy_result* result, cleancopy_run* out) {
  if (result == nullptr) return CLEANCOPY_E_ARGUMENT;
  const Document& document = result->document;
  return capi::give_struct(
      cleancopy_run{sizeof(cleancopy_run),
                    document.kind == InputKind::html ? CLEANCOPY_INPUT_HTML : CLEANCOPY_INPUT_TEXT,
                    document.charset.data(), name_of(document.charset_source).data(),
                    document.repairs[static_cast<std::size_t>(RepairKind::undecodable)],
                    document.input.size()},
      out, sizeof(cleancopy_run));
}

size_t cleancopy_repair_count(void) { return kRepairKindCount; }

const char* cleancopy_repair_name(size_t kind) {
  return kind < kRepairKindCount ? name_of(static_cast<RepairKind>(kind)).data() : nullptr;
}

uint64_t cleancopy_result_repairs(const cleancopy_result* result, size_t kind) {
  return result == nullptr || kind >= kRepairKindCount ? 0 : result->document.repairs[kind];
}

size_t cleancopy_result_note_count(const cleancopy_result* result) {
  return result == nullptr ? 0 : result->document.notes.size();
}

const char* cleancopy_result_note_at(const cleancopy_result* result, size_t index) {
  if (result == nullptr || index >= result->document.notes.size()) return nullptr;
  return result->document.notes[index].data();
}
