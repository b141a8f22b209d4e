#pragma once
#include <cstdint>
#include <vector>

namespace cleancopy {

struct Document;

/// For every element of the document the name of its place on the page: a hash of the tags and of
/// the class and id words of the element and of those closest around it. Pages made from one
/// template give the same place the same name, whatever numbers their ids hold; 0 is never one.
std::vector<std::uint64_t> places_of(const Document& document);

}  // namespace cleancopy
