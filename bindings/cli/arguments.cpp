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
    "  1  the document, or some of a batch, could not be cleaned or read back: a limit was passed, "
    "it\n"
    "     is not valid, it lacks what the format demands, memory or the time ran out\n"
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

CLI::Option& add_files(CLI::App& command, CleanArguments& arguments, const char* text) {
  return *command.add_option("files", arguments.files, text)->required()->option_text("FILE...");
}

void add_write_arguments(CLI::App& command, WriteArguments& arguments) {
  command.add_option("-t,--to", arguments.format, "the format; `cleancopy formats` lists them")
      ->option_text("FORMAT (" + arguments.format + ")");
  command.add_option("-o,--out", arguments.out, "the file to write; - is the standard output")
      ->option_text("FILE (-)");
}

/// The library's own options, so that every binding has the same ones.
void add_options(CLI::App& command, CleanArguments& arguments) {
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

void add_profile(CLI::App& command, CleanArguments& arguments) {
  command
      .add_option("--profile", arguments.profile,
                  "what repeats on its site's pages: a file that `cleancopy learn` wrote")
      ->option_text("FILE")
      ->group("Hints");
}

/// What is known of the document, and the options.
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
  add_profile(command, arguments);
  add_options(command, arguments);
}

/// One name for one story: a batch has many.
void add_id(CLI::App& command, CleanArguments& arguments) {
  command.add_option("--id", arguments.hints.id, "your own name for the story")
      ->option_text("ID")
      ->group("Hints");
}

void add_learn_arguments(CLI::App& command, LearnArguments& arguments) {
  command.add_option("files", arguments.files, "documents of one site; - is the standard input")
      ->option_text("FILE...");
  command.add_option("-o,--out", arguments.out, "the profile to write; - is the standard output")
      ->required()
      ->option_text("FILE");
  command
      .add_option("--from", arguments.from,
                  "a profile to go on from; several are merged, with or without documents")
      ->option_text("FILE")
      ->take_all();
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

void add_serve_arguments(CLI::App& command, ServeArguments& arguments) {
  command.add_option("--port", arguments.port, "the port to listen at; 0 takes any free one")
      ->check(CLI::Range(0, 65535))
      ->option_text("N (" + std::to_string(arguments.port) + ")");
  command
      .add_option("--host", arguments.host,
                  "the address to listen at; others than this machine's own let others in")
      ->option_text("ADDRESS (" + arguments.host + ")");
  constexpr std::size_t kMost = 256;
  command.add_option("--max-megabytes", arguments.most_megabytes, "refuse larger documents")
      ->check(CLI::Range(std::size_t{1}, kMost))
      ->option_text("N (" + std::to_string(arguments.most_megabytes) + ")");
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
  add_files(*clean, arguments.clean, "the documents; - is the standard input");
  add_id(*clean, arguments.clean);
  clean->add_flag("--settle", arguments.clean.settle,
                  "clean what is left of the input again, until nothing more goes");
  add_clean_arguments(*clean, arguments.clean);
  arguments.write.format = formats().front().name;
  add_write_arguments(*clean, arguments.write);
  clean->add_flag("-r,--report", arguments.write.report,
                  "say on the standard error what was removed and why");
  clean->footer(kFooter);

  CLI::App* convert =
      app.add_subcommand("convert", "Write articles that cleancopy wrote in another format");
  add_files(*convert, arguments.clean, "files of the format article; - is the standard input");
  add_options(*convert, arguments.clean);
  add_write_arguments(*convert, arguments.write);
  convert->footer(kFooter);

  CLI::App* explain =
      app.add_subcommand("explain", "Show every block: kept or removed, why, and how sure it is");
  add_files(*explain, arguments.clean, "the document; - is the standard input").expected(1);
  add_clean_arguments(*explain, arguments.clean);
  explain->footer(kFooter);

  CLI::App* batch = app.add_subcommand("batch", "Clean many documents, on all processors");
  std::vector<std::string> paths;
  add_batch_arguments(*batch, arguments.batch, paths);
  CLI::App* report =
      app.add_subcommand("report", "Write a page to review: the story with what was removed");
  add_files(*report, arguments.clean, "the document; - is the standard input").expected(1);
  add_clean_arguments(*report, arguments.clean);
  report->add_option("-o,--out", arguments.write.out, "the page to write; - is the standard output")
      ->option_text("FILE (-)");
  report->footer(kFooter);

  CLI::App* learn = app.add_subcommand(
      "learn", "Learn from documents of one site what repeats there, for `--profile`");
  add_learn_arguments(*learn, arguments.learn);
  add_options(*learn, arguments.clean);
  learn->footer(kFooter);

  CLI::App* serve = app.add_subcommand("serve", "Show a page to try it on, on this machine only");
  add_serve_arguments(*serve, arguments.serve);
  add_profile(*serve, arguments.clean);
  add_options(*serve, arguments.clean);
  serve->footer(kFooter);

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
  if (clean->parsed() || convert->parsed())
    require_format(arguments.write.format, arguments.clean.files.size() > 1);
  if (convert->parsed()) arguments.command = Command::convert;
  if (explain->parsed()) arguments.command = Command::explain;
  if (batch->parsed()) {
    arguments.command = Command::batch;
    arguments.batch.out = paths.back();
    arguments.batch.inputs.assign(paths.begin(), paths.end() - 1);
    if (!arguments.batch.format.empty()) require_format(arguments.batch.format);
  }
  if (report->parsed()) arguments.command = Command::report;
  if (serve->parsed()) arguments.command = Command::serve;
  if (learn->parsed()) arguments.command = Command::learn;
  if (list->parsed()) arguments.command = Command::formats;
  return arguments;
}

Options options_of(const CleanArguments& arguments) {
  Options options = new_options();
  for (const auto& [name, value] : arguments.options) set_option(*options, name, value);
  if (!arguments.profile.empty()) set_profile(*options, *load_profile(arguments.profile));
  return options;
}

std::vector<Result> clean_files(const CleanArguments& arguments) {
  const Options options = options_of(arguments);
  std::vector<Result> results;
  for (const std::string& file : arguments.files)
    results.push_back(
        clean(*options, read_file(file), arguments.hints, shown_name(file), arguments.settle));
  return results;
}

std::vector<Result> read_articles(const CleanArguments& arguments) {
  const Options options = options_of(arguments);
  std::vector<Result> results;
  for (const std::string& file : arguments.files)
    for (Result& result : read_back(*options, read_file(file), shown_name(file)))
      results.push_back(std::move(result));
  if (results.empty()) throw Problem(ExitCode::not_cleaned, "there is no article in the files");
  return results;
}

}  // namespace cli
