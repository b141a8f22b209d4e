// The review page: one HTML file for an editor, or its one root element for a host's own page.
#include <algorithm>
#include <array>
#include <string>

#include "document/sha256.hpp"
#include "write/head.hpp"
#include "write/report/report_story.hpp"
#include "write/writers.hpp"
#include "write/xml_writer.hpp"

namespace cleancopy {
namespace {

constexpr std::string_view kStyle =
#include "report.css.inc"
    ;
constexpr std::string_view kScript =
#include "report.js.inc"
    ;

/// The value with which a Content-Security-Policy allows one script or style and no other.
std::string source_of(std::string_view code) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const Sha256Digest digest = sha256(code);
  std::string text = "'sha256-";
  for (std::size_t i = 0; i < digest.size(); i += 3) {
    std::uint32_t three = 0;
    for (std::size_t k = i; k < i + 3; ++k)
      three = three << 8 | (k < digest.size() ? digest[k] : 0);
    for (std::size_t k = 0; k < 4; ++k)
      text += i * 8 + k * 6 < digest.size() * 8 ? kDigits[three >> (18 - 6 * k) & 63] : '=';
  }
  return text + "'";
}

std::uint64_t characters_of(std::string_view text) {
  return static_cast<std::uint64_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_removed(const Block& block) { return block.judgement.verdict == Verdict::remove; }

class Report {
 public:
  Report(const Article& article, Output& out)
      : article_(article),
        document_(*article.document),
        head_(head_of(article)),
        id_("cleancopy-report-" + uuid_of(article, head_).substr(0, 8)),
        html_(out, XmlWriter::Syntax::html) {}

  void page() {
    html_.output().put("<!DOCTYPE html>\n");
    html_.open("html");
    html_.attribute("lang", "en");
    html_.open_line("head");
    meta("charset", "utf-8", {}, {});
    meta("http-equiv", "Content-Security-Policy", "content",
         "default-src 'none'; style-src " + source_of(kStyle) + "; script-src " +
             source_of(kScript) + "; base-uri 'none'; form-action 'none'");
    meta("name", "viewport", "content", "width=device-width, initial-scale=1");
    meta("name", "color-scheme", "content", "light dark");
    html_.element_line("title", "Review: " + head_.title);
    code("style", kStyle);
    html_.close_line();
    html_.open_line("body");
    html_.attribute("class", "cleancopy-report-page");
    html_.open_line("main");
    html_.line();
    component();
    html_.close_line();
    code("script", kScript);
    html_.close();
    html_.line();
    html_.close();
    html_.output().put('\n');
  }

  void component() {
    html_.open("div");
    html_.attribute("class", "cleancopy-report");
    html_.attribute("id", id_);
    html_.attribute("lang", "en");
    open("div", "cc-frame");
    head();
    panel();
    html_.open_line("article");
    html_.attribute("class", "cc-story");
    html_.attribute("aria-label", "The story, with what was removed");
    if (head_.language != "und") html_.attribute("lang", head_.language);
    put_report_story(html_, article_);
    html_.close_line();
    html_.close_line();
    html_.close_line();
  }

 private:
  void meta(std::string_view name, std::string_view value, std::string_view second,
            std::string_view content) {
    html_.line();
    html_.open_void("meta");
    html_.attribute(name, value);
    if (!second.empty()) html_.attribute(second, content);
    html_.close_void();
  }
  /// Our own code, as it is: no text of a document goes this way.
  void code(std::string_view element, std::string_view text) {
    html_.open_line(element);
    html_.text({});
    html_.output().put(text);
    html_.close();
  }
  void open(std::string_view element, std::string_view name) {
    html_.open_line(element);
    html_.attribute("class", name);
  }
  void leaf(std::string_view element, std::string_view name, std::string_view text) {
    open(element, name);
    html_.text(text);
    html_.close();
  }

  /// What it comes to: a sentence, and the page from top to bottom as a strip.
  void head() {
    open("header", "cc-head");
    html_.element_line("h1", "What went, and why");
    const std::vector<Block>& blocks = document_.blocks;
    std::uint64_t all = 0;
    std::uint64_t removed = 0;
    for (const Block& block : blocks) {
      const std::uint64_t characters = characters_of(block.text);
      all += characters;
      removed += is_removed(block) ? characters : 0;
    }
    const std::uint64_t percent = all == 0 ? 0 : (removed * 100 + all / 2) / all;
    open("p", "cc-sum");
    html_.element("b", std::to_string(article_.removed.size()) + " of " +
                           std::to_string(blocks.size()) + " blocks");
    html_.text(" were removed, " + std::to_string(percent) +
               " % of the text. They stand where they stood, dimmed, below.");
    html_.close();
    strip(all);
    html_.close_line();
  }

  void strip(std::uint64_t characters) {
    constexpr std::uint64_t kParts = 120;
    if (characters == 0) return;
    open("div", "cc-bar");
    html_.attribute("aria-hidden", "true");
    std::uint64_t before = 0;
    std::uint64_t part = 0;
    for (const Block& block : document_.blocks) {
      before += characters_of(block.text);
      for (; part < kParts && (2 * part + 1) * characters <= 2 * kParts * before; ++part) {
        html_.open("i");
        if (!is_removed(block)) html_.attribute("class", "cc-kept");
        html_.close();
      }
    }
    html_.close();
  }

  void panel() {
    open("section", "cc-panel");
    html_.attribute("aria-label", "What to show");
    html_.attribute("hidden", "");  // the script shows it
    views();
    roles();
    sureness();
    open("label", "cc-check");
    html_.open("input");
    html_.attribute("type", "checkbox");
    html_.attribute("class", "cc-why");
    end_void();
    html_.text("Say why the rest was kept");
    html_.close();
    open("div", "cc-steps");
    step("cc-previous", "Previous", "p");
    step("cc-next", "Next", "n");
    html_.close_line();
    leaf("p", "cc-hint", "From removed block to removed block; so do the keys P and N.");
    open("p", "cc-status");
    html_.attribute("role", "status");
    html_.close();
    html_.close_line();
  }

  void end_void() { html_.close_void(); }

  void input(std::string_view type, std::string_view name, std::string_view value, bool checked) {
    html_.open("input");
    html_.attribute("type", type);
    if (!name.empty()) html_.attribute("name", name);
    html_.attribute("value", value);
    if (checked) html_.attribute("checked", "");
    html_.attribute("autocomplete", "off");
    end_void();
  }

  void views() {
    struct View {
      std::string_view value;
      std::string_view label;
    };
    constexpr std::array<View, 3> kViews = {View{"place", "In place"}, View{"story", "Story alone"},
                                            View{"beside", "Beside"}};
    html_.open_line("fieldset");
    html_.element_line("legend", "View");
    open("div", "cc-views");
    for (const View& view : kViews) {
      html_.open_line("label");
      input("radio", id_ + "-view", view.value, &view == kViews.data());
      html_.text(view.label);
      html_.close();
    }
    html_.close_line();
    html_.close_line();
  }

  void roles() {
    std::array<std::size_t, kRoleCount> counts{};
    for (const Block& block : document_.blocks)
      if (is_removed(block)) ++counts[static_cast<std::size_t>(block.judgement.role)];
    html_.open_line("fieldset");
    html_.attribute("class", "cc-roles");
    html_.open_line("legend");
    html_.text("Removed");
    html_.close();
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] == 0) continue;
      const std::string_view role = name_of(static_cast<Role>(i));
      html_.open_line("label");
      html_.attribute("data-role", role);
      input("checkbox", {}, role, true);
      html_.open("span");
      html_.attribute("class", "cc-dot");
      html_.close();
      std::string words(role);
      std::ranges::replace(words, '-', ' ');
      html_.text(words);
      html_.open("span");
      html_.attribute("class", "cc-count");
      html_.text(std::to_string(counts[i]));
      html_.close();
      html_.close();
    }
    html_.open_line("button");
    html_.attribute("type", "button");
    html_.attribute("class", "cc-all");
    html_.text("All or none");
    html_.close();
    html_.close_line();
  }

  void sureness() {
    open("div", "cc-sure");
    html_.open_line("label");
    open("span", "cc-label");
    html_.text("Sure up to");
    html_.open("output");
    html_.text("100 %");
    html_.close();
    html_.close();
    html_.open("input");
    html_.attribute("type", "range");
    html_.attribute("min", "40");
    html_.attribute("max", "100");
    html_.attribute("value", "100");
    html_.attribute("autocomplete", "off");
    end_void();
    html_.close();
    leaf("p", "cc-hint", "Lower it to see only what the judge doubted.");
    html_.close_line();
  }

  void step(std::string_view name, std::string_view label, std::string_view key) {
    html_.open_line("button");
    html_.attribute("type", "button");
    html_.attribute("class", name);
    html_.text(label);
    html_.text(" ");
    html_.element("kbd", key);
    html_.close();
  }

  const Article& article_;
  const Document& document_;
  const Head head_;
  const std::string id_;
  XmlWriter html_;
};

}  // namespace

void write_report(const Article& article, Sink& sink) {
  Output out(sink);
  Report(article, out).page();
  out.flush();
}

void write_report_part(const Article& article, Sink& sink) {
  Output out(sink);
  Report(article, out).component();
  out.put('\n');
  out.flush();
}

}  // namespace cleancopy
