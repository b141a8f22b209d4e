#pragma once
#include <string>
#include <vector>

namespace corpus {

/// A made-up page that shows one of the ways in which extractors fail their users.
struct ProbePage {
  std::string name;  // "K2_split_body_de"
  std::string html;
  std::vector<std::string> keep;  // must stand in the text that is written
  std::vector<std::string> drop;  // must not
};

/// Every kind of failure, each in three languages and three ways of building a page.
std::vector<ProbePage> probe_pages();

}  // namespace corpus
