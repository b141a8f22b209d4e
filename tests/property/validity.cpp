#include "validity.hpp"

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include <stdexcept>
#include <string>

namespace validity {
namespace {

template <auto free_handle>
struct Freer {
  void operator()(auto* handle) const { free_handle(handle); }
};

void remember(void* user, xmlErrorPtr error) {
  auto& message = *static_cast<std::string*>(user);
  if (message.empty() && error->message != nullptr)
    message = "line " + std::to_string(error->line) + ": " + error->message;
}

}  // namespace

struct Schema::Parts {
  std::unique_ptr<xmlRelaxNG, Freer<xmlRelaxNGFree>> schema;
};

Schema::Schema(const std::filesystem::path& file) : parts_(std::make_unique<Parts>()) {
  const std::unique_ptr<xmlRelaxNGParserCtxt, Freer<xmlRelaxNGFreeParserCtxt>> parser(
      xmlRelaxNGNewParserCtxt(file.c_str()));
  parts_->schema.reset(xmlRelaxNGParse(parser.get()));
  if (parts_->schema == nullptr) throw std::runtime_error(file.string() + " is no RELAX NG schema");
}

Schema::~Schema() = default;

testing::AssertionResult Schema::accepts(std::string_view xml) const {
  const std::unique_ptr<xmlParserCtxt, Freer<xmlFreeParserCtxt>> parser(xmlNewParserCtxt());
  const std::unique_ptr<xmlDoc, Freer<xmlFreeDoc>> document(xmlCtxtReadMemory(
      parser.get(), xml.data(), static_cast<int>(xml.size()), "output.xml", "UTF-8",
      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE));
  if (document == nullptr) {
    const xmlErrorPtr error = xmlCtxtGetLastError(parser.get());
    return testing::AssertionFailure()
           << "not well-formed: " << (error != nullptr ? error->message : "");
  }
  std::string message;
  const std::unique_ptr<xmlRelaxNGValidCtxt, Freer<xmlRelaxNGFreeValidCtxt>> validator(
      xmlRelaxNGNewValidCtxt(parts_->schema.get()));
  xmlRelaxNGSetValidStructuredErrors(validator.get(), remember, &message);
  if (xmlRelaxNGValidateDoc(validator.get(), document.get()) == 0)
    return testing::AssertionSuccess();
  return testing::AssertionFailure() << "not valid: " << message;
}

}  // namespace validity
