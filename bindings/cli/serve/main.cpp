// The program that `cleancopy serve` becomes.
#include <csignal>
#include <memory>
#include <thread>

#include "../exit_code.hpp"
#include "../files.hpp"
#include "../program.hpp"
#include "server.hpp"

namespace cli {
namespace {

void serve(const ServeArguments& arguments, const CleanArguments& cleaning) {
  // The program's threads leave these signals to the wait below, so that no handler is needed.
  sigset_t end;
  sigemptyset(&end);
  sigaddset(&end, SIGINT);
  sigaddset(&end, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &end, nullptr);

  const Profile profile = cleaning.profile.empty() ? nullptr : load_profile(cleaning.profile);
  const auto new_options_with = [&cleaning, &profile] {
    Options options = new_options();
    set_option(*options, "time-budget-ms", "10000");
    for (const auto& [name, value] : cleaning.options) set_option(*options, name, value);
    if (profile != nullptr) set_profile(*options, *profile);
    return options;
  };
  new_options_with();  // a wrong option is found out now, not at the first request

  constexpr std::size_t kMegabyte = std::size_t{1} << 20;
  TryOutServer server(
      {arguments.host, arguments.port, arguments.most_megabytes * kMegabyte, new_options_with});
  write_out("cleancopy listens at " + server.address() + " until you press Ctrl-C\n");
  std::thread answering([&server] { server.run(); });
  int received = 0;
  sigwait(&end, &received);
  server.stop();
  answering.join();
}

void run(const Arguments& arguments, char** /*words*/) {
  if (arguments.command != Command::serve)
    throw Problem(ExitCode::usage, "this program is started by: cleancopy serve");
  serve(arguments.serve, arguments.clean);
}

}  // namespace
}  // namespace cli

int main(int count, char** words) { return cli::run_program(count, words, cli::run); }
