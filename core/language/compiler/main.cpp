// Turns the tables in core/language/data into C++: compile_tables DATA_FOLDER OUTPUT.cpp
#include <exception>
#include <fstream>
#include <iostream>

#include "language/compiler/compile.hpp"
#include "language/compiler/emit.hpp"

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: compile_tables DATA_FOLDER OUTPUT.cpp\n";
    return 2;
  }
  try {
    const auto tables = cleancopy::compiler::compile(arguments[1]);
    std::ofstream out(arguments[2], std::ios::binary);
    cleancopy::compiler::emit(tables, out);
    out.close();
    if (!out) throw std::runtime_error(std::string(arguments[2]) + ": cannot be written");
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
