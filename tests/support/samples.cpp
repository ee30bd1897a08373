#include "support/samples.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace gantry::testing {
namespace {

Environment environmentNamed(const char* name, const char* host) {
  Environment environment{*EnvironmentName::parse(name), *HostAddress::parse(host), {}, {}, *RemotePath::parse("/srv/shop"),
                          *ComposeProject::parse("shop"), *ServiceName::parse("app"), *ServiceName::parse("migrator"),
                          *ServiceName::parse("postgres"),
                          {*ServiceName::parse("postgres"), *ServiceName::parse("redis")}, 3000,
                          *UrlPath::parse("/api/ready"), std::chrono::seconds(120), *UrlPath::parse("/api/health"),
                          std::chrono::seconds(60), OnFailure::restore, {}};
  return environment;
}

std::string twoDigits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

Digest digestOf(char c) { return *Digest::parse("sha256:" + std::string(64, c)); }
Commit commitOfAll(char c) { return *Commit::parse(std::string(40, c)); }
Tag tagOf(char c) { return *Tag::parse("sha-" + std::string(40, c)); }
RunId runId(char c) { return *RunId::parse("01JD3XW9V8ZK5T9Q2B7M4N6P8" + std::string(1, c)); }
PinnedImage appImage(char c) { return {*ImageName::parse("ghcr.io/acme/shop-app"), digestOf(c)}; }
PinnedImage migratorImage(char c) { return {*ImageName::parse("ghcr.io/acme/shop-migrator"), digestOf(c)}; }
Person mara() { return *Person::parse("mara"); }

Environment staging() { return environmentNamed("staging", "staging.example.org"); }

Environment production() {
  Environment environment = environmentNamed("production", "prod-1.example.org");
  environment.wishes.acceptedOn = *EnvironmentName::parse("staging");
  return environment;
}

Project shop() {
  return {*ProjectName::parse("shop"), appImage('a').name, migratorImage('a').name, "/src/shop/gantry.toml", "/src/shop/deploy",
          "main", {}, {}, {staging(), production()}};
}

Plan samplePlan() {
  const Environment e = production();
  const Time created = Time(std::chrono::seconds(1'795'423'800));
  return {*ProjectName::parse("shop"), e.name, *Fingerprint::parse("SHA256:4zGxy6yDNizWoYPPQ5wo/t7ILGJt0ul9o64NSQejo7I"),
          e.deployPath, tagOf('9'), commitOfAll('9'), appImage('a'), migratorImage('b'), ServesNothing{},
          {Direction::Kind::first}, e.composeProject, e.appService, e.migratorService, e.databaseService, e.supportServices,
          e.port, e.readyPath, e.readyTimeout, e.healthPath, e.observe, e.onFailure, digestOf('c'),
          *ConfigFingerprint::parse("keyed:" + std::string(64, 'd')), true, Verdict::unknown, mara(), {}, created,
          created + std::chrono::hours(12)};
}

Image imageAt(const PinnedImage& pinned, std::optional<Commit> revision) {
  return {pinned, digestOf('1'), digestOf('2'), std::move(revision), {}, {{digestOf('3'), 1000, "layer"}, {digestOf('4'), 500, "layer"}}};
}

Release releaseOf(char c) {
  return {tagOf(c), imageAt(appImage(c), commitOfAll(c)), imageAt(migratorImage(c), commitOfAll(c))};
}

std::string answer(const std::vector<std::string>& lines) {
  std::string text = "gantry-host 1\n";
  for (const std::string& line : lines) text += line + "\n";
  return text + "end\n";
}

std::string servingLine(char c) {
  return "serving " + runId(c).text() + " " + tagOf(c).text() + " " + appImage(c).text() + " " + migratorImage(c).text() + " " +
         digestOf('c').text() + " 2026-11-22T10:00:00.000Z";
}

std::string runLine(char run, char release, const std::string& outcome, const std::string& images) {
  return "run " + runId(run).text() + " " + digestOf('e').text() + " " + tagOf(release).text() + " " + appImage(release).text() +
         " " + migratorImage(release).text() + " " + digestOf('c').text() + " " + outcome +
         " 2026-11-22T10:00:00.000Z 2026-11-22T10:01:00.000Z " + images;
}

std::string q(std::string text) {
  std::ranges::replace(text, '\'', '"');
  return text;
}

std::string journalLine(int n, const std::string& rest) {
  return q("{'n':") + std::to_string(n) + q(",'at':'2026-11-23T08:50:") + twoDigits(n) + q(".000Z','event':" + rest + "}");
}

std::string journal(const std::vector<std::string>& rests) {
  std::string text;
  int n = 0;
  for (const std::string& rest : rests) text += journalLine(++n, rest) + "\n";
  return text;
}

std::string started() {
  return "'run.started','run':'" + runId('R').text() + "','plan':'" + digestOf('e').text() + "','release':'" + tagOf('9').text() +
         "','by':'mara'";
}

std::string finished(const std::string& outcome, const std::string& code, const std::string& step, const std::string& changed,
                     int migrations, const std::string& serving, bool held) {
  return "'run.finished','ok':" + std::string(outcome == "healthy" ? "true" : "false") + ",'outcome':'" + outcome + "','code':'" +
         code + "','step':'" + step + "','changed':'" + changed + "','migrations':" + std::to_string(migrations) +
         ",'serving':'" + serving + "','held':" + (held ? "true" : "false");
}

RunState folded(const std::vector<std::string>& rests) {
  RunState state;
  int n = 0;
  for (const std::string& rest : rests) {
    const auto event = parseEvent(journalLine(++n, rest));
    if (event && state.apply(*event)) continue;
    std::fprintf(stderr, "sample line %d cannot be folded: %s\n", n, rest.c_str());
    std::abort();
  }
  return state;
}

}  // namespace gantry::testing
