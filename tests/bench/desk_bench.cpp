// Figures of the ways to a host, over the real ports of a project; not a test (docs/performance.md, tests/bench/deploy.py).
//
//   desk_bench PROJECT [ROUNDS] [MEGABYTES]
//
// Prints one `NAME MILLISECONDS…` or `NAME MEGABYTES-PER-SECOND…` a line.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/parallel.h"
#include "app/status.h"
#include "wiring/open_desk.h"

using namespace gantry;

namespace {

double secondsOf(const std::function<void()>& work) {
  const auto began = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

void demand(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what.c_str());
  std::exit(1);
}

void row(const char* name, int rounds, const std::function<double()>& measure) {
  std::printf("%s", name);
  for (int round = 0; round < rounds; ++round) std::printf(" %.1f", measure());
  std::printf("\n");
}

/// `status` of all environments at once, over hosts that are kept open.
double openStatus(const app::Desk& desk, std::vector<std::unique_ptr<host::Host>>& hosts) {
  return 1000 * secondsOf([&] {
    app::inParallel(hosts.size(), hosts.size(), [&](std::size_t i) {
      const auto status = app::readEnvironment(desk, *hosts[i], {});
      demand(status && !status->error, "a host cannot be read");
    });
  });
}

double freshStatus(const app::Desk& desk) {
  return 1000 * secondsOf([&] { demand(app::readStatus(desk, {}).has_value(), "the hosts cannot be read"); });
}

double uploadRate(Shell& shell, const Command& command) {
  const double seconds = secondsOf([&] {
    const auto exit = shell.run(command, [](Stream, std::string_view) { return true; }, {});
    demand(exit && exit->status == 0, "the upload failed");
  });
  return static_cast<double>(command.input.size()) / 1e6 / seconds;
}

double roundTrip(Shell& shell) {
  return 1000 * secondsOf([&] { demand(shell.run({{"true"}, {}}, [](Stream, std::string_view) { return true; }, {}).has_value(), "lost"); });
}

}  // namespace

int main(int argc, char** argv) {
  demand(argc > 1, "desk_bench PROJECT [ROUNDS] [MEGABYTES]");
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
  const std::size_t megabytes = argc > 3 ? static_cast<std::size_t>(std::atoi(argv[3])) : 100;
  const auto opened = wiring::openDesk({.projectFile = argv[1], .person = "mara", .ssh = "auto", .askPassphrase = {}});
  demand(opened.has_value(), opened ? "" : opened.error().message);
  const app::Desk& desk = (*opened)->desk();
  std::vector<std::unique_ptr<host::Host>> hosts;
  for (const Environment& environment : desk.project.environments)
    hosts.push_back(std::make_unique<host::Host>(desk.shellTo(environment), environment));
  openStatus(desk, hosts);
  row("status-open-ms", rounds, [&] { return openStatus(desk, hosts); });
  row("status-fresh-ms", rounds, [&] { return freshStatus(desk); });
  const auto shell = desk.shellTo(desk.project.environments.front());
  row("connect-ms", 1, [&] { return 1000 * secondsOf([&] { demand(shell->connect({}).has_value(), "no connection"); }); });
  row("command-ms", rounds, [&] { return roundTrip(*shell); });
  const Command upload{{"sh", "-c", "cat >/dev/null"}, std::string(megabytes * 1'000'000, 'x')};
  row("upload-MB/s", rounds, [&] { return uploadRate(*shell, upload); });
}
