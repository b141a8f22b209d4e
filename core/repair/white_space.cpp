#include <algorithm>

#include "repair/context.hpp"

namespace cleancopy {
namespace {

bool is_white(char c) {
  return static_cast<unsigned char>(c) <= ' ' && (c == ' ' || c == '\n' || c == '\t');
}

bool has_break(RepairContext& context, std::size_t from, std::size_t to) {
  const auto& positions = context.editor.positions();
  auto at = std::lower_bound(positions.begin(), positions.end(), from);
  for (; at != positions.end() && *at <= to; ++at)
    if (context.is_break[static_cast<std::size_t>(at - positions.begin())]) return true;
  return false;
}

}  // namespace

void repair_white_space(RepairContext& context) {
  if (context.form == Form::preformatted) return;
  const std::string_view text = context.editor.text();
  for (std::size_t at = 0; at < text.size();) {
    // Most white space is one space between words.
    if (!is_white(text[at]) || (text[at] == ' ' && at > 0 && at + 1 < text.size() &&
                                !is_white(text[at + 1]) && text[at + 1] != '\xE3')) {
      ++at;
      continue;
    }
    const std::size_t from = at;
    std::size_t tabs = 0;
    bool line_feed = false;
    bool ideographic = false;
    for (; at < text.size(); ++at) {
      if (text[at] == '\xE3' && text.substr(at, 3) == "\u3000") {
        ideographic = true;
        at += 2;
        continue;
      }
      if (!is_white(text[at])) break;
      tabs += text[at] == '\t';
      line_feed |= text[at] == '\n';
    }
    const std::string_view run = text.substr(from, at - from);
    std::string_view with = ideographic ? "\u3000" : " ";
    std::string cells;
    if (context.form == Form::table_row && tabs > 0) {
      cells.assign(tabs, '\t');
      with = cells;
    } else if (from == 0 || at == text.size()) {
      with = {};
    } else if (line_feed && has_break(context, from, at)) {
      with = "\n";
    }
    if (with == run) continue;
    context.replace(line_feed && with == " " ? RepairKind::line_break : RepairKind::space, from, at,
                    with);
  }
  context.editor.finish();
}

}  // namespace cleancopy
