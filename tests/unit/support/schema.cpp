#include "support/schema.hpp"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/valid.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <cstdarg>
#include <cstdio>
#include <memory>

namespace cleancopy {
namespace {

template <auto release>
struct Free {
  template <class T>
  void operator()(T* object) const {
    release(object);
  }
};
template <class T, auto release>
using Owned = std::unique_ptr<T, Free<release>>;
using Doc = Owned<xmlDoc, xmlFreeDoc>;

void remember(void* user, xmlErrorPtr error) {
  if (error->level == XML_ERR_WARNING) return;
  auto& errors = *static_cast<std::string*>(user);
  errors += "line " + std::to_string(error->line) + ": " + (error->message ? error->message : "?");
}

void remember_text(void* user, const char* format, ...) {
  char line[1024];
  va_list values;
  va_start(values, format);
  std::vsnprintf(line, sizeof line, format, values);
  va_end(values);
  *static_cast<std::string*>(user) += line;
}

Doc parse(std::string_view xml, std::string& errors) {
  Owned<xmlParserCtxt, xmlFreeParserCtxt> context(xmlNewParserCtxt());
  Doc doc(xmlCtxtReadMemory(context.get(), xml.data(), static_cast<int>(xml.size()), "output",
                            nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (doc == nullptr) {
    const xmlErrorPtr error = xmlCtxtGetLastError(context.get());
    errors += std::string("not well-formed: ") + (error && error->message ? error->message : "?");
  }
  return doc;
}

}  // namespace

std::string errors_in_form(std::string_view xml) {
  std::string errors;
  parse(xml, errors);
  return errors;
}

std::string errors_against_relax_ng(std::string_view xml, const std::string& schema_path) {
  std::string errors;
  Owned<xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt> parser(
      xmlRelaxNGNewParserCtxt(schema_path.c_str()));
  xmlRelaxNGSetParserStructuredErrors(parser.get(), remember, &errors);
  Owned<xmlRelaxNG, xmlRelaxNGFree> schema(xmlRelaxNGParse(parser.get()));
  if (schema == nullptr) return errors + "no schema at " + schema_path;
  const Doc doc = parse(xml, errors);
  if (doc == nullptr) return errors;
  Owned<xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt> valid(xmlRelaxNGNewValidCtxt(schema.get()));
  xmlRelaxNGSetValidStructuredErrors(valid.get(), remember, &errors);
  if (xmlRelaxNGValidateDoc(valid.get(), doc.get()) != 0 && errors.empty()) errors = "not valid";
  return errors;
}

std::string errors_against_xsd(std::string_view xml, const std::string& schema_path) {
  std::string errors;
  Owned<xmlSchemaParserCtxt, xmlSchemaFreeParserCtxt> parser(
      xmlSchemaNewParserCtxt(schema_path.c_str()));
  xmlSchemaSetParserStructuredErrors(parser.get(), remember, &errors);
  Owned<xmlSchema, xmlSchemaFree> schema(xmlSchemaParse(parser.get()));
  if (schema == nullptr) return errors + "no schema at " + schema_path;
  const Doc doc = parse(xml, errors);
  if (doc == nullptr) return errors;
  Owned<xmlSchemaValidCtxt, xmlSchemaFreeValidCtxt> valid(xmlSchemaNewValidCtxt(schema.get()));
  xmlSchemaSetValidStructuredErrors(valid.get(), remember, &errors);
  if (xmlSchemaValidateDoc(valid.get(), doc.get()) != 0 && errors.empty()) errors = "not valid";
  return errors;
}

std::string errors_against_dtd(std::string_view xml, const std::string& dtd_path) {
  std::string errors;
  const Doc doc = parse(xml, errors);
  if (doc == nullptr) return errors;
  Owned<xmlDtd, xmlFreeDtd> dtd(
      xmlParseDTD(nullptr, reinterpret_cast<const xmlChar*>(dtd_path.c_str())));
  if (dtd == nullptr) return "no DTD at " + dtd_path;
  Owned<xmlValidCtxt, xmlFreeValidCtxt> valid(xmlNewValidCtxt());
  valid->userData = &errors;
  valid->error = remember_text;
  if (xmlValidateDtd(valid.get(), doc.get(), dtd.get()) != 1 && errors.empty())
    errors = "not valid";
  return errors;
}

std::string found_in(std::string_view xml, const std::string& xpath) {
  std::string errors;
  const Doc doc = parse(xml, errors);
  if (doc == nullptr) return errors;
  Owned<xmlXPathContext, xmlXPathFreeContext> context(xmlXPathNewContext(doc.get()));
  for (const xmlNs* ns = xmlDocGetRootElement(doc.get())->nsDef; ns != nullptr; ns = ns->next)
    xmlXPathRegisterNs(context.get(),
                       ns->prefix ? ns->prefix : reinterpret_cast<const xmlChar*>("d"), ns->href);
  Owned<xmlXPathObject, xmlXPathFreeObject> found(
      xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(xpath.c_str()), context.get()));
  if (found == nullptr || found->nodesetval == nullptr) return {};
  std::string text;
  for (int i = 0; i < found->nodesetval->nodeNr; ++i) {
    Owned<xmlChar, [](xmlChar* content) { xmlFree(content); }> content(
        xmlNodeGetContent(found->nodesetval->nodeTab[i]));
    if (i > 0) text += '|';
    text += reinterpret_cast<const char*>(content.get());
  }
  return text;
}

}  // namespace cleancopy
