#include "app/ledger_sync.h"

#include <fstream>

#include "app/desk_ledger.h"
#include "app/ledger_check.h"
#include "ledger/lines_of_file.h"
#include "ledger/replica.h"
#include "ledger/seen_heads.h"

namespace gantry::app {
namespace {

constexpr std::int64_t kKeptAtOnce = 5000;  // records between two syncs of the file

/// Puts the pieces of a stream together into lines.
class LineFeed {
 public:
  explicit LineFeed(std::function<bool(std::string_view)> take) : m_take(std::move(take)) {}
  bool feed(std::string_view bytes) {
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
      m_begun.append(bytes.substr(0, end));
      const bool goOn = m_take(m_begun);
      m_begun.clear();
      bytes.remove_prefix(end + 1);
      if (!goOn) return false;
    }
    m_begun.append(bytes);
    return m_begun.size() < ledger::Record::kLongestLine || m_take(m_begun);
  }

 private:
  std::function<bool(std::string_view)> m_take;
  std::string m_begun;
};

Result<void> writeWhole(const std::filesystem::path& path, const std::optional<std::string>& text) {
  std::error_code fault;
  const std::filesystem::path fresh = path.string() + ".new";
  if (!text) {
    std::filesystem::remove(path, fault);
    return {};
  }
  {
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << *text;
    if (!out.flush()) return failure(Code::storage, "cannot write " + fresh.string(), "make room, or make the folder writable");
  }
  std::filesystem::rename(fresh, path, fault);
  if (fault) return failure(Code::storage, "cannot write " + path.string() + ": " + fault.message(), "make the folder writable");
  return {};
}

/// Keeps the history that the host tells instead of ours, and says so on the desktop's own ledger.
Error forked(const Desk& desk, host::Host& host, const ledger::Replica& ours, const std::string& theirs, std::stop_token stop) {
  const EnvironmentName& name = host.environment().name;
  const std::filesystem::path path = ledger::Shelf::nextBeside(desk.ledgers.copy(desk.project.name, name), ".forked-");
  std::ofstream out(path, std::ios::binary);
  const auto fetched = host.ledger(1, [&](std::string_view bytes) { return static_cast<bool>(out << bytes); }, std::move(stop));
  out.close();
  const auto noted = noteOnDesk(desk, "fork.seen", ledger::Body{{"environment", name.text()}, {"size", ours.size()}, {"ours", ours.head().text()}, {"theirs", theirs}});
  std::string message = name.text() + ": the host's ledger does not continue the copy of " + std::to_string(ours.size()) + " records on this desktop: " +
                        (theirs == "-" ? "its end was cut off" : "it tells another history");
  if (!fetched || !out) message += " (it could not be fetched to compare)";
  if (!noted) message += " (and this desktop's own ledger could not be written)";
  return {Code::digestMismatch, std::move(message), "do not trust that host before you know why; both histories are kept: " + path.string()};
}

/// Takes the host's lines into the copy.
class Intake {
 public:
  explicit Intake(ledger::Replica& copy) : m_copy(copy), m_before(copy.size()), m_expected(copy.lastLine()) {}

  bool take(std::string_view line) {
    if (!m_expected.empty()) {
      m_met = true;
      if (m_expected != std::string(line) + "\n") m_other = Digest::of(std::string(line) + "\n").text();
      m_expected.clear();
      return m_other.empty();
    }
    const auto record = m_copy.take(line);
    if (!record) {
      m_fault = record.error();
      return false;
    }
    if ((m_copy.size() - m_before) % kKeptAtOnce != 0) return true;
    if (auto kept = m_copy.keep(); !kept) m_storage = kept.error();
    return !m_storage;
  }

  /// What the host's line at our end hashes to when it is another one; `-` when it has none; empty when it is the same.
  [[nodiscard]] std::string other() const { return !m_met && m_before > 0 ? std::string("-") : m_other; }
  [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }
  [[nodiscard]] const std::optional<Error>& storage() const { return m_storage; }

 private:
  ledger::Replica& m_copy;
  std::int64_t m_before;
  std::string m_expected;
  bool m_met = false;
  std::string m_other;
  std::optional<Error> m_fault;
  std::optional<Error> m_storage;
};

/// How many records this person's last checkpoint on this desktop has seen.
Result<std::int64_t> vouchedFor(const Desk& desk, const EnvironmentName& environment) {
  const auto heads = ledger::seenHeads(desk.ledgers.desk(), "this desktop", desk.project.name, environment, nullptr);
  if (!heads) return failure(heads.error());
  std::int64_t size = 0;
  for (const ledger::SeenHead& seen : *heads)
    if (seen.by == desk.person.text()) size = std::max(size, seen.head.size);
  return size;
}

Result<bool> onlyWitnessesSince(const Desk& desk, const EnvironmentName& environment, std::int64_t size) {
  bool only = true;
  std::int64_t n = 0;
  const auto read = ledger::readLines(desk.ledgers.copy(desk.project.name, environment), [&](std::string_view line) {
    if (++n <= size) return true;
    only = line.find("\"kind\":\"witness\"") != std::string_view::npos || line.find("\"kind\":\"checkpoint\"") != std::string_view::npos;
    return only;
  });
  if (!read) return failure(read.error());
  return only;
}

}  // namespace

Result<SyncedLedger> syncLedger(const Desk& desk, host::Host& host, std::stop_token stop) {
  const EnvironmentName& name = host.environment().name;
  if (auto made = desk.ledgers.prepare(desk.project.name); !made) return failure(made.error());
  const auto texts = host.policy(stop);
  if (!texts) return failure(texts.error());
  SyncedLedger synced{name};
  {
    auto copy = ledger::Replica::open(desk.ledgers.copy(desk.project.name, name));
    if (!copy) return failure(copy.error());
    const std::int64_t before = copy->size();
    Intake intake(*copy);
    LineFeed lines([&](std::string_view line) { return intake.take(line); });
    const auto read = host.ledger(std::max<std::int64_t>(1, before), [&](std::string_view bytes) { return lines.feed(bytes); }, stop);
    if (!read) return failure(read.error());
    if (intake.storage()) return failure(*intake.storage());
    if (const std::string other = intake.other(); !other.empty()) return failure(forked(desk, host, *copy, other, stop));
    if (auto kept = copy->keep(); !kept) return failure(kept.error());
    if (intake.fault())
      return failure(Code::digestMismatch, name.text() + ": the host's ledger is broken after record " + std::to_string(copy->size()) + ": " + intake.fault()->message,
                     "do not trust that host before you know why; what came before is kept");
    // Not before its history is known to continue ours.
    auto keys = takeKeys(desk, name, texts->signers);
    if (!keys) return failure(keys.error());
    synced.keys = std::move(*keys);
    if (auto kept = writeWhole(desk.ledgers.policy(desk.project.name, name), texts->policy); !kept) return failure(kept.error());
    std::error_code fault;
    std::filesystem::last_write_time(desk.ledgers.copy(desk.project.name, name), std::filesystem::file_time_type::clock::now(), fault);  // how old it is
    synced.records = copy->size();
    synced.added = copy->size() - before;
  }
  const auto vouched = vouchedFor(desk, name);
  if (!vouched) return failure(vouched.error());
  const auto only = onlyWitnessesSince(desk, name, *vouched);
  if (!only) return failure(only.error());
  synced.ownWordsOnly = *only;
  return synced;
}

Result<std::vector<WitnessPlace>> leaveCheckpoint(const Desk& desk, host::Host& host, const Consent& consent, std::stop_token stop) {
  const Environment& environment = host.environment();
  const auto checked = checkLedger(desk, environment.name, {});
  if (!checked) return failure(checked.error());
  if (!checked->verdict.intact() || checked->verdict.completeness == ledger::Completeness::cutOff || checked->verdict.completeness == ledger::Completeness::rewritten)
    return failure(Code::digestMismatch, "the ledger of " + environment.name.text() + " does not verify: nothing was signed",
                   "see `gantryctl ledger verify " + environment.name.text() + "`");
  if (checked->verdict.records == 0 || !checked->host)
    return failure(Code::notFound, environment.name.text() + " has no ledger yet", "it begins with the first run or statement there");
  const auto trust = readTrust(desk, host, stop);
  if (!trust) return failure(trust.error());
  auto key = chooseKey(desk, environment, *trust, StatementKind::checkpoint, stop);
  if (!key) return failure(key.error());
  const Statement statement{desk.project.name, environment.name, *checked->host,
                            statement::Checkpoint{*checked->verdict.identity, checked->verdict.records, checked->verdict.head},
                            desk.person, {}, std::chrono::floor<std::chrono::seconds>(desk.clock.now()), {}};
  const auto said = signText(**key, statement.text(), StatementKind::checkpoint, consent, stop);
  if (!said) return failure(said.error());

  std::vector<WitnessPlace> places;
  const auto kept = witnessOnDesk(desk, *said);
  places.push_back({"this desktop", kept ? std::optional<Error>() : kept.error()});
  const auto leaveAt = [&](host::Host& place) {
    const auto answers = place.say({*said}, stop);
    places.push_back({place.environment().name.text(), answers ? answers->front().why : answers.error()});
  };
  leaveAt(host);
  for (const Environment& other : desk.project.environments) {
    if (other.name == environment.name) continue;
    host::Host neighbour(desk.shellTo(other), other);
    leaveAt(neighbour);
  }
  return places;
}

Result<std::vector<SignedText>> statementsIn(const Desk& desk, const EnvironmentName& environment, StatementKind kind,
                                             const std::function<bool(const Statement&)>& wanted) {
  std::vector<SignedText> found;
  const std::string mark = "\"kind\":\"" + std::string(rowOf(kind).name) + "\"";
  const auto read = ledger::readLines(desk.ledgers.copy(desk.project.name, environment), [&](std::string_view line) {
    if (line.find(mark) == std::string_view::npos) return true;
    const auto record = ledger::Record::parse(line);
    if (!record || !record->isStatement()) return true;
    const auto statement = Statement::parse(record->statement()->text);
    if (statement && statement->kind() == kind && wanted(*statement)) found.push_back(*record->statement());
    return true;
  });
  if (!read && read.error().code != Code::notFound) return failure(read.error());
  return found;
}

}  // namespace gantry::app
