// Another user of libxml2 in the process, who sets all of its global handlers and calls its
// clean-up: neither notices the other.
#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <cstdarg>
#include <thread>

#include "cleaning.hpp"

namespace {

int calls = 0;
void generic(void*, const char*, ...) { ++calls; }
#if LIBXML_VERSION >= 21200
void structured(void*, const xmlError*) { ++calls; }
#else
void structured(void*, xmlError*) { ++calls; }
#endif
xmlParserInputPtr load_entity(const char*, const char*, xmlParserCtxtPtr) {
  ++calls;
  return nullptr;
}
int matches(const char*) {
  ++calls;
  return 0;
}
void* open_file(const char*) { return nullptr; }
int read_file(void*, char*, int) { return 0; }
int close_file(void*) { return 0; }

class OtherUser : public testing::Test {
 protected:
  void SetUp() override {
    calls = 0;
    xmlSetGenericErrorFunc(&calls, generic);
    xmlSetStructuredErrorFunc(&calls, structured);
    loader_ = xmlGetExternalEntityLoader();
    xmlSetExternalEntityLoader(load_entity);
    xmlRegisterInputCallbacks(matches, open_file, read_file, close_file);
    xmlKeepBlanksDefault(0);
    xmlSubstituteEntitiesDefault(1);
  }
  void TearDown() override {
    xmlSetGenericErrorFunc(nullptr, nullptr);
    xmlSetStructuredErrorFunc(nullptr, nullptr);
    xmlSetExternalEntityLoader(loader_);
    xmlPopInputCallbacks();
    xmlKeepBlanksDefault(1);
    xmlSubstituteEntitiesDefault(0);
  }
  xmlExternalEntityLoader loader_ = nullptr;
};

// Before any of the tests sets a handler.
const std::string page_alone = cleaned(linked(), kPage);

TEST_F(OtherUser, IsNeitherCalledNorReplaced) {
  ASSERT_FALSE(page_alone.empty());
  EXPECT_EQ(cleaned(linked(), kPage), page_alone) << "its settings change what is cleaned";
  EXPECT_FALSE(cleaned(linked(), kText).empty());
  EXPECT_EQ(calls, 0);
  EXPECT_EQ(xmlGenericError, generic);
  EXPECT_EQ(xmlGenericErrorContext, &calls);
  EXPECT_EQ(xmlStructuredError, structured);
  EXPECT_EQ(xmlStructuredErrorContext, &calls);
  EXPECT_EQ(xmlGetExternalEntityLoader(), load_entity);
  EXPECT_EQ(xmlKeepBlanksDefault(0), 0);
  EXPECT_EQ(xmlSubstituteEntitiesDefault(1), 1);
}

TEST_F(OtherUser, KeepsItsLastError) {
  xmlResetLastError();
  cleaned(linked(), kPage);
  EXPECT_EQ(xmlGetLastError(), nullptr);
  const char broken[] = "<a><b></a>";
  xmlFreeDoc(xmlReadMemory(broken, sizeof broken - 1, "mine.xml", nullptr, XML_PARSE_RECOVER));
  ASSERT_NE(xmlGetLastError(), nullptr);
  const int code = xmlGetLastError()->code;
  const std::string message = xmlGetLastError()->message;
  cleaned(linked(), kPage);
  ASSERT_NE(xmlGetLastError(), nullptr);
  EXPECT_EQ(xmlGetLastError()->code, code);
  EXPECT_EQ(xmlGetLastError()->message, message);
  EXPECT_STREQ(xmlGetLastError()->file, "mine.xml");
}

// As a host does that cleans from within its own parsing: in a callback of the same library.
TEST_F(OtherUser, CleansInsideItsOwnParsing) {
  htmlSAXHandler handler{};
  std::string inside;
  handler.startElement = [](void* user, const xmlChar*, const xmlChar**) {
    *static_cast<std::string*>(user) = cleaned(linked(), kPage);
  };
  const std::string page(kPage);
  htmlParserCtxtPtr context =
      htmlCreatePushParserCtxt(&handler, &inside, page.data(), static_cast<int>(page.size()),
                               nullptr, XML_CHAR_ENCODING_UTF8);
  htmlParseChunk(context, nullptr, 0, 1);
  EXPECT_EQ(inside, page_alone);
  htmlFreeParserCtxt(context);
}

TEST_F(OtherUser, CleansUpInBetween) {
  for (int round = 0; round < 3; ++round) {
    xmlCleanupParser();
    EXPECT_EQ(cleaned(linked(), kPage), page_alone);
    xmlInitParser();
    const char good[] = "<a>b</a>";
    xmlDocPtr document = xmlReadMemory(good, sizeof good - 1, nullptr, nullptr, 0);
    EXPECT_NE(document, nullptr) << "the other user can no longer parse";
    xmlFreeDoc(document);
  }
}

TEST_F(OtherUser, ParsesAtTheSameTime) {
  std::thread other([] {
    for (int i = 0; i < 300; ++i) {
      const std::string page(kPage);
      htmlDocPtr document = htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr,
                                           "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR);
      ASSERT_NE(document, nullptr);
      xmlFreeDoc(document);
    }
  });
  for (int i = 0; i < 100; ++i) EXPECT_EQ(cleaned(linked(), kPage), page_alone);
  other.join();
}

}  // namespace
