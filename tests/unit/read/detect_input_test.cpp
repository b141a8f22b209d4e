#include "read/detect_input.hpp"

#include <gtest/gtest.h>

namespace cleancopy {
namespace {

TEST(DetectInput, PagesAndFragmentsAreHtml) {
  EXPECT_EQ(detect_input("<!DOCTYPE html><title>x</title>"), InputKind::html);
  EXPECT_EQ(detect_input("\n\n<HTML><BODY>text"), InputKind::html);
  EXPECT_EQ(detect_input("<?xml version=\"1.0\"?><html xmlns=\"x\"><body/></html>"),
            InputKind::html);
  EXPECT_EQ(detect_input("<p>Ein Absatz.</p>"), InputKind::html);
  EXPECT_EQ(detect_input("Vorspann ohne Tag\n<p>Ein Absatz.</p>\n<p>Noch einer.</p>"),
            InputKind::html);
}

TEST(DetectInput, TextWithAStrayTagIsText) {
  EXPECT_EQ(detect_input("Erste Zeile<br>zweite Zeile"), InputKind::text);
  EXPECT_EQ(detect_input("a <b and c> d"), InputKind::text);
  EXPECT_EQ(detect_input("A line with <b>bold</b> in it."), InputKind::text);
  EXPECT_EQ(detect_input("She wrote <3 and left <press enter>"), InputKind::text);
}

TEST(DetectInput, EscapedHtmlAndMarkdownAreText) {
  EXPECT_EQ(detect_input("&lt;p&gt;Escaped&lt;/p&gt;"), InputKind::text);
  EXPECT_EQ(detect_input("# Title\n\nSome *text* with a <https://example.org> link"),
            InputKind::text);
  EXPECT_EQ(detect_input(""), InputKind::text);
}

}  // namespace
}  // namespace cleancopy
