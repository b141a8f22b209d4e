#pragma once
#include <gtest/gtest.h>

#include <string_view>

#include "support/library.hpp"

/// What the library promises of every document, as checks that say what broke.
namespace invariants {

/// Every visible byte of a text stands in the span of one block; spans follow each other and do not
/// overlap.
testing::AssertionResult nothing_lost(std::string_view text, const host::Cleaned& cleaned);
/// Every visible character between a page's <body> tags is in the text of one block, in the page's
/// order. For plain pages: no script, style or comment in the body, no character references.
testing::AssertionResult nothing_lost_of_page(std::string_view page, const host::Cleaned& cleaned);
/// A block's words are the words of its span, but for the repairs that it reports and its own
/// bullet.
testing::AssertionResult nothing_invented(std::string_view text, const host::Cleaned& cleaned);
/// Cleaning the `text` output of `cleaned` again writes the same text.
testing::AssertionResult stable(const host::Cleaned& cleaned);
/// Cleaning again writes the same bytes in every format.
testing::AssertionResult deterministic(std::string_view bytes, host::Input input,
                                       const host::Cleaned& cleaned);
/// With every verdict overruled to keep, the `text` output has the words of every block in their
/// order.
testing::AssertionResult reversible(host::Cleaned cleaned);

}  // namespace invariants
