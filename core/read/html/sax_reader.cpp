#include "read/html/sax_reader.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <limits>
#include <memory>
#include <new>

#include "document/failure.hpp"
#include "document/hosts_last_error.hpp"
#include "read/html/ascii.hpp"
#include "read/html/cut.hpp"
#include "read/html/names.hpp"

namespace cleancopy::html {
namespace {

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
using ContextPointer = std::unique_ptr<htmlParserCtxt, FreeContext>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view("") : reinterpret_cast<const char*>(text);
}

bool is_name_character(char c) {
  return is_letter(c) || is_digit(c) || c == ':' || c == '-' || c == '_' || c == '.';
}

/// Between libxml2's callbacks and Events: finds where each event stands and keeps exceptions out
/// of C.
class Bridge {
 public:
  Bridge(const CutPage& page, Events& events, Watch& watch)
      : page_(page), text_(page.text()), events_(events), watch_(watch) {}

  void attach(htmlParserCtxt* context) {
    context_ = context;
    htmlSAXHandler& handler = *context->sax;
    std::memset(&handler, 0, sizeof handler);
    handler.startElement = on_open;
    handler.endElement = on_close;
    handler.characters = handler.ignorableWhitespace = handler.cdataBlock = on_text;
    handler.initialized = XML_SAX2_MAGIC;  // without it errors would go to the process's handler
    handler.serror = on_error;
    context->userData = this;
    names_ = context->nameTab;
  }

  void rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  template <typename Work>
  void guarded(Work work) {
    if (thrown_) return xmlStopParser(context_);
    try {
      work();
    } catch (...) {
      thrown_ = std::current_exception();
      xmlStopParser(context_);
    }
  }

  static void on_open(void* self, const xmlChar* name, const xmlChar** attributes) {
    auto& bridge = *static_cast<Bridge*>(self);
    bridge.guarded([&] { bridge.open(name, attributes); });
  }
  static void on_close(void* self, const xmlChar*) {
    auto& bridge = *static_cast<Bridge*>(self);
    bridge.guarded([&] { bridge.close(); });
  }
  static void on_text(void* self, const xmlChar* text, int size) {
    auto& bridge = *static_cast<Bridge*>(self);
    bridge.guarded([&] {
      bridge.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    });
  }
#if LIBXML_VERSION >= 21200
  static void on_error(void* self, const xmlError* error) {
#else
  static void on_error(void* self, xmlError* error) {
#endif
    // Errors are the normal case in HTML. They still take time: a stray end tag walks the parser's
    // stack.
    auto& bridge = *static_cast<Bridge*>(self);
    if (error != nullptr && bridge.lacks_name(*error)) {
      // Stopped at the next event: where a name is missing libxml2 does not expect the text to end.
      if (!bridge.thrown_) bridge.thrown_ = std::make_exception_ptr(std::bad_alloc());
      return;
    }
    bridge.guarded([&] {
      if (error != nullptr && error->code == XML_ERR_NO_MEMORY) bridge.out_of_memory();
      bridge.watch_.work(16);
    });
  }

  [[noreturn]] void out_of_memory() {
    // Where libxml2's stack of names could not grow it drops the old one, and walks over it later.
    if (context_->nameTab == nullptr) {
      context_->nameTab = names_;
      context_->nameMax /= 2;
    }
    throw std::bad_alloc();
  }

  /// Before 2.13 libxml2 takes a name that it has no memory for to be none, and goes on without the
  /// tag or the character.
  [[nodiscard]] bool lacks_name(const xmlError& error) const {
    if (error.code != XML_ERR_NAME_REQUIRED) return false;
    if (error.message == nullptr) return true;
    const std::string_view message(error.message);
    if (message.find("element name") != std::string_view::npos) return true;
    const std::size_t here = position();
    return message.find("EntityRef") != std::string_view::npos && here > 0 &&
           text_[here - 1] != '&';
  }

  /// Where the parser stands in the page's text.
  [[nodiscard]] std::size_t position() const {
    const xmlParserInput* input = context_->input;
    if (input == nullptr) return at_;
    return std::min(static_cast<std::size_t>(input->consumed +
                                             static_cast<unsigned long>(input->cur - input->base)),
                    text_.size());
  }

  void open(const xmlChar* name, const xmlChar** attributes) {
    watch_.work(8);
    names_ = context_->nameTab;
    const std::size_t here = position();
    // The parser stands before the tag's end, or, for an element that it implies, inside another
    // tag.
    if (here >= tag_end_) {
      tag_begin_ = next_tag(at_, here);
      std::size_t end = here;
      while (end < text_.size() && (is_space(text_[end]) || text_[end] == '/')) ++end;
      tag_end_ = end < text_.size() && text_[end] == '>' ? end + 1 : here;
    }
    at_ = std::max(at_, tag_end_);
    Attributes read;
    if (attributes != nullptr)
      for (; *attributes != nullptr; attributes += 2)
        read.set(view(attributes[0]), view(attributes[1]));
    events_.open(lookup(view(name)), read, page_.to_source(tag_begin_));
    ++depth_;
  }

  /// The first "<" from `from` on that begins a start tag; `limit` where there is none before it.
  [[nodiscard]] std::size_t next_tag(std::size_t from, std::size_t limit) const {
    std::size_t at = from;
    while (at < limit && (text_[at] != '<' || !is_letter(text_[std::min(at + 1, limit)]))) ++at;
    return at;
  }

  void close() {
    if (depth_ == 0) return;
    --depth_;
    const std::size_t here = position();
    if (here > 0 && here <= text_.size() && text_[here - 1] == '>') at_ = std::max(at_, here);
    events_.close(page_.end_to_source(at_));
  }

  void text(std::string_view chunk) {
    watch_.work(chunk.size());
    if (is_rest_of_end_tag(chunk)) throw std::bad_alloc();
    const auto [begin, end] = place_of(chunk);
    text_end_ = end;
    at_ = std::max(at_, end);
    const Span span{page_.to_source(begin),
                    end > begin ? page_.end_to_source(end) : page_.to_source(begin)};
    events_.text(chunk, span);
  }

  /// Whether "</name" stands before `chunk`: libxml2 had no memory for the name of an end tag and
  /// took the rest of the tag for text.
  [[nodiscard]] bool is_rest_of_end_tag(std::string_view chunk) const {
    constexpr std::size_t kLongestName = 100;  // of those that libxml2 reads in one piece
    constexpr std::size_t kFullBuffer = 900;   // with it the parser does not yet stand behind it
    const std::size_t here = position();
    if (chunk.size() > std::min(here, kFullBuffer)) return false;
    const std::size_t name_end = here - chunk.size();
    std::size_t name = name_end;
    while (name > 0 && name_end - name <= kLongestName && is_name_character(text_[name - 1]))
      --name;
    return name < name_end && name > 1 && text_[name - 1] == '/' && text_[name - 2] == '<' &&
           !is_digit(text_[name]) && text_[name] != '-' &&
           text_.substr(name_end, chunk.size()) == chunk;
  }

  struct Place {
    std::size_t begin, end;
  };
  /// Where a chunk stands, never before the end of the last one. Plain text ends at the parser's
  /// position; or it begins where the last event ended, with characters after it that the parser
  /// dropped; or it ends one character further, when the parser's buffer was full. A character
  /// reference begins at the last "&".
  [[nodiscard]] Place place_of(std::string_view chunk) const {
    const std::size_t here = std::max(position(), text_end_);
    const auto ends_at = [&](std::size_t end) {
      return end >= text_end_ + chunk.size() && end <= text_.size() &&
             text_.substr(end - chunk.size(), chunk.size()) == chunk;
    };
    for (const std::size_t end : {here, at_ + chunk.size(), here + 1, here + 2, here + 3, here + 4})
      if (ends_at(end)) return {end - chunk.size(), end};
    if (text_.substr(here, chunk.size()) == chunk) return {here, here + chunk.size()};
    constexpr std::size_t kLongestReference = 40;
    const std::size_t from = std::max(text_end_, here - std::min(here, kLongestReference));
    const std::size_t ampersand = text_.substr(0, here).rfind('&');
    if (ampersand != std::string_view::npos && ampersand >= from) return {ampersand, here};
    // The parser lost count over characters that it dropped.
    const std::size_t found = text_.substr(text_end_, chunk.size() + kLongestReference).find(chunk);
    if (found != std::string_view::npos)
      return {text_end_ + found, text_end_ + found + chunk.size()};
    return {std::clamp(at_, text_end_, here), here};
  }

  const CutPage& page_;
  std::string_view text_;
  Events& events_;
  Watch& watch_;
  htmlParserCtxt* context_ = nullptr;
  const xmlChar** names_ = nullptr;  // libxml2's stack of open elements
  std::exception_ptr thrown_;
  std::size_t at_ = 0;         // end of the last event
  std::size_t text_end_ = 0;   // end of the last text
  std::size_t tag_begin_ = 0;  // of the last start tag
  std::size_t tag_end_ = 0;
  std::size_t depth_ = 0;
};

/// Gives the parser its text where it stands. htmlCreateMemoryParserCtxt would copy it first, and
/// leak when memory runs out on the way.
void feed(htmlParserCtxt* context, std::string_view terminated) {
  xmlParserInput* input =
      xmlNewStringInputStream(context, reinterpret_cast<const xmlChar*>(terminated.data()));
  if (input == nullptr || inputPush(context, input) < 0) {
    xmlFreeInputStream(input);
    throw std::bad_alloc();
  }
}

/// Has the parser know every name that matters here before it begins: see lacks_name.
void learn_names(htmlParserCtxt* context) {
  const auto learn = [&](std::string_view name) {
    if (xmlDictLookup(context->dict, reinterpret_cast<const xmlChar*>(name.data()),
                      static_cast<int>(name.size())) == nullptr)
      throw std::bad_alloc();
  };
  for (const Name& name : known_names()) learn(name.text);
  for (const std::string_view name : read_attributes()) learn(name);
}

}  // namespace

void parse(const CutPage& page, Events& events, Watch& watch) {
  const std::string_view text = page.text();
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw Failure(FailureKind::limit, "the HTML parser takes at most 2 GiB");
  if (text.empty()) return;
  const HostsLastError hosts_last_error;
  const ContextPointer context(htmlNewParserCtxt());
  if (context == nullptr) throw std::bad_alloc();
  Bridge bridge(page, events, watch);
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED |
                                        HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
  bridge.attach(context.get());
  learn_names(context.get());
  feed(context.get(), text);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  bridge.rethrow();
  if (context->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
}

}  // namespace cleancopy::html
