#include "app/ledger_check.h"

#include <fstream>
#include <iterator>

#include "ledger/lines_of_file.h"
#include "ledger/seen_heads.h"

namespace gantry::app {
namespace {

Result<std::optional<signing::AllowedSigners>> readSigners(const std::filesystem::path& path, bool mustBeThere) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    if (mustBeThere) return failure(Code::notFound, "cannot read " + path.string(), "name an allowed_signers file with --signers");
    return std::optional<signing::AllowedSigners>();
  }
  auto signers = signing::AllowedSigners::parse(std::string(std::istreambuf_iterator<char>(in), {}));
  if (!signers) return failure(Code::invalid, path.string() + ": " + signers.error().message, signers.error().wayOut);
  return std::optional(std::move(*signers));
}

std::optional<Fingerprint> hostOf(const std::filesystem::path& file) {
  std::optional<Fingerprint> host;
  const auto read = ledger::readLines(file, [&](std::string_view line) {
    const auto record = ledger::Record::parse(line);
    const auto key = record ? Fingerprint::parse(record->text("host")) : failure(Code::invalid, "");
    if (key) host = *key;
    return false;
  });
  return read ? host : std::nullopt;
}

std::optional<Time> changedAt(const std::filesystem::path& file) {
  std::error_code fault;
  const auto at = std::filesystem::last_write_time(file, fault);
  if (fault) return std::nullopt;
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::file_clock::to_sys(at));
}

}  // namespace

Result<std::vector<ledger::KnownHead>> knownHeads(const Desk& desk, const EnvironmentName& environment, const signing::AllowedSigners* signers) {
  std::vector<ledger::KnownHead> known;
  const auto add = [&](const std::filesystem::path& file, const std::string& from, const signing::AllowedSigners* believed) -> Result<void> {
    auto heads = ledger::seenHeads(file, from, desk.project.name, environment, believed);
    if (!heads) return failure(heads.error());
    for (ledger::SeenHead& seen : *heads) known.push_back(std::move(seen.head));
    return {};
  };
  if (auto added = add(desk.ledgers.desk(), "this desktop's ledger", nullptr); !added) return failure(added.error());
  for (const Environment& other : desk.project.environments) {
    if (other.name == environment) continue;
    const auto theirs = readSigners(desk.ledgers.signers(desk.project.name, other.name), false);
    if (!theirs) return failure(theirs.error());
    if (!signers && !*theirs) continue;
    if (auto added = add(desk.ledgers.copy(desk.project.name, other.name), "the ledger of " + other.name.text(), signers ? signers : &**theirs); !added) return failure(added.error());
  }
  return known;
}

Result<CheckedLedger> checkLedger(const Desk& desk, const EnvironmentName& environment, const std::filesystem::path& signersFile) {
  const auto copy = desk.ledgers.copy(desk.project.name, environment);
  const auto usual = desk.ledgers.signers(desk.project.name, environment);
  const auto signers = readSigners(signersFile.empty() ? usual : signersFile, !signersFile.empty());
  if (!signers) return failure(signers.error());
  const signing::AllowedSigners* believed = *signers ? &**signers : nullptr;
  auto known = knownHeads(desk, environment, signersFile.empty() ? nullptr : believed);
  if (!known) return failure(known.error());
  auto verdict = ledger::verify(copy, {desk.project.name, environment, believed, std::move(*known)});
  if (!verdict && verdict.error().code == Code::notFound)
    return failure(Code::notFound, "this desktop has no copy of the ledger of " + environment.text(), "fetch it with `gantryctl ledger sync " + environment.text() + "`");
  if (!verdict) return failure(verdict.error());
  return CheckedLedger{std::move(*verdict), hostOf(copy), believed != nullptr, changedAt(copy), signersFile.empty() && believed ? changedAt(usual) : std::nullopt};
}

}  // namespace gantry::app
