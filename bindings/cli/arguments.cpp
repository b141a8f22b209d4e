#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <sstream>

#include "exit_code.hpp"
#include "files.hpp"

namespace cli {
namespace {

constexpr const char* kFooter =
    "Exit codes:\n"
    "  0  done\n"
    "  1  the document, or some of a batch, could not be cleaned: a limit was passed, memory or "
    "the\n"
    "     time ran out\n"
    "  2  an argument is wrong\n"
    "  3  a file could not be read or written";

/// "takes 1 to 100, default 5" or "auto, text or html; default auto".
std::string described(const cleancopy_option_info& info) {
  std::string text = info.description;
  if (info.is_text != 0) return text;
  if (info.choices == nullptr)
    return text + " (" + std::to_string(info.min) + " to " + std::to_string(info.max) +
           "; default " + std::to_string(info.fallback) + ")";
  std::istringstream names(info.choices);
  std::string name;
  std::string fallback;
  text += " (";
  for (std::int64_t value = info.min; std::getline(names, name, ','); ++value) {
    text += (value > info.min ? ", " : "") + name;
    if (value == info.fallback) fallback = name;
  }
  return text + "; default " + fallback + ")";
}

const char* value_name(const cleancopy_option_info& info) {
  if (info.is_text != 0) return "ROLES";
  return info.choices == nullptr ? "N" : "CHOICE";
}

void add_file(CLI::App& command, CleanArguments& arguments) {
  command.add_option("file", arguments.file, "the document; - is the standard input")
      ->required()
      ->option_text("FILE");
}

/// The library's own options, so that every binding has the same ones.
void add_clean_arguments(CLI::App& command, CleanArguments& arguments) {
  command.add_option("--charset", arguments.hints.charset, "its charset, as its server said")
      ->option_text("LABEL")
      ->group("Hints");
  command.add_option("--language", arguments.hints.language, "its language, such as en-GB")
      ->option_text("TAG")
      ->group("Hints");
  command.add_option("--url", arguments.hints.url, "where it came from")
      ->option_text("URL")
      ->group("Hints");
  for (const cleancopy_option_info& info : option_infos()) {
    const std::string name = info.name;
    command
        .add_option_function<std::string>(
            "--" + name,
            [&arguments, name](const std::string& value) {
              arguments.options.emplace_back(name, value);
            },
            described(info))
        ->option_text(value_name(info))
        ->group("Cleaning");
  }
}

void add_batch_arguments(CLI::App& command, BatchArguments& batch,
                         std::vector<std::string>& paths) {
  command
      .add_option("paths", paths,
                  "what to read: folders, globs, pages, JSON Lines ({id, text or html, url, "
                  "language} each), plain, gzip or zstd; and last where to write: a folder, or "
                  "NAME.jsonl")
      ->required()
      ->expected(2, -1)
      ->option_text("IN... OUT");
  command.add_option("-t,--to", batch.format, "the format of files in a folder")
      ->option_text("FORMAT (" + std::string(formats().front().name) + ")");
  command.add_option("-j,--jobs", batch.jobs, "threads that clean (default: all processors)")
      ->check(CLI::Range(1, 1024))
      ->option_text("N");
  command.add_flag("--timings", batch.timings,
                   "say in JSON Lines how long each took; two runs then differ");
  command.add_flag("--restart", batch.restart, "begin anew instead of going on");
  command
      .add_option("--checkpoint", batch.checkpoint_seconds,
                  "seconds between the points from which a batch that was killed goes on")
      ->check(CLI::Range(0.0, 3600.0))
      ->option_text("SECONDS (1)");
  add_clean_arguments(command, batch.clean);
  command.footer(kFooter);
}

}  // namespace

std::optional<Arguments> read_arguments(int count, char** words) {
  Arguments arguments;
  CLI::App app(
      "Takes out of scraped news what is not the story, repairs the text and writes clean XML.\n"
      "Every word that goes is reported with the reason: see `cleancopy explain`.",
      "cleancopy");
  app.footer(kFooter);
  app.set_version_flag("--version", std::string("cleancopy ") + cleancopy_version_text());
  app.require_subcommand(1);

  CLI::App* clean = app.add_subcommand("clean", "Write the article without what is not the story");
  add_file(*clean, arguments.clean);
  add_clean_arguments(*clean, arguments.clean);
  arguments.write.format = formats().front().name;
  clean->add_option("-t,--to", arguments.write.format, "the format; `cleancopy formats` lists them")
      ->option_text("FORMAT (" + arguments.write.format + ")");
  clean->add_option("-o,--out", arguments.write.out, "the file to write; - is the standard output")
      ->option_text("FILE (-)");
  clean->add_flag("-r,--report", arguments.write.report,
                  "say on the standard error what was removed and why");
  clean->footer(kFooter);

  CLI::App* explain =
      app.add_subcommand("explain", "Show every block: kept or removed, why, and how sure it is");
  add_file(*explain, arguments.clean);
  add_clean_arguments(*explain, arguments.clean);
  explain->footer(kFooter);

  CLI::App* batch = app.add_subcommand("batch", "Clean many documents, on all processors");
  std::vector<std::string> paths;
  add_batch_arguments(*batch, arguments.batch, paths);

  const CLI::App* list = app.add_subcommand("formats", "List the formats that `clean --to` takes");

  try {
    app.parse(count, words);
  } catch (const CLI::Success& asked) {  // --help or --version
    std::ostringstream text;
    app.exit(asked, text, text);
    write_out(text.str());
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    throw Problem(ExitCode::usage, std::string(error.what()) + "\nTry: cleancopy --help");
  }
  if (clean->parsed()) require_format(arguments.write.format);
  if (explain->parsed()) arguments.command = Command::explain;
  if (batch->parsed()) {
    arguments.command = Command::batch;
    arguments.batch.out = paths.back();
    arguments.batch.inputs.assign(paths.begin(), paths.end() - 1);
    if (!arguments.batch.format.empty()) require_format(arguments.batch.format);
  }
  if (list->parsed()) arguments.command = Command::formats;
  return arguments;
}

Result clean_file(const CleanArguments& arguments) {
  const Options options = new_options();
  for (const auto& [name, value] : arguments.options) set_option(*options, name, value);
  return clean(*options, read_file(arguments.file), arguments.hints, shown_name(arguments.file));
}

}  // namespace cli
