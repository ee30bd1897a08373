#include "host/facts_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <set>

#include "core/text.h"
#include "core/time.h"

namespace gantry::host {
namespace {

using Words = std::vector<std::string>;

constexpr std::int64_t kMostBytes = std::int64_t{1} << 53U;
constexpr std::int64_t kMostCount = std::numeric_limits<int>::max();

/// A number from 0 to `most`.
std::optional<std::int64_t> number(const std::string& word, std::int64_t most) {
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), value);
  const bool whole = fault == std::errc() && end == word.data() + word.size();
  return whole && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

/// `present` or `absent`.
std::optional<bool> presence(const std::string& word) {
  if (word == "present") return true;
  return word == "absent" ? std::optional(false) : std::nullopt;
}

std::optional<Time> timeOrNone(const std::string& word) {
  const auto time = parseTime(word);
  return time ? std::optional(*time) : std::nullopt;
}

bool readDisk(HostFacts& facts, const Words& words) {
  const auto free = number(words[1], kMostBytes);
  const auto all = number(words[2], kMostBytes);
  if (!free || !all) return false;
  facts.disks.push_back({words[0], static_cast<std::uint64_t>(*free), static_cast<std::uint64_t>(*all)});
  return true;
}

bool readServing(HostFacts& facts, const Words& words) {
  if (words[0] == "nothing") {
    facts.serving = ServesNothing{};
    return true;
  }
  if (words[0] == "unmanaged" && words.size() == 2) {
    const auto image = Digest::parse(words[1]);
    if (image) facts.serving = Unmanaged{*image};
    return image.has_value();
  }
  if (words.size() < 6) return false;
  const auto run = RunId::parse(words[0]);
  const auto release = Tag::parse(words[1]);
  const auto app = PinnedImage::parse(words[2]);
  const auto migrator = PinnedImage::parse(words[3]);
  const auto bundle = Digest::parse(words[4]);
  if (!run || !release || !app || !migrator || !bundle) return false;
  facts.serving = ServingRun{*run, *release, app->digest, migrator->digest, *bundle};
  facts.servingSince = words[5];
  return true;
}

bool readContainer(HostFacts& facts, const Words& words) {
  const auto restarts = words[4] == "-" ? 0 : number(words[4], kMostCount);
  if (!restarts) return false;
  facts.containers.push_back({words[0], words[1], words[2], words[3], static_cast<int>(*restarts), words[5],
                              words[6], words[7], words[8]});
  return true;
}

bool readReady(HostFacts& facts, const Words& words) {
  constexpr int kLastStatus = 999;
  const auto status = number(words[0], kLastStatus);
  const auto ms = number(words[1], kMostCount);
  if (!status || !ms) return false;
  facts.ready = ReadyFacts{static_cast<int>(*status), static_cast<int>(*ms)};
  return true;
}

bool readMigratorLock(HostFacts& facts, const Words& words) {
  const auto since = number(words[2], kMostBytes);
  if (!since) return false;
  facts.migratorLock = MigratorLock{words[0], words[1], std::chrono::milliseconds(*since)};
  return true;
}

bool readRun(HostFacts& facts, const Words& words) {
  const auto run = RunId::parse(words[0]);
  const auto plan = Digest::parse(words[1]);
  const auto release = Tag::parse(words[2]);
  const auto app = PinnedImage::parse(words[3]);
  const auto migrator = PinnedImage::parse(words[4]);
  const auto bundle = Digest::parse(words[5]);
  const auto outcome = outcomeNamed(words[6]);
  const auto started = parseTime(words[7]);
  const auto finished = timeOrNone(words[8]);
  const auto images = presence(words[9]);
  if (!run || !plan || !release || !app || !migrator || !bundle || !started || !images) return false;
  if ((!outcome && words[6] != "running") || (!finished && words[8] != "-")) return false;
  const bool files = words.size() < 11 || words[10] == "present";  // an older script does not say
  RunRecord record{*run, *plan, *release, *app, *migrator, *bundle, outcome, *started, finished, *images, files};
  if (words.size() > 11) {
    const auto revision = Commit::parse(words[11]);
    if (!revision && words[11] != "-") return false;
    record.revisionSaid = true;
    if (revision) record.revision = *revision;
  }
  if (words.size() > 12) record.rollback = words[12] == "skip";
  if (words.size() > 13 && words[13] != "-") record.by = words[13];
  facts.runs.push_back(std::move(record));
  return true;
}

bool readWay(HostFacts& facts, const Words& words) {
  const auto run = std::ranges::find(facts.runs, words[0], [](const RunRecord& record) { return record.run.text(); });
  if (run == facts.runs.end()) return true;   // of a run that was not asked for
  for (std::size_t i = 1; i < words.size(); ++i) run->way += (i > 1 ? " " : "") + words[i];
  return true;
}

bool readLock(HostFacts& facts, const Words& words) {
  if (words[0] == "held" && words.size() >= 5) facts.lock = LockHolder{words[1], words[2], words[3], words[4]};
  return words[0] == "free" || facts.lock.has_value();
}

bool readHold(HostFacts& facts, const Words& words) {
  if (words[0] != "none" && words.size() >= 3) facts.hold = Hold{words[0], words[1], words[2]};
  return words[0] == "none" || facts.hold.has_value();
}

template <std::optional<OwnersFile> HostFacts::*Member>
bool readOwnersFile(HostFacts& facts, const Words& words) {
  if (words[0] == "none") return true;
  const auto digest = Digest::parse(words[0]);
  if (!digest || words.size() < 2) return false;
  facts.*Member = OwnersFile{*digest, words[1] == "ok"};
  return true;
}

bool readLedger(HostFacts& facts, const Words& words) {
  if (words[0] == "none") return true;
  if (words.size() < 4) return false;
  const auto size = number(words[0], kMostBytes);
  const auto head = Digest::parse(words[1]);
  const auto ledger = Digest::parse(words[2]);
  if (!size || !head || !ledger) return false;
  facts.ledger = LedgerFacts{*size, *head, *ledger, words[3] == "ok"};
  return true;
}

bool readFreeze(HostFacts& facts, const Words& words) {
  const auto from = parseTime(words[0]);
  const auto until = parseTime(words[1]);
  if (!from || !until) return false;
  facts.freezes.push_back({*from, *until, words[2]});
  return true;
}

bool readBad(HostFacts& facts, const Words& words) {
  auto app = PinnedImage::parse(words[0]);
  auto migrator = PinnedImage::parse(words[1]);
  auto release = Tag::parse(words[2]);
  if (!app || !migrator || !release) return false;
  facts.bad.push_back({*app, *migrator, *release, words[3], words[4]});
  return true;
}

bool readAccepted(HostFacts& facts, const Words& words) {
  const auto at = parseTime(words[1]);
  if (!at) return false;
  facts.accepted = AcceptedBy{words[0], *at};
  return true;
}

template <std::string HostFacts::*Member>
bool readWord(HostFacts& facts, const Words& words) {
  facts.*Member = words[0];
  return true;
}

enum class Times { once, often };

/// One row per kind of line: its key, how many words it has at least, how it is read, and whether it may come again.
struct LineKind {
  std::string_view key;
  std::size_t words;
  bool (*read)(HostFacts&, const Words&);
  Times times = Times::once;
};

constexpr std::array kLines{
    LineKind{"script", 1, readWord<&HostFacts::script>},
    LineKind{"user", 1, readWord<&HostFacts::user>},
    LineKind{"hostname", 1, readWord<&HostFacts::hostname>},
    LineKind{"boot", 1, readWord<&HostFacts::boot>},
    LineKind{"mode", 1, readWord<&HostFacts::mode>},
    LineKind{"engine", 1, readWord<&HostFacts::engine>},
    LineKind{"compose", 1, readWord<&HostFacts::compose>},
    LineKind{"platform", 1, readWord<&HostFacts::platform>},
    LineKind{"kill-user-processes", 1, readWord<&HostFacts::killUserProcesses>},
    LineKind{"detach", 1, readWord<&HostFacts::detach>},
    LineKind{"database", 1, readWord<&HostFacts::database>},
    LineKind{"now", 1,
             [](HostFacts& facts, const Words& words) {
               facts.now = timeOrNone(words[0]);
               return facts.now.has_value();
             }},
    LineKind{"tool", 2,
             [](HostFacts& facts, const Words& words) {
               facts.tools.push_back({words[0], words[1]});
               return true;
             },
             Times::often},
    LineKind{"disk", 3, readDisk, Times::often},
    LineKind{"lock", 1, readLock},
    LineKind{"hold", 1, readHold},
    LineKind{"protection", 2,
             [](HostFacts& facts, const Words& words) {
               facts.protections.push_back({words[0], words[1] == "ok", words.size() > 2 ? words[2] : "-"});
               return true;
             },
             Times::often},
    LineKind{"policy", 1, readOwnersFile<&HostFacts::policy>},
    LineKind{"signers", 1, readOwnersFile<&HostFacts::signers>},
    LineKind{"ledger", 1, readLedger},
    LineKind{"unrecorded", 1,
             [](HostFacts& facts, const Words& words) {
               facts.unrecorded.push_back(words[0]);
               return true;
             },
             Times::often},
    LineKind{"requests", 2,
             [](HostFacts& facts, const Words& words) {
               if (words[0] != "0") facts.requests = words[0] + " " + words[1];
               return true;
             }},
    LineKind{"freeze", 3, readFreeze, Times::often},
    LineKind{"bad", 5, readBad, Times::often},
    LineKind{"serving", 1, readServing},
    LineKind{"accepted", 2, readAccepted},
    LineKind{"container", 9, readContainer, Times::often},
    LineKind{"ready", 2, readReady},
    LineKind{"bundle", 1,
             [](HostFacts& facts, const Words& words) {
               facts.bundlePresent = presence(words[0]);
               return facts.bundlePresent.has_value();
             }},
    LineKind{"image", 2,
             [](HostFacts& facts, const Words& words) {
               const auto present = presence(words[1]);
               if (present == true) facts.imagesPresent.push_back(words[0]);
               return present.has_value();
             },
             Times::often},
    LineKind{"migration", 5,
             [](HostFacts& facts, const Words& words) {
               facts.migrations.push_back({words[0], words[1], words[2], words[3], words[4]});
               return true;
             },
             Times::often},
    LineKind{"migrator-lock", 3, readMigratorLock},
    LineKind{"run", 10, readRun, Times::often},
    LineKind{"way", 2, readWay, Times::often},
    LineKind{"interrupted", 1,
             [](HostFacts& facts, const Words& words) {
               facts.interrupted.push_back(words[0]);
               return true;
             },
             Times::often},
};

bool readLine(HostFacts& facts, const AnswerLine& line, std::set<std::string_view>& seen) {
  for (const LineKind& kind : kLines) {
    if (kind.key != line.key) continue;
    const bool again = !seen.insert(kind.key).second && kind.times == Times::once;
    return !again && line.words.size() >= kind.words && kind.read(facts, line.words);
  }
  return true;
}

}  // namespace

Result<RuleVerdict> readRule(const AnswerLine& line) {
  if (line.words.size() < 2 || (line.words[1] != "ok" && line.words[1] != "failed"))
    return failure(Code::invalid, "the host's answer cannot be read: a rule without verdict");
  return RuleVerdict{line.words[0], line.words[1] == "ok", line.words.size() > 2 ? line.words[2] : "-"};
}

Result<HostFacts> readFacts(std::string_view answer) {
  const auto lines = parseAnswer(answer);
  if (!lines) return failure(lines.error());
  HostFacts facts;
  std::set<std::string_view> seen;
  for (const AnswerLine& line : *lines) {
    if (line.key == "rule") {
      auto rule = readRule(line);
      if (!rule) return failure(rule.error());
      facts.rules.push_back(std::move(*rule));
    } else if (!readLine(facts, line, seen)) {
      return failure(Code::invalid, "the host's answer cannot be read: line \"" + line.key + "\" has no valid words, or came twice");
    }
  }
  return facts;
}

}  // namespace gantry::host
