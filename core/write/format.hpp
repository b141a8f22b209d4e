#pragma once
#include <span>
#include <string_view>

#include "document/article.hpp"
#include "document/settings.hpp"
#include "write/sink.hpp"

namespace cleancopy {

/// One way to write an article. Every format is one file in this folder and one row of the table.
struct Format {
  std::string_view name;         // what `--to` takes: "article"
  std::string_view media_type;   // "application/xml"
  std::string_view extension;    // "xml"
  std::string_view description;  // one line for help texts
  void (*write)(const Article& article, Sink& sink);
  /// Writes several articles, at least one, into one output; null where the format holds one only.
  void (*write_package)(Articles articles, Sink& sink) = nullptr;
  /// Whether its readers want a headline and a body, so that what is missing is filled in or the
  /// story refused.
  bool demands_story = false;
};

/// All formats, the default one first.
std::span<const Format> formats();
/// Throws Failure{format} that names the known formats when there is no such format.
const Format& format_named(std::string_view name);

/// Writes an article in a format. Throws Failure{incomplete} where the format demands what the
/// story lacks and the host does not want it filled in.
void write_in(const Format& format, const Article& article, Missing missing, Sink& sink);
/// The same for several articles. Throws Failure{format} that names the formats that can.
void write_package_in(const Format& format, Articles articles, Missing missing, Sink& sink);

}  // namespace cleancopy
