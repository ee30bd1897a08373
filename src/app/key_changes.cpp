#include "app/key_changes.h"

#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "app/desk_ledger.h"
#include "core/text.h"
#include "core/time.h"
#include "ledger/lines_of_file.h"
#include "signing/allowed_signers.h"

namespace gantry::app {
namespace {

constexpr std::size_t kMostKeyWords = 100;

/// Every person's keys as the file gives them: `mara=SHA256:…` with what limits it.
std::map<std::string, std::set<std::string>> keysIn(const std::string& text) {
  std::map<std::string, std::set<std::string>> keys;
  const auto signers = signing::AllowedSigners::parse(text);
  if (!signers) return keys;
  const auto moment = [](const std::optional<Time>& time) { return time ? toSeconds(*time) : std::string("-"); };
  for (const signing::AllowedSigner& line : signers->lines()) {
    if (!line.counts()) continue;
    for (const std::string_view person : split(line.principals, ','))
      keys[std::string(person) + "=" + line.key.fingerprint()].insert(line.namespaces + " " + moment(line.validAfter) + " " + moment(line.validBefore));
  }
  return keys;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size() && i < kMostKeyWords; ++i) text += (text.empty() ? "" : " ") + words[i];
  return text.empty() ? "-" : text;
}

/// Whether the last word about that host's keys on this desktop's ledger is that it sent these.
Result<bool> isNoted(const Desk& desk, const EnvironmentName& environment, const std::string& theirs) {
  std::string last;
  const auto read = ledger::readLines(desk.ledgers.desk(), [&](std::string_view line) {
    if (line.find("\"kind\":\"signers.changed\"") == std::string_view::npos) return true;
    const auto record = ledger::Record::parse(line);
    if (record && record->text("project") == desk.project.name.text() && record->text("environment") == environment.text()) last = record->text("theirs");
    return true;
  });
  if (!read && read.error().code != Code::notFound) return failure(read.error());
  return last == theirs;
}

Result<void> storeKeys(const std::filesystem::path& path, const std::string& text) {
  const std::filesystem::path fresh = path.string() + ".new";
  std::error_code fault;
  std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (out) std::filesystem::rename(fresh, path, fault);
  if (!out || fault) return failure(Code::storage, "cannot write " + path.string() + (fault ? ": " + fault.message() : ""), "make room, or make the folder writable");
  return {};
}

}  // namespace

std::vector<std::string> KeyChanges::sentences() const {
  std::vector<std::string> all;
  const auto say = [&](const std::vector<std::string>& words, const char* what) {
    for (const std::string& word : words) all.push_back(word.substr(0, word.find('=')) + what + word.substr(word.find('=') + 1));
  };
  say(gone, " no longer has, as it was, the key ");
  say(added, " now has the key ");
  return all;
}

KeyChanges keyChanges(const std::string& kept, const std::string& sent) {
  const auto before = keysIn(kept);
  const auto after = keysIn(sent);
  KeyChanges changes;
  for (const auto& [word, limits] : before)
    if (const auto now = after.find(word); now == after.end() || now->second != limits) changes.gone.push_back(word);
  for (const auto& [word, limits] : after)
    if (const auto was = before.find(word); was == before.end() || was->second != limits) changes.added.push_back(word);
  return changes;
}

Result<KeyChanges> takeKeys(const Desk& desk, const EnvironmentName& environment, const std::optional<std::string>& sent) {
  const std::filesystem::path path = desk.ledgers.signers(desk.project.name, environment);
  std::ifstream in(path, std::ios::binary);
  const bool first = !in;
  const std::string kept(std::istreambuf_iterator<char>(in), {});
  KeyChanges changes;
  if (!first) changes = keyChanges(kept, sent.value_or(""));
  if (!changes.empty()) {
    const std::string theirs = sent ? Digest::of(*sent).text() : "-";
    const auto noted = isNoted(desk, environment, theirs);
    if (!noted) return failure(noted.error());
    const ledger::Body body{{"project", desk.project.name.text()}, {"environment", environment.text()}, {"ours", Digest::of(kept).text()}, {"theirs", theirs},
                            {"gone", joined(changes.gone)}, {"added", joined(changes.added)}};
    if (!*noted)
      if (auto written = noteOnDesk(desk, "signers.changed", body); !written) return failure(written.error());
    if (sent)
      if (auto stored = storeKeys(ledger::Shelf::nextBeside(path, ".before-"), kept); !stored) return failure(stored.error());
  }
  if (sent && (first || *sent != kept))
    if (auto stored = storeKeys(path, *sent); !stored) return failure(stored.error());
  return changes;
}

}  // namespace gantry::app
