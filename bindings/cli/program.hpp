#pragma once
#include "arguments.hpp"

namespace cli {

/// Reads the command line, runs what it asks for and gives the exit code; what goes wrong is said
/// on the standard error.
int run_program(int count, char** words, void (*run)(const Arguments& arguments, char** words));

}  // namespace cli
