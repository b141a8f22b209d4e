#include "load/article_reader.hpp"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <limits>
#include <memory>
#include <new>
#include <string>

#include "document/failure.hpp"
#include "document/hosts_last_error.hpp"
#include "load/article_values.hpp"

namespace cleancopy::load {
namespace {

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

/// Between libxml2's callbacks and Events: checks the rules and keeps exceptions out of C.
class Checker {
 public:
  Checker(Events& events, Watch& watch) : events_(events), watch_(watch) {
    open_.push_back({Element::document, {}, {}});
  }

  void attach(xmlParserCtxt* context) {
    context_ = context;
    xmlSAXHandler& handler = *context->sax;
    std::memset(&handler, 0, sizeof handler);
    handler.startElementNs = on_open;
    handler.endElementNs = on_close;
    handler.characters = handler.cdataBlock = handler.ignorableWhitespace = on_text;
    handler.internalSubset = on_doctype;
    handler.initialized = XML_SAX2_MAGIC;  // without it errors would go to the process's handler
    handler.serror = on_error;
    context->userData = this;
  }

  /// Throws what went wrong while the parser ran.
  void finish() {
    if (thrown_) std::rethrow_exception(thrown_);
    if (context_->wellFormed == 0) refuse("it is not well-formed");
  }

 private:
  struct Open {
    Element element;
    std::vector<Element> children;  // each kind once
    std::string text;               // of a moment or a link, which are checked at their end
    std::uint8_t rank = 0;
  };

  template <typename Work>
  void guarded(Work work) {
    if (thrown_) return;
    try {
      work();
    } catch (...) {
      thrown_ = std::current_exception();
      xmlStopParser(context_);
    }
  }

  static Checker& self_of(void* self) { return *static_cast<Checker*>(self); }
  static void on_open(void* self, const xmlChar* name, const xmlChar*, const xmlChar* space, int,
                      const xmlChar**, int count, int, const xmlChar** attributes) {
    self_of(self).guarded([&] { self_of(self).open(view(name), view(space), attributes, count); });
  }
  static void on_close(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
    self_of(self).guarded([&] { self_of(self).close(); });
  }
  static void on_text(void* self, const xmlChar* text, int size) {
    self_of(self).guarded([&] {
      self_of(self).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    });
  }
  static void on_doctype(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
    self_of(self).guarded([&] { self_of(self).refuse("a DOCTYPE may not stand in it"); });
  }
#if LIBXML_VERSION >= 21200
  static void on_error(void* self, const xmlError* error) {
#else
  static void on_error(void* self, xmlError* error) {
#endif
    self_of(self).guarded([&] {
      if (error == nullptr || error->level == XML_ERR_WARNING) return;
      if (error->code == XML_ERR_NO_MEMORY) throw std::bad_alloc();
      std::string message = error->message == nullptr ? "it is not well-formed" : error->message;
      while (!message.empty() && message.back() == '\n') message.pop_back();
      self_of(self).refuse(message, error->line);
    });
  }

  [[noreturn]] void refuse(const std::string& reason, int line = 0) const {
    if (line <= 0) line = xmlSAX2GetLineNumber(context_);
    throw Failure(FailureKind::invalid_article, "line " + std::to_string(line) + ": " + reason);
  }

  void open(std::string_view name, std::string_view space, const xmlChar** attributes, int count) {
    watch_.work(16);
    const auto element = space == kNamespace ? element_named(name) : std::nullopt;
    if (!element) refuse(quoted(name) + " is no element of " + std::string(kNamespace));
    Open& parent = open_.back();
    const Child* rule = rule_for(parent.element, *element);
    if (rule == nullptr || (parent.element == Element::document && !parent.children.empty()))
      refuse(quoted(name) + " may not stand in " + shown(parent.element));
    if (rule->rank < parent.rank)
      refuse(quoted(name) + " stands too late in " + shown(parent.element));
    const bool seen = std::find(parent.children.begin(), parent.children.end(), *element) !=
                      parent.children.end();
    if (seen && rule->once) refuse(quoted(name) + " stands twice in " + shown(parent.element));
    parent.rank = rule->rank;
    if (!seen) parent.children.push_back(*element);
    read(*element, attributes, count);
    open_.push_back({*element, {}, {}});
    events_.open(*element, attributes_);
  }

  /// libxml2 gives each attribute as name, prefix, namespace, and its value's begin and end.
  void read(Element element, const xmlChar** attributes, int count) {
    attributes_.clear();
    for (int i = 0; i < count; ++i, attributes += 5) {
      const std::string_view own = view(attributes[0]);
      const bool is_language = view(attributes[1]) == "xml" && own == "lang";
      const std::string_view name = is_language ? std::string_view("xml:lang") : own;
      if (!is_language && attributes[1] != nullptr)
        refuse("attribute " + quoted(own) + " may not stand on " + shown(element));
      const auto* begin = reinterpret_cast<const char*>(attributes[3]);
      const auto* end = reinterpret_cast<const char*>(attributes[4]);
      attributes_.add(name, {begin, static_cast<std::size_t>(end - begin)});
    }
    const auto rules = attributes_of(element);
    for (const auto& attribute : attributes_.all()) {
      const std::string_view name = attribute.first;
      const std::string_view value = attribute.second;
      const auto rule = std::find_if(rules.begin(), rules.end(),
                                     [&](const Attribute& known) { return known.name == name; });
      if (rule == rules.end())
        refuse("attribute " + quoted(name) + " may not stand on " + shown(element));
      if (const std::string_view wanted = fault_of(rule->value, value); !wanted.empty())
        refuse("attribute " + quoted(name) + " of " + shown(element) + " is " + quoted(value) +
               ", but must be " + std::string(wanted));
    }
    for (const Attribute& rule : rules)
      if (rule.required && !attributes_.has(rule.name))
        refuse(shown(element) + " lacks its attribute " + quoted(rule.name));
    if (!has_source(element)) return;
    const bool has_place = attributes_.has("src");
    if (has_place == attributes_.has("origin"))
      refuse(shown(element) + " must have either \"src\" or \"origin\"");
    if (!has_place && (attributes_.has("repairs") || attributes_.has("printed")))
      refuse(shown(element) + " has \"repairs\" or \"printed\" without \"src\"");
  }

  void text(std::string_view text) {
    watch_.work(text.size());
    Open& inside = open_.back();
    switch (content_of(inside.element)) {
      case Content::text:
        events_.text(text);
        break;
      case Content::children:
        if (text.find_first_not_of(" \t\r\n") != std::string_view::npos)
          refuse("text may not stand in " + shown(inside.element));
        break;
      case Content::moment:
      case Content::link:
        inside.text += text;
        break;
    }
  }

  void close() {
    const Open& inside = open_.back();
    for (const Child& rule : children_of(inside.element))
      if (rule.required && std::find(inside.children.begin(), inside.children.end(), rule.child) ==
                               inside.children.end())
        refuse(shown(inside.element) + " lacks " + quoted(name_of(rule.child)));
    const Content content = content_of(inside.element);
    if (content == Content::moment && !is_moment(inside.text))
      refuse(shown(inside.element) + " is no date: " + quoted(inside.text));
    if (content == Content::link && !is_link(inside.text))
      refuse(shown(inside.element) +
             " is no http, https or mailto address: " + quoted(inside.text));
    if (!inside.text.empty()) events_.text(inside.text);
    events_.close(inside.element);
    open_.pop_back();
  }

  static std::string quoted(std::string_view text) {
    constexpr std::size_t kMost = 80;
    return '"' + std::string(text.substr(0, kMost)) + (text.size() > kMost ? "...\"" : "\"");
  }
  static std::string shown(Element element) {
    return element == Element::document ? "the document"
                                        : std::string("<").append(name_of(element)).append(">");
  }

  Events& events_;
  Watch& watch_;
  xmlParserCtxt* context_ = nullptr;
  std::exception_ptr thrown_;
  std::vector<Open> open_;
  Attributes attributes_;
};

}  // namespace

void read_article_xml(std::string_view xml, Events& events, Watch& watch) {
  if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw Failure(FailureKind::limit, "the XML parser takes at most 2 GiB");
  if (xml.empty()) throw Failure(FailureKind::invalid_article, "line 1: there is nothing in it");
  const HostsLastError hosts_last_error;
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(
      xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())));
  if (context == nullptr) throw std::bad_alloc();
  // Long texts are no attack here: the input's size is limited, and without a DOCTYPE there are no
  // entities but XML's five, which this parser replaces in attributes only when it is told to.
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE |
                                       XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  Checker checker(events, watch);
  checker.attach(context.get());
  xmlParseDocument(context.get());
  checker.finish();
}

}  // namespace cleancopy::load
