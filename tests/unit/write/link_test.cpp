#include "write/link.hpp"

#include <gtest/gtest.h>

namespace cleancopy {
namespace {

std::string link(std::string_view address) {
  std::string out = "left over";
  return make_link(address, out) ? out : "(none)" + out;
}

TEST(Link, LetsWebAndMailThrough) {
  EXPECT_EQ(link("https://example.org/a?b=c&d#e"), "https://example.org/a?b=c&d#e");
  EXPECT_EQ(link(" HTTP://Example.org "), "http://Example.org");
  EXPECT_EQ(link("mailto:desk@example.org"), "mailto:desk@example.org");
}

TEST(Link, LetsNothingElseThrough) {
  for (const char* address :
       {"", "javascript:alert(1)", "data:,x", "ftp://example.org/", "/a", "//example.org/",
        "a.html", "https:example.org", "https://", "mailto:", "https:///a", "https://:80/",
        "https://a:b/", "https://a:123456/", "https://a@b@c/", "https://[::1]/", "https://a\\b/",
        "https://a/\n", "java\tscript:x"})
    EXPECT_EQ(link(address), "(none)") << address;
}

TEST(Link, EncodesWhatAUriMayNotHold) {
  EXPECT_EQ(link("https://example.org/a b"), "https://example.org/a%20b");
  EXPECT_EQ(link("https://example.org/é"), "https://example.org/%C3%A9");
  EXPECT_EQ(link("https://example.org/<\">"), "https://example.org/%3C%22%3E");
  EXPECT_EQ(link("https://example.org/%41%zz%"), "https://example.org/%41%25zz%25");
  EXPECT_EQ(link("https://example.org/#a#b"), "https://example.org/#a%23b");
}

}  // namespace
}  // namespace cleancopy
