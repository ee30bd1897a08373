#include "bench_desk.h"

#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

namespace gantry::bench {
namespace {

std::string hex(int n, int digits) { return fmt::format("{:0{}x}", 0x1000 + n, digits); }

Digest digest(int n) { return *Digest::parse("sha256:" + hex(n, 64)); }
Commit commit(int n) { return *Commit::parse(hex(n, 40)); }
Tag tag(int n) { return *Tag::parse("sha-" + hex(n, 40)); }
PinnedImage app(int n) { return {testing::appImage('a').name, digest(n)}; }
PinnedImage migrator(int n) { return {testing::migratorImage('a').name, digest(n + 1000)}; }

/// A host that answers `facts` at once, and whose runs never end.
class QuickShell : public Shell {
 public:
  QuickShell(std::string host, int release) : m_host(std::move(host)), m_release(release) {}

  Result<Connection> connect(std::stop_token) override {
    return Connection{"deploy", m_host, 22, "SHA256:4zGxy6yDNizWoYPPQ5wo/t7ILGJt0ul9o64NSQejo7I", "ssh-ed25519", "agent", "scripted"};
  }
  Result<Exit> run(const Command& command, const Receiver& receive, std::stop_token stop) override {
    const std::string verb = command.argv.size() > 1 ? command.argv[1] : std::string();
    if (verb == "facts") receive(Stream::output, facts(m_release));
    if (verb != "journal") return Exit{};
    receive(Stream::output, testing::journal({testing::started(), "'step.started','step':'migrate'"}));
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait(lock, stop, [] { return false; });
    return failure(Code::cancelled, "cancelled");
  }
  void close() override {}

 private:
  std::string m_host;
  int m_release;
};

}  // namespace

std::string facts(int n) {
  const std::string release = tag(n).text() + " " + app(n).text() + " " + migrator(n).text() + " " + digest(1).text();
  const auto run = [&](char id, const char* outcome) {
    return "run " + testing::runId(id).text() + " " + digest(2).text() + " " + release + " " + outcome + " 2026-11-22T10:00:00.000Z 2026-11-22T10:01:00.000Z present";
  };
  return testing::answer({"script " + digest(3).text(), "user deploy", "hostname prod-1", "boot 0f1b7a52-4c1e-4a53-9d0e-0a2f6f6d4a11", "mode guarded",
                          "now 2026-11-23T08:50:00.123Z", "tool bash 5.2.15", "engine 27.3.1", "compose 2.29.7", "platform linux/amd64",
                          "disk deploy 12000000000 50000000000", "disk engine 12000000000 50000000000", "detach setsid", "lock free", "hold none",
                          "serving " + testing::runId('P').text() + " " + release + " 2026-11-22T10:00:00.000Z",
                          "container app 4f2d running healthy 0 2026-11-20T08:48:00Z " + digest(4).text() + " " + app(n).text() + " " + commit(n).text(),
                          "ready 200 14", run('P', "healthy"), run('Q', "healthy")});
}

app::Candidate candidate(int n) {
  const Release release{tag(n), testing::imageAt(app(n), commit(n)), testing::imageAt(migrator(n), commit(n))};
  const Time at = Time(std::chrono::seconds(1'795'423'800)) + std::chrono::hours(n);
  return {release, CommitNote{commit(n), fmt::format("Change number {}", n), "Mara V.", at}, {}};
}

BenchDesk::BenchDesk(int environments) {
  app::Desk& desk = m_scripts.desk;
  const Environment model = desk.project.environments.front();
  desk.project.environments.clear();
  for (int i = 0; i < environments; ++i) {
    Environment environment = model;
    environment.name = *EnvironmentName::parse(fmt::format("stage-{}", i + 1));
    environment.host = *HostAddress::parse(fmt::format("stage-{}.example.org", i + 1));
    desk.project.environments.push_back(std::move(environment));
    m_scripts.history.line.clear();
  }
  for (int n = 0; n < 200; ++n) m_scripts.history.line.push_back(commit(n));
  desk.shellTo = [](const Environment& environment) {
    return std::make_unique<QuickShell>(environment.host.text(), 200 - 7 * (environment.name.text().back() - '0'));
  };
}

}  // namespace gantry::bench
