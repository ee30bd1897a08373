#include "host/host.h"

#include <utility>

#include "core/text.h"
#include "host/answer.h"
#include "host/facts_reader.h"
#include "host/rendering.h"

namespace gantry::host {
namespace {

constexpr std::size_t kLongestErrors = 64 * 1024;
constexpr int kBusy = 75;
constexpr std::string_view kAbandoned = "abandoned";  // Receiver's word for a stream that its reader ended

std::string supportWord(const Environment& environment) {
  std::string word;
  for (const ServiceName& service : environment.supportServices) word += (word.empty() ? "" : ",") + service.text();
  return word.empty() ? "-" : word;
}

/// Adds to `kept` as long as it stays under `most`.
void addUpTo(std::string& kept, std::string_view bytes, std::size_t most) {
  kept += bytes.substr(0, most - std::min(most, kept.size()));
}

Error busy(std::string_view answer) {
  const auto lines = parseAnswer(answer);
  if (lines)
    for (const AnswerLine& line : *lines)
      if (line.key == "busy" && line.words.size() >= 4 && line.words[0] != "-")
        return {Code::busy,
                "run " + line.words[0] + " by " + line.words[1] + " holds the lock since " + line.words[2] +
                    ", at step " + line.words[3],
                "watch it with `gantryctl run follow " + line.words[0] + "`"};
  // Whoever holds it has not said who it is yet: a run that starts, perhaps our own, or a look at the host.
  return {Code::timeout, "somebody holds this environment's lock for a moment", "try again"};
}

Error killed(const Environment& environment, const std::string& signal) {
  return {Code::unreachable, "the command on " + environment.host.text() + " was killed by signal " + neutralised(signal), {}};
}

/// A host that nobody has vouched for is met before anything else can be done with it.
Error atFirstContact(Error why, const Environment& environment) {
  if (why.code == Code::hostKeyUnknown)
    why.wayOut = "compare it with `ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub` on the host itself, then `gantryctl host trust " + environment.name.text() + "`";
  return why;
}

}  // namespace

struct Host::Said {
  Exit exit;
  std::string output;
  std::string errors;
};

Host::Host(std::unique_ptr<Shell> shell, Environment environment)
    : m_shell(std::move(shell)), m_environment(std::move(environment)) {}

Result<Connection> Host::connect(std::stop_token stop) {
  auto connection = m_shell->connect(std::move(stop));
  if (!connection) return failure(atFirstContact(connection.error(), m_environment));
  return connection;
}

Command Host::command(std::vector<std::string> words, std::string input) const {
  words.insert(words.begin(), m_environment.deployPath.text() + "/deploy-compose.sh");
  return {std::move(words), std::move(input)};
}

Result<Host::Said> Host::call(std::vector<std::string> words, std::string input, std::stop_token stop) {
  constexpr std::size_t kLongestOutput = 32U << 20U;
  Said said;
  const auto receive = [&said](Stream stream, std::string_view bytes) {
    if (stream == Stream::output)
      addUpTo(said.output, bytes, kLongestOutput);
    else
      addUpTo(said.errors, bytes, kLongestErrors);
    return true;
  };
  auto exit = m_shell->run(command(std::move(words), std::move(input)), receive, stop);
  if (!exit) return failure(atFirstContact(exit.error(), m_environment));
  if (!exit->signal.empty())
    return failure(killed(m_environment, exit->signal));
  said.exit = *exit;
  return said;
}

Result<std::string> Host::answer(std::vector<std::string> words, std::string input, std::stop_token stop) {
  auto said = call(std::move(words), std::move(input), stop);
  if (!said) return failure(said.error());
  if (said->exit.status != 0) {
    Error error = said->exit.status == kBusy ? busy(said->output) : refusal(said->exit.status, said->errors);
    error.message = m_environment.name.text() + ": " + error.message;
    constexpr std::string_view kWhich = "`gantryctl host setup ENVIRONMENT`";
    if (const auto at = error.wayOut.find(kWhich); at != std::string::npos) error.wayOut.replace(at, kWhich.size(), "`gantryctl host setup " + m_environment.name.text() + "`");
    return failure(std::move(error));
  }
  return std::move(said->output);
}

Result<std::string> Host::factsText(const FactsWanted& wanted, std::stop_token stop) {
  std::vector<std::string> words{"facts", "project=" + m_environment.composeProject.text(),
                                 "app=" + m_environment.appService.text(), "runs=" + std::to_string(wanted.runs)};
  if (m_environment.databaseService) words.push_back("database=" + m_environment.databaseService->text());
  if (wanted.bundle) words.push_back("bundle=" + wanted.bundle->text());
  for (const PinnedImage& image : wanted.images) words.push_back("image=" + image.text());
  if (wanted.rendered) {
    words.push_back("with-app=" + wanted.rendered->first.text());
    words.push_back("with-migrator=" + wanted.rendered->second.text());
    words.push_back("port=" + std::to_string(m_environment.port));
    words.push_back("migrator-service=" + m_environment.migratorService.text());
    words.push_back("support=" + supportWord(m_environment));
  }
  if (wanted.probeReady) words.push_back("probe=" + std::to_string(m_environment.port) + m_environment.readyPath.text());
  return answer(std::move(words), {}, stop);
}

Result<HostFacts> Host::facts(const FactsWanted& wanted, std::stop_token stop) {
  const auto text = factsText(wanted, stop);
  if (!text) return failure(text.error());
  return readFacts(*text);
}

Result<void> Host::putBundle(const Digest& digest, const std::string& packed, std::stop_token stop) {
  const auto said = answer({"put", "bundle", digest.text()}, packed, stop);
  if (!said) return failure(said.error());
  return {};
}

Result<Rendering> Host::render(const Digest& bundle, const PinnedImage& app, const PinnedImage& migrator,
                               std::stop_token stop) {
  const auto text = answer({"render", "project=" + m_environment.composeProject.text(), "bundle=" + bundle.text(),
                            "app=" + app.text(), "migrator=" + migrator.text(),
                            "port=" + std::to_string(m_environment.port),
                            "app-service=" + m_environment.appService.text(),
                            "migrator-service=" + m_environment.migratorService.text(),
                            "support=" + supportWord(m_environment)},
                           {}, stop);
  if (!text) return failure(text.error());
  return readRendering(*text);
}

Result<StartAnswer> Host::start(const RunId& run, const Person& by, const std::string& plan, std::stop_token stop) {
  const auto text = answer({"start", "run=" + run.text(), "by=" + by.text()}, plan, stop);
  if (!text) return failure(text.error());
  const auto lines = parseAnswer(*text);
  if (!lines) return failure(lines.error());
  for (const AnswerLine& line : *lines)
    if (line.key == "started" || line.key == "already") return StartAnswer{line.key == "already", readSaid(*lines)};
  return failure(Code::invalid, "the host's answer to start cannot be read");
}

Result<std::string> Host::plan(const RunId& run, std::stop_token stop) { return answer({"plan", run.text()}, {}, stop); }

Result<bool> Host::cancel(const RunId& run, const Person& by, std::stop_token stop) {
  const auto text = answer({"cancel", run.text(), "by=" + by.text()}, {}, stop);
  if (!text) return failure(text.error());
  return text->find("\ncancelling ") != std::string::npos;
}

Result<void> Host::setHold(bool held, const Person& by, const std::string& reason, std::stop_token stop) {
  const auto said = answer({"hold", held ? "set" : "lift", "by=" + by.text()}, reason + "\n", stop);
  if (!said) return failure(said.error());
  return {};
}

Result<std::vector<SaidAnswer>> Host::say(const std::vector<SignedText>& parcel, std::stop_token stop) {
  auto said = call({"say"}, packed(parcel), stop);
  if (!said) return failure(said.error());
  const auto lines = parseAnswer(said->output);
  std::vector<SaidAnswer> answers = lines ? readSaid(*lines) : std::vector<SaidAnswer>();
  if (said->exit.status == 0 && lines && answers.size() == parcel.size()) return answers;
  Error why = said->exit.status == 0 ? Error{Code::invalid, "the host's answer to say cannot be read", {}} : refusal(said->exit.status, said->errors);
  why.message = m_environment.name.text() + ": " + why.message;
  if (answers.size() != parcel.size()) return failure(std::move(why));
  for (SaidAnswer& answer : answers)
    if (answer.outcome == SaidAnswer::Outcome::refused && !answer.why) answer.why = std::exchange(why, Error{Code::hostRefused, m_environment.name.text() + " refused it: " + answer.code, {}});
  return answers;
}

Result<std::vector<KeptRequest>> Host::requests(std::stop_token stop) {
  const auto text = answer({"requests"}, {}, stop);
  if (!text) return failure(text.error());
  return readRequests(*text);
}

Result<OwnersTexts> Host::policy(std::stop_token stop) {
  const auto text = answer({"policy"}, {}, stop);
  if (!text) return failure(text.error());
  return readOwnersTexts(*text);
}

Result<void> Host::ledger(std::int64_t from, const std::function<bool(std::string_view)>& receive, std::stop_token stop) {
  return stream({"ledger", "from=" + std::to_string(from)}, receive, stop);
}

Result<std::string> Host::reach(const PinnedImage& image, std::stop_token stop) {
  const auto text = answer({"reach", image.text()}, {}, stop);
  if (!text) return failure(text.error());
  const auto lines = parseAnswer(*text);
  if (!lines) return failure(lines.error());
  for (const AnswerLine& line : *lines)
    if (line.key == "reach" && !line.words.empty()) return line.words[0];
  return failure(Code::invalid, "the host's answer to reach cannot be read");
}

Result<std::string> Host::migrations(const PinnedImage& migrator, std::stop_token stop) {
  const auto text = answer({"migrations", migrator.text()}, {}, stop);
  if (!text) return failure(text.error());
  return readMigrations(*text, migrator);
}

Result<void> Host::stream(std::vector<std::string> words, const std::function<bool(std::string_view)>& receive,
                          std::stop_token stop) {
  std::string errors;
  const auto sort = [&](Stream stream, std::string_view bytes) {
    if (stream == Stream::output) return receive(bytes);
    addUpTo(errors, bytes, kLongestErrors);
    return true;
  };
  const auto exit = m_shell->run(command(std::move(words), {}), sort, stop);
  if (!exit) return failure(exit.error());
  if (!exit->signal.empty() && exit->signal != kAbandoned) return failure(killed(m_environment, exit->signal));
  if (exit->status != 0) return failure(refusal(exit->status, errors));
  return {};
}

Result<void> Host::journal(const RunId& run, std::int64_t from, const std::function<bool(std::string_view)>& receive,
                           std::stop_token stop) {
  return stream({"journal", run.text(), "from=" + std::to_string(from), "follow=yes"}, receive, stop);
}

Result<void> Host::log(const RunId& run, Step step, std::int64_t fromByte, bool follow,
                       const std::function<bool(std::string_view)>& receive, std::stop_token stop) {
  std::vector<std::string> words{"log", run.text(), std::string(kindOf(step).name), "from=" + std::to_string(fromByte)};
  if (follow) words.emplace_back("follow=yes");
  return stream(std::move(words), receive, stop);
}

}  // namespace gantry::host
