#pragma once
#include <cstddef>
#include <string>
#include <vector>

/// Documents made to take more than linear time, of any size.
struct Nasty {
  const char* name;
  std::string (*make)(std::size_t size);
};

const std::vector<Nasty>& nasty_documents();
