// Every block's span holds the block's text in the bytes as they came: found here by other means
// than the library's, with iconv and a plain scan over tags and character references.
#include <gtest/gtest.h>
#include <iconv.h>
#include <libxml/HTMLparser.h>

#include <memory>

#include "scraped.hpp"
#include "support/library.hpp"
#include "support/words.hpp"

namespace {

std::string converted(std::string_view bytes, const char* from, const char* to) {
  const iconv_t converter = iconv_open(to, from);
  if (converter == reinterpret_cast<iconv_t>(-1)) return {};
  std::string out(bytes.size() * 4 + 16, '\0');
  char* in_at = const_cast<char*>(bytes.data());
  std::size_t in_left = bytes.size();
  char* out_at = out.data();
  std::size_t out_left = out.size();
  while (in_left > 0 &&
         iconv(converter, &in_at, &in_left, &out_at, &out_left) == static_cast<std::size_t>(-1)) {
    if (errno == E2BIG || in_left == 0) break;
    ++in_at;  // a byte that the charset does not explain
    --in_left;
  }
  iconv_close(converter);
  out.resize(out.size() - out_left);
  return out;
}

/// The end of the markup that begins at `at`, or `at` where none does.
std::size_t markup_end(std::string_view page, std::size_t at) {
  const std::string_view rest = page.substr(at);
  const auto after = [&](std::string_view end, std::size_t from) {
    const std::size_t found = rest.find(end, from);
    return found == std::string_view::npos ? page.size() : at + found + end.size();
  };
  if (rest.starts_with("<!--")) return after("-->", 4);
  if (rest.size() < 2) return at;
  const char next = rest[1];
  const bool name = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
  if (!name && next != '/' && next != '!' && next != '?') return at;
  char quote = 0;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (quote != 0)
      quote = rest[i] == quote ? '\0' : quote;
    else if ((rest[i] == '"' || rest[i] == '\'') && rest[i - 1] == '=')
      quote = rest[i];
    else if (rest[i] == '>')
      return at + i + 1;
  }
  return page.size();
}

/// The end of a script or the like that begins at `at`, with its end tag.
std::size_t unseen_end(std::string_view page, std::size_t at) {
  for (const std::string_view name : {"script", "style", "svg", "template", "noscript"}) {
    if (page.size() - at < name.size() + 1) continue;
    const auto same = [](std::string_view a, std::string_view b) {
      return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                        [](char x, char y) { return (x | 0x20) == (y | 0x20); });
    };
    if (!same(page.substr(at + 1, name.size()), name)) continue;
    for (std::size_t end = page.find("</", at); end != std::string_view::npos;
         end = page.find("</", end + 2))
      if (same(page.substr(end + 2, name.size()), name)) return markup_end(page, end);
  }
  return at;
}

void append_utf8(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code >> 18 & 7));
    out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

/// Decodes the character reference at `at` into `out`; returns its end, or `at`.
std::size_t reference_end(std::string_view text, std::size_t at, std::string& out) {
  const std::size_t end = text.find_first_of("; <&\n", at + 1);
  if (end == std::string_view::npos || text[end] != ';' || end - at > 32) return at;
  const std::string name(text.substr(at + 1, end - at - 1));
  if (name.starts_with('#')) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    append_utf8(out, static_cast<unsigned>(
                         std::strtoul(name.c_str() + (hex ? 2 : 1), nullptr, hex ? 16 : 10)));
    return end + 1;
  }
  const htmlEntityDesc* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
  if (known == nullptr) return at;
  append_utf8(out, known->value);
  return end + 1;
}

std::string shown_text(std::string_view page) {
  std::string out;
  for (std::size_t at = 0; at < page.size();) {
    std::size_t end = at;
    if (page[at] == '<') {
      end = unseen_end(page, at);
      if (end == at) end = markup_end(page, at);
    } else if (page[at] == '&') {
      end = reference_end(page, at, out);
    }
    if (end == at) out += page[end++];
    at = end;
  }
  return out;
}

/// Letters and digits of ASCII, and all beyond it: what no repair of spaces touches.
std::string key_of(std::string_view text) {
  std::string key;
  for (const char c : words::without_spaces(text)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) key += c;
  }
  return key;
}

/// Where `key` ends in `shown` from `at` on, in one piece or around hidden text in its middle; npos
/// if it is not there.
std::size_t end_of(std::string_view key, std::string_view shown, std::size_t at) {
  const std::size_t whole = shown.find(key, at);
  if (whole != std::string_view::npos) return whole + key.size();
  for (std::size_t cut = 1; cut < key.size(); ++cut) {
    const std::size_t first = shown.find(key.substr(0, cut), at);
    if (first == std::string_view::npos) break;
    const std::size_t second = shown.find(key.substr(cut), first + cut);
    if (second != std::string_view::npos) return second + key.size() - cut;
  }
  return std::string_view::npos;
}

/// Whether the words of the block stand in its span, in their order.
testing::AssertionResult holds(const host::Block& block, std::string_view bytes,
                               const char* charset) {
  if (block.begin > block.end || block.end > bytes.size())
    return testing::AssertionFailure() << "the span leaves the page";
  const std::string source =
      converted(bytes.substr(block.begin, block.end - block.begin), charset, "UTF-8");
  const std::string raw = key_of(source);
  const std::string shown = key_of(shown_text(source));
  std::size_t at = 0;
  for (const std::string_view word : words::split(block.text)) {
    const std::string key = key_of(word);
    const std::size_t end = end_of(key, shown, at);
    if (end != std::string::npos)
      at = end;
    else if (raw.find(key) == std::string::npos)  // "&nbspWord": nobody agrees what that is
      return testing::AssertionFailure()
             << words::shown(word) << " of " << words::shown(block.text) << " is not in "
             << block.begin << "-" << block.end << ": " << words::shown(source, 300);
  }
  return testing::AssertionSuccess();
}

struct Count {
  std::size_t blocks = 0;
  std::size_t repaired = 0;  // the text is no longer what stands there
};

void expect_spans(std::string_view bytes, const host::Cleaned& cleaned, const char* charset,
                  Count& count) {
  const auto blocks = cleaned.blocks();
  count.blocks += blocks.size();
  for (const host::Block& block : blocks) {
    if (host::only_spacing(block.repairs))
      EXPECT_TRUE(holds(block, bytes, charset));
    else
      ++count.repaired;
  }
}

class Spans : public testing::TestWithParam<const char*> {};

TEST_P(Spans, HoldTheBlocksText) {
  const auto pages = scraped::load_pages(GetParam());
  if (pages.empty())
    GTEST_SKIP() << "no pages of " << GetParam() << " beside " << scraped::folder();
  Count count;
  for (const auto& [id, bytes] : pages) {
    SCOPED_TRACE(id);
    const host::Cleaned cleaned = host::clean(bytes, host::Input::html);
    const std::string charset = cleaned.charset();
    expect_spans(bytes, cleaned, charset.c_str(), count);
  }
  EXPECT_LE(count.repaired * 10, count.blocks) << "too few blocks are compared";
}

TEST_P(Spans, HoldTheBlocksTextInAnotherCharset) {
  const auto pages = scraped::load_pages(GetParam());
  if (pages.empty())
    GTEST_SKIP() << "no pages of " << GetParam() << " beside " << scraped::folder();
  Count count;
  constexpr std::size_t kEvery = 4;  // a page in so many is enough
  for (std::size_t i = 0; i < pages.size(); i += kEvery) {
    SCOPED_TRACE(pages[i].id);
    const std::string wide = "\xFF\xFE" + converted(pages[i].text, "UTF-8", "UTF-16LE");
    const host::Cleaned cleaned = host::clean(wide, host::Input::html);
    ASSERT_EQ(cleaned.charset(), "utf-16le");
    expect_spans(wide, cleaned, "UTF-16LE", count);
  }
  EXPECT_LE(count.repaired * 10, count.blocks) << "too few blocks are compared";
}

INSTANTIATE_TEST_SUITE_P(Pages, Spans, testing::Values("news", "silver", "web"),
                         [](const auto& collection) { return std::string(collection.param); });

}  // namespace
