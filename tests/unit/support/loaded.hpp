#pragma once
#include <string>
#include <string_view>

#include "assemble/assemble.hpp"
#include "document/failure.hpp"
#include "load/load.hpp"
#include "write/format.hpp"

namespace cleancopy {

/// What a format says of the article in `xml`, or how it is refused.
inline std::string converted(std::string_view xml, std::string_view format,
                             const Settings& settings = {}) {
  Watch watch;
  std::string out;
  StringSink sink(out, 1u << 30);
  for (const auto& document : load_articles(xml, settings, watch)) {
    const Article article = assemble(*document);
    format_named(format).write(article, sink);
  }
  return out;
}

inline std::string refusal_of(std::string_view xml, const Settings& settings = {}) {
  try {
    Watch watch;
    load_articles(xml, settings, watch);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return {};
}

}  // namespace cleancopy
