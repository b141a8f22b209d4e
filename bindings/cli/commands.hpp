#pragma once
#include "arguments.hpp"

namespace cli {

/// Writes the article, or several as a package; the report of what went goes to the standard error.
/// Throws Problem.
void run_clean(const CleanArguments& clean, const WriteArguments& write);
/// Writes articles that were written before in another format. Throws Problem.
void run_convert(const CleanArguments& files, const WriteArguments& write);
/// Shows every block with its verdict on the standard output. Throws Problem.
void run_explain(const CleanArguments& clean);
/// Cleans many documents; what fails is listed in a file. Throws Problem.
void run_batch(const BatchArguments& batch);
/// Writes the site profile that the documents teach; what came of it goes to the standard error.
/// Throws Problem.
void run_learn(const LearnArguments& learn, const CleanArguments& clean);
/// Lists the output formats on the standard output.
void run_formats();

}  // namespace cli
