// Reads an HTML page (UTF-8) from standard input or each file named and writes what the reader made
// of it as one line of JSON per page: blocks, elements and facts. For looking at pages and for
// scoring the reader alone.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "document/document.hpp"
#include "read/read_html.hpp"

namespace {

using namespace cleancopy;
using nlohmann::json;

json dump(const Block& block, const Document& document) {
  json marks = json::array();
  for (const Mark& mark : marks_of(document, block))
    marks.push_back({static_cast<int>(mark.kind), mark.begin, mark.end, mark.href});
  return {{"text", block.text},
          {"span", {block.span.begin, block.span.end}},
          {"form", static_cast<int>(block.form)},
          {"level", block.level},
          {"ordered", block.ordered},
          {"starts_group", block.starts_group},
          {"header_row", block.header_row},
          {"element", static_cast<std::int32_t>(block.element)},
          {"marks", std::move(marks)}};
}

json dump(const Element& element) {
  return {{"parent", static_cast<std::int32_t>(element.parent)},
          {"tag", static_cast<int>(element.tag)},
          {"depth", element.depth},
          {"blocks", {element.first_block, element.end_block}},
          {"names", element.names},
          {"role", element.role},
          {"itemprop", element.itemprop},
          {"span", {element.span.begin, element.span.end}},
          {"controls", element.controls},
          {"images", element.images},
          {"hidden", element.hidden}};
}

json read(std::string_view page) {
  Document document;
  document.input = document.source = document.arena.copy(page);
  Watch watch;
  read_html(document, Settings{}, Hints{}, watch);
  json out{{"blocks", json::array()}, {"elements", json::array()}, {"facts", json::array()}};
  for (const Block& block : document.blocks) out["blocks"].push_back(dump(block, document));
  for (const Element& element : document.elements) out["elements"].push_back(dump(element));
  for (const Fact& fact : document.facts)
    out["facts"].push_back({name_of(fact.field), name_of(fact.origin), fact.value});
  return out;
}

void print(std::istream& in) {
  const std::string page(std::istreambuf_iterator<char>(in), {});
  std::cout << read(page).dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
}

}  // namespace

int main(int count, char** names) {
  if (count < 2) print(std::cin);
  for (int i = 1; i < count; ++i) {
    std::ifstream file(names[i], std::ios::binary);
    print(file);
  }
}
