#pragma once
#include <span>
#include <string_view>

#include "document/article.hpp"
#include "write/sink.hpp"

namespace cleancopy {

/// One way to write an article. Every format is one file in this folder and one row of the table.
struct Format {
  std::string_view name;         // what `--to` takes: "article"
  std::string_view media_type;   // "application/xml"
  std::string_view extension;    // "xml"
  std::string_view description;  // one line for help texts
  void (*write)(const Article& article, Sink& sink);
};

/// All formats, the default one first.
std::span<const Format> formats();
/// Throws Failure{format} that names the known formats when there is no such format.
const Format& format_named(std::string_view name);

}  // namespace cleancopy
