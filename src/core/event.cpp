#include "core/event.h"

#include <array>
#include <limits>
#include <set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/text.h"
#include "core/time.h"

namespace gantry {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestLine = 1024;

constexpr std::array kOutcomes{
    std::pair{Outcome::healthy, std::string_view("healthy")},   std::pair{Outcome::refused, std::string_view("refused")},
    std::pair{Outcome::cancelled, std::string_view("cancelled")}, std::pair{Outcome::restored, std::string_view("restored")},
    std::pair{Outcome::failed, std::string_view("failed")},     std::pair{Outcome::interrupted, std::string_view("interrupted")},
};

/// Reads keys of one line and remembers the first that is missing or wrong.
class Keys {
 public:
  explicit Keys(const json& line) : m_line(line) {}

  std::string word(const char* key) {
    const auto at = m_line.find(key);
    if (at == m_line.end() || !at->is_string()) return blame(key);
    const auto& text = at->get_ref<const std::string&>();
    return text.empty() || WordRule::accepts(text) ? text : blame(key);
  }
  std::string wordOr(const char* key, std::string fallback) { return m_line.contains(key) ? word(key) : fallback; }

  std::int64_t number(const char* key) {
    const auto at = m_line.find(key);
    constexpr std::int64_t kMost = std::int64_t{1} << 53U;
    if (at == m_line.end() || !at->is_number_integer() || at->get<std::int64_t>() < 0 || at->get<std::int64_t>() > kMost) {
      blame(key);
      return 0;
    }
    return at->get<std::int64_t>();
  }
  int small(const char* key) {
    const std::int64_t value = number(key);
    if (value > std::numeric_limits<int>::max()) blame(key);
    return static_cast<int>(std::min<std::int64_t>(value, std::numeric_limits<int>::max()));
  }
  std::chrono::milliseconds millis(const char* key) { return std::chrono::milliseconds(number(key)); }

  bool flag(const char* key) {
    const auto at = m_line.find(key);
    if (at == m_line.end() || !at->is_boolean()) {
      blame(key);
      return false;
    }
    return at->get<bool>();
  }

  template <class T>
  std::optional<T> token(const char* key) {
    auto parsed = T::parse(word(key));
    if (parsed) return *parsed;
    blame(key);
    return std::nullopt;
  }

  Step step(const char* key) {
    const auto found = stepNamed(word(key));
    if (!found) blame(key);
    return found.value_or(Step::check);
  }

  std::string blame(const char* key) {
    if (m_wrong.empty()) m_wrong = key;
    return {};
  }
  [[nodiscard]] const std::string& wrong() const { return m_wrong; }

 private:
  const json& m_line;
  std::string m_wrong;
};

Fact readRunStarted(Keys& keys) {
  auto run = keys.token<RunId>("run");
  auto plan = keys.token<Digest>("plan");
  auto release = keys.token<Tag>("release");
  auto by = keys.token<Person>("by");
  if (!keys.wrong().empty()) return event::Other{};
  return event::RunStarted{*run, *plan, *release, *by};
}

Fact readImagePulled(Keys& keys) {
  auto digest = keys.token<Digest>("digest");
  if (!digest) return event::Other{};
  return event::ImagePulled{keys.word("image"), *digest, keys.flag("present"), keys.millis("ms")};
}

Fact readStepFinished(Keys& keys) {
  const std::string log = keys.wordOr("log", "");
  auto digest = Digest::parse(log);
  if (!log.empty() && !digest) keys.blame("log");
  return event::StepFinished{keys.step("step"),
                             keys.flag("ok"),
                             keys.word("code"),
                             keys.wordOr("subject", ""),
                             keys.millis("ms"),
                             digest ? std::optional(*digest) : std::nullopt,
                             log.empty() ? 0 : keys.number("bytes")};
}

Fact readRunFinished(Keys& keys) {
  const auto outcome = outcomeNamed(keys.word("outcome"));
  if (!outcome) keys.blame("outcome");
  return event::RunFinished{keys.flag("ok"),         outcome.value_or(Outcome::failed), keys.word("code"),
                            keys.word("step"),       keys.word("changed"),              keys.small("migrations"),
                            keys.word("serving"),    keys.flag("held")};
}

Fact readLockWaiting(Keys& keys) {
  const std::string who = keys.word("for");
  if (who != "schema" && who != "rows") keys.blame("for");
  return event::LockWaiting{keys.word("on"), who == "schema", keys.number("holder"), keys.word("state"), keys.millis("ms"), keys.small("sessions")};
}

/// One row per kind of event.
struct Kind {
  std::string_view name;
  Fact (*read)(Keys&);
};

constexpr std::array kEventKinds{
    Kind{"run.started", readRunStarted},
    Kind{"step.started", [](Keys& k) -> Fact { return event::StepStarted{k.step("step")}; }},
    Kind{"step.progress",
         [](Keys& k) -> Fact {
           return event::StepProgress{k.step("step"), k.number("done"), k.number("total"), k.word("unit")};
         }},
    Kind{"rule.failed", [](Keys& k) -> Fact { return event::RuleFailed{k.word("rule"), k.word("subject")}; }},
    Kind{"image.pulled", readImagePulled},
    Kind{"migration.started", [](Keys& k) -> Fact { return event::MigrationStarted{k.word("name")}; }},
    Kind{"migration.finished",
         [](Keys& k) -> Fact { return event::MigrationFinished{k.word("name"), k.millis("ms")}; }},
    Kind{"migration.failed", [](Keys& k) -> Fact { return event::MigrationFailed{k.word("name")}; }},
    Kind{"lock.waiting", readLockWaiting},
    Kind{"lock.freed", [](Keys&) -> Fact { return event::LockFreed{}; }},
    Kind{"migrator.adopted", [](Keys& k) -> Fact { return event::MigratorAdopted{k.word("run")}; }},
    Kind{"ready.attempt",
         [](Keys& k) -> Fact { return event::ReadyAttempt{k.small("attempt"), k.small("status"), k.millis("ms")}; }},
    Kind{"step.finished", readStepFinished},
    Kind{"cancel.seen", [](Keys& k) -> Fact { return event::CancelSeen{k.word("by"), k.word("effect")}; }},
    Kind{"run.finished", readRunFinished},
    Kind{"run.interrupted", [](Keys& k) -> Fact { return event::RunInterrupted{k.word("step")}; }},
};

/// Reads one JSON object; `doubled` gets the first key that stands twice in one object: readers could choose differently.
json parseOnce(std::string_view line, std::string& doubled) {
  std::vector<std::set<std::string>> seen;
  const auto watch = [&](int, json::parse_event_t happened, json& value) {
    if (happened == json::parse_event_t::object_start) seen.emplace_back();
    if (happened == json::parse_event_t::object_end) seen.pop_back();
    if (happened == json::parse_event_t::key && !seen.back().insert(value.get<std::string>()).second && doubled.empty())
      doubled = value.get<std::string>();
    return true;
  };
  return json::parse(line, watch, false);
}

Fact readFact(std::string_view name, Keys& keys) {
  for (const Kind& kind : kEventKinds)
    if (kind.name == name) return kind.read(keys);
  return event::Other{std::string(name)};
}

}  // namespace

std::string_view name(Outcome outcome) { return kOutcomes[static_cast<std::size_t>(outcome)].second; }

std::optional<Outcome> outcomeNamed(std::string_view name) {
  for (const auto& [outcome, word] : kOutcomes)
    if (word == name) return outcome;
  return std::nullopt;
}

Result<Event> parseEvent(std::string_view line) {
  const auto wrong = [&](const std::string& what) {
    return failure(Code::invalid, "journal line " + inQuotes(line) + " is not valid: " + what);
  };
  if (line.size() > kLongestLine) return wrong("it is longer than 1,024 bytes");
  std::string doubled;
  const json parsed = parseOnce(line, doubled);
  if (!parsed.is_object()) return wrong("it is not a JSON object");
  if (!doubled.empty()) return wrong("key " + inQuotes(doubled) + " stands twice in it");
  Keys keys(parsed);
  const std::int64_t n = keys.number("n");
  const auto at = parseTime(keys.word("at"));
  const std::string kind = keys.word("event");
  if (!keys.wrong().empty()) return wrong("key \"" + keys.wrong() + "\" is missing or has no valid value");
  if (!at || n < 1 || kind.empty()) return wrong("its first keys are not n, at, event");
  Fact fact = readFact(kind, keys);
  if (!keys.wrong().empty()) return wrong("key \"" + keys.wrong() + "\" is missing or has no valid value");
  return Event{n, *at, std::move(fact)};
}

}  // namespace gantry
