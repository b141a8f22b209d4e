#include "support/invariants.hpp"

#include <algorithm>
#include <string>

#include "support/words.hpp"

namespace invariants {
namespace {

using testing::AssertionFailure;
using testing::AssertionSuccess;

/// Where the first word that differs is, with a little of what stands around it.
testing::AssertionResult differ(std::string_view before, std::string_view after) {
  const auto first = words::split(before);
  const auto second = words::split(after);
  std::size_t at = 0;
  while (at < first.size() && at < second.size() && first[at] == second[at]) ++at;
  const auto around = [at](const std::vector<std::string_view>& all) {
    std::string text;
    for (std::size_t i = at < 3 ? 0 : at - 3; i < std::min(all.size(), at + 9); ++i)
      text += std::string(all[i]) + " ";
    return text;
  };
  return AssertionFailure() << "word " << at << " differs: \"" << around(first) << "\" became \""
                            << around(second) << "\"";
}

/// The span's words after its own bullet or number, which the reader takes off a list item.
bool is_tail_after_bullet(std::string_view span, std::string_view block) {
  constexpr std::size_t kLongestBullet = 12;
  return span.size() > block.size() && span.size() - block.size() <= kLongestBullet &&
         span.ends_with(block);
}

std::string without_tags(std::string_view page) {
  std::string text;
  bool in_tag = false;
  for (const char c : page) {
    if (c == '<') in_tag = true;
    if (!in_tag) text += c;
    if (c == '>') in_tag = false;
  }
  return text;
}

}  // namespace

testing::AssertionResult nothing_lost(std::string_view text, const host::Cleaned& cleaned) {
  std::uint64_t from = 0;
  const auto gap_has_words = [&](std::uint64_t to) {
    return !words::split(text.substr(from, to - from)).empty();
  };
  for (const host::Block& block : cleaned.blocks()) {
    if (block.begin < from || block.end < block.begin || block.end > text.size())
      return AssertionFailure() << "span " << block.begin << "-" << block.end << " of "
                                << words::shown(block.text) << " overlaps or leaves the input";
    if (gap_has_words(block.begin))
      return AssertionFailure() << "no block holds "
                                << words::shown(text.substr(from, block.begin - from));
    from = block.end;
  }
  if (gap_has_words(text.size()))
    return AssertionFailure() << "no block holds " << words::shown(text.substr(from));
  return AssertionSuccess();
}

testing::AssertionResult nothing_lost_of_page(std::string_view page, const host::Cleaned& cleaned) {
  const std::string visible = words::without_spaces(without_tags(page.substr(page.find("<body"))));
  std::size_t from = 0;
  for (const host::Block& block : cleaned.blocks()) {
    const std::string own = words::without_spaces(block.text);
    if (visible.compare(from, own.size(), own) != 0)
      return AssertionFailure() << words::shown(visible.substr(from)) << " became "
                                << words::shown(block.text);
    from += own.size();
  }
  if (from < visible.size())
    return AssertionFailure() << "no block holds " << words::shown(visible.substr(from));
  return AssertionSuccess();
}

testing::AssertionResult nothing_invented(std::string_view text, const host::Cleaned& cleaned) {
  for (const host::Block& block : cleaned.blocks()) {
    if (!host::only_spacing(block.repairs)) continue;
    const std::string_view source = text.substr(block.begin, block.end - block.begin);
    const std::string span = words::collapse(source);
    const std::string own = words::collapse(block.text);
    if (span == own || is_tail_after_bullet(span, own)) continue;
    // Lines of a script without spaces are rejoined without one.
    const bool rejoined = host::has_repair(block.repairs, "line-break");
    if (!rejoined || words::without_spaces(source) != words::without_spaces(own))
      return differ(span, own);
  }
  return AssertionSuccess();
}

testing::AssertionResult stable(const host::Cleaned& cleaned) {
  const std::string once = cleaned.write("text");
  const host::Cleaned second = host::clean(once, host::Input::text);
  for (const host::Block& block : second.blocks())
    if (!block.kept)
      return AssertionFailure() << "the second cleaning removes " << words::shown(block.text)
                                << " as " << block.role << " (" << block.reason << ")";
  const std::string twice = second.write("text");
  return once == twice ? AssertionSuccess() : differ(once, twice);
}

testing::AssertionResult deterministic(std::string_view bytes, host::Input input,
                                       const host::Cleaned& cleaned) {
  const host::Cleaned again = host::clean(bytes, input);
  for (const std::string& format : host::formats())
    if (cleaned.write(format) != again.write(format))
      return AssertionFailure() << format << " differs";
  return AssertionSuccess();
}

testing::AssertionResult reversible(host::Cleaned cleaned) {
  cleaned.keep_everything();
  const std::string written = words::collapse(cleaned.write("text"));
  for (const host::Block& block : cleaned.blocks()) {
    const std::string text =
        words::collapse(block.text);  // the head is written first, wherever it stood
    if (written.find(text) == std::string::npos)
      return AssertionFailure() << "not written: " << words::shown(text);
  }
  return AssertionSuccess();
}

}  // namespace invariants
