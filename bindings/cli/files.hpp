#pragma once
#include <string>
#include <string_view>

namespace cli {

/// What a path stands for in messages: itself, or "standard input" for "-".
std::string shown_name(const std::string& path);
/// All bytes of a file, or of the standard input for "-". Throws Problem{file} with the reason.
std::string read_file(const std::string& path);
/// Writes a file so that a reader sees either the old bytes or all the new ones: a temporary file
/// beside it, then a rename. An existing file's permissions stay. "-" is the standard output.
/// Throws Problem{file} with the reason.
void write_file(const std::string& path, std::string_view bytes);
/// Writes to the standard output. A reader that went away (`| head`) is no problem.
void write_out(std::string_view bytes);

}  // namespace cli
