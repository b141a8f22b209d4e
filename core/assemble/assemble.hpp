#pragma once
#include "document/article.hpp"

namespace cleancopy {

/// Builds the article from a judged document: which block or fact is the headline, who wrote it,
/// when, and which blocks are its body. Changes nothing in the document, so a host may overrule and
/// assemble again.
Article assemble(const Document& document);

}  // namespace cleancopy
